import type { DomDocument } from "./dom";

/** What a page says of its title and of the site it belongs to. */
export interface TitleEvidence {
  /** The title with all that stands around it: og:title, <title>. */
  readonly full: string;
  /** Titles without anything around them: h1, the headline of JSON-LD. */
  readonly headings: readonly string[];
  /** The name of the site: og:site_name. */
  readonly site: string;
}

/** Reads the evidence from a page. Call it before Readability, which changes the page. */
export function titleEvidence(page: DomDocument): TitleEvidence {
  const meta = (...names: readonly string[]) =>
    names
      .map((name) =>
        clean(page.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute("content")),
      )
      .find((content) => content !== "") ?? "";
  return {
    full: meta("og:title", "twitter:title") || clean(page.querySelector("title")?.textContent),
    headings: [...page.querySelectorAll("h1, h2")]
      .map(({ textContent }) => clean(textContent))
      .filter((heading) => heading !== "" && heading.length <= MOST_CHARACTERS),
    site: meta("og:site_name", "application-name").slice(0, MOST_CHARACTERS),
  };
}

const clean = (text: string | null | undefined): string => text?.replace(/\s+/g, " ").trim() ?? "";
/** Returns what is the same in two writings of a title: without spaces, in one width and case. */
export const key = (text: string): string => text.normalize("NFKC").replace(/\s+/g, "").toLowerCase();

/** The last part of a title after a separator: 題 - 例新聞, 題|例, 題：例, 題 : 例; - and / only between spaces. */
const LAST_PART = /^(.+)(?: +[-–—‐−/:»<] +| *[|｜] *| *：(?= *\S+$)|:(?=[^\d\s][^:]*$))([^|｜]+?)$/;
/** The first part: 例新聞 | 題, 例新聞：題. */
const FIRST_PART = /^([^|｜]+?)(?: +[-–—‐−/:»>] +| *[|｜] *| *： *)(.+)$/;
/** 題（例新聞）, 題【例新聞】 */
const LAST_BRACKETS = /^(.+?) *(?:[（(]([^（）()]+)[)）]|【([^【】]+)】)$/;
/** The end of the name of a medium: 例新聞デジタル, 例通信, Example News, 例ドットコム. */
const MEDIUM =
  /(?:新聞(?:社|電子版|デジタル|オンライン)?|通信(?:社)?|ニュース|放送(?:局)?|テレビ|オンライン|デジタル|電子版|ドットコム|公式サイト|(?:^|[^a-z])(?:News|Online|Digital|Times|Web|\.com|\.jp))(?:[（(][^（）()]*[)）])?$/i;

/** How short a heading may be that is found in a title. */
const LEAST_CHARACTERS = 4;
/** How long a title, a heading or the name of a site may be; a longer one is none, and a title stays as it is. */
const MOST_CHARACTERS = 500;

/**
 * Returns the title of an article without the furniture of its page: the name of the site, its section. A heading of the page that the title
 * contains, set apart by a separator, is the title. Else the last or first part goes if it is the name of the site or of a medium, or
 * stands behind a bar and is shorter.
 */
export function pageTitle({ full, headings, site }: TitleEvidence): string {
  if (full.length > MOST_CHARACTERS) return full;
  const heading = headings.find((one) => isSetApart(one, full, site));
  if (heading !== undefined) return heading;
  if (full === "") return headings.find((one) => !isSite(one, site)) ?? "";
  let title = full;
  for (let shorter = withoutFurniture(title, site); shorter !== undefined; shorter = withoutFurniture(title, site))
    title = shorter;
  return title;
}

/** Returns the heading of the article: the one that the title contains, else the only one; undefined if it is not certain. */
export function articleHeading({ full, headings, site }: TitleEvidence): string | undefined {
  const others = headings.filter((one) => !isSite(one, site));
  const whole = full.length > MOST_CHARACTERS ? "" : key(full);
  return (
    others.find((one) => key(one).length >= LEAST_CHARACTERS && whole.includes(key(one))) ??
    (others.length === 1 ? others[0] : undefined)
  );
}

/** The signs between a heading and the rest of the title. */
const SEPARATOR = /^[-–—‐−|｜/:：»<>（(【「]|[-–—‐−|｜/:：»<>)）】」]$/;

/** Whether a heading is a part of the title, apart from the rest, and the longer one: a site may put its name into its h1. */
function isSetApart(heading: string, full: string, site: string): boolean {
  const [whole, part] = [key(full), key(heading)];
  if (part.length < LEAST_CHARACTERS || part.length >= whole.length || isSite(heading, site)) return false;
  const rest = whole.startsWith(part)
    ? whole.slice(part.length)
    : whole.endsWith(part)
      ? whole.slice(0, -part.length)
      : "";
  return SEPARATOR.test(rest) && (part.length >= rest.length || isSite(rest.replace(SEPARATOR, ""), site));
}

/** How much longer a name may be than that of its site: 例新聞デジタル of 例新聞. */
const MOST_MORE_CHARACTERS = 8;

/** Whether a text is the name of the site, or a longer or shorter form of it: 例新聞, 例新聞デジタル; not 例新聞の社長. */
function isSite(text: string, site: string): boolean {
  const [a, b] = [key(text), key(site)].sort((one, other) => one.length - other.length) as [string, string];
  if (a === "" || a === b) return a !== "";
  const more = b.slice(a.length);
  return b.startsWith(a) && a.length >= 3 && more.length <= MOST_MORE_CHARACTERS && !/[ぁ-ん、。]/.test(more);
}

/** Returns a title without its last or first part, if that is furniture; undefined if it is not. */
function withoutFurniture(title: string, site: string): string | undefined {
  const last = LAST_PART.exec(title);
  if (last && isFurniture(last[2]!, last[1]!, title, site)) return last[1]!.trim();
  const brackets = LAST_BRACKETS.exec(title);
  if (brackets) {
    const name = brackets[2] ?? brackets[3]!;
    if (isSite(name, site) || (MEDIUM.test(name) && !/[はがをにで、。]/.test(name))) return brackets[1]!.trim();
  }
  const first = FIRST_PART.exec(title);
  if (first && isSite(first[1]!, site)) return first[2]!.trim();
  return undefined;
}

/** A bar or another sign that headlines do not have. */
const BAR = /[|｜]/;

function isFurniture(part: string, rest: string, title: string, site: string): boolean {
  if (isSite(part, site)) return true;
  if (rest.length < LEAST_CHARACTERS || /[、。「」]/.test(part)) return false;
  const separator = title.slice(rest.length, title.length - part.length);
  return MEDIUM.test(part) || (BAR.test(separator) && part.length < rest.length);
}
