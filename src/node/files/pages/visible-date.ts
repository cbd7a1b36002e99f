import { type Block, blocksOf } from "./block-text";
import type { DomDocument, DomElement } from "./dom";
import { articleHeading, key, type TitleEvidence } from "./page-title";
import { dateOfMatch, WRITTEN_DATE } from "./written-date";

/** How many blocks after the heading, and before it, may hold the date. Far before it stands the day on which the page was loaded. */
const BLOCKS_AFTER = 6;
const BLOCKS_BEFORE = 2;
/** A longer block is a paragraph: the article has begun. */
const MOST_CHARACTERS = 60;

/** Elements that hold a date by their name: <span class="article-date">, <p id="pubdate">; not update-button, candidate. */
const DATE_ELEMENTS = "time, [class], [id], [itemprop]";
const DATE_NAME =
  /(?:^|[\s_-])(?:date|datetime|time|timestamp|pub-?date|published|publish|posted|updated|entry-date|post-date)(?:$|[\s_-])|(?:article|news|entry|post|pub|publish|published|issue|update)_?(?:date|time)\b/i;

/** A date with what its line says of it: 公開日: 2019/03/05 10:30, 2019年3月5日 10時30分 更新. */
const WORD =
  "(?:最終)?(公開|配信|掲載|投稿|発表|発信|発行|初出|Published|Posted|更新|改訂|Updated?)(?:日時|日|時刻|時間| on)?";
const LABELLED_DATE = new RegExp(`(?:${WORD}[:\\s]*)?${WRITTEN_DATE}(?: *${WORD})?`, "gi");
const UPDATE = /^(?:更新|改訂|Update)/i;
/** What else may stand in the line of a date: JST, 付, a section after a bar, a paper. */
const REST =
  /^[\s・()[\]【】|/／,、:-]*(?:(?:付け?|JST|日本時間)[\s・()[\]【】|/／,、:-]*)?(?:[|/／] *[^\d。、]{1,12}|(?:[^\d\sぁ-ん。、]{0,10}(?:新聞|通信|ニュース|朝刊|夕刊) ?){1,2})?$/;

/**
 * Returns the date that a page shows beside its heading, in ISO 8601; undefined if it shows none. Only a line or an element that is nothing but a
 * date counts, so that no date in a sentence is taken.
 */
export function visibleDate(page: DomDocument, title: TitleEvidence): string | undefined {
  const heading = key(articleHeading(title) ?? "");
  if (heading !== "") {
    const blocks = blocksOf(page.body, isFurniture);
    for (const [at, { text }] of blocks.entries()) {
      const date = isHeading(text, heading) ? dateBeside(blocks, at) : undefined;
      if (date !== undefined) return date;
    }
  }
  return onlyNamedDate(page);
}

/** The shortest last line of a heading of several lines, in characters. */
const LEAST_HEADING = 4;

const isHeading = (text: string, heading: string): boolean =>
  key(text) === heading || (key(text).length >= LEAST_HEADING && heading.endsWith(key(text)));

/** The names of parts of a page: <div class="global-header">, <div id="side">; not <div class="article-header">. */
const FURNITURE_NAME =
  /^(?!.*(?:article|entry|post|news|main|content|detail))(?:.*[\s_-])?(?:header|head|nav|navi|menu|side|sidebar|footer|today|ranking|related)(?:[\s_-]|$)/i;

/** Whether an element is of the page, not of the article: the header with the day on which the page was loaded, a list of links. */
const isFurniture = (element: DomElement): boolean =>
  (/^(?:HEADER|NAV|ASIDE|FOOTER)$/.test(element.tagName) ||
    FURNITURE_NAME.test(element.getAttribute("class") ?? "") ||
    FURNITURE_NAME.test(element.getAttribute("id") ?? "")) &&
  element.closest("article, main") === null &&
  element.querySelector("h1, h2") === null;

/** Returns a function that says whether an element, or one around it, is of the page. It reads each element once, however many dates are in it. */
function furnitureTest(): (element: DomElement) => boolean {
  const known = new Map<DomElement, boolean>();
  return function isInFurniture(element): boolean {
    const before = known.get(element);
    if (before !== undefined) return before;
    const result = isFurniture(element) || (element.parentElement !== null && isInFurniture(element.parentElement));
    known.set(element, result);
    return result;
  };
}

function dateBeside(blocks: readonly Block[], heading: number): string | undefined {
  const after = blocks.slice(heading + 1, heading + 1 + BLOCKS_AFTER);
  const paragraph = after.findIndex(isParagraph);
  const before = blocks.slice(Math.max(0, heading - BLOCKS_BEFORE), heading).reverse();
  return (
    bestDate(paragraph < 0 ? after : after.slice(0, paragraph)) ??
    datesOfParts(blocks[heading]!.parts)[0]?.date ??
    bestDate(before)
  );
}

const isParagraph = ({ text }: Block): boolean => text.length > MOST_CHARACTERS || text.endsWith("。");

/** Returns the date of a page's only element that is named for one. Two of them, in a list of other articles, say nothing. */
function onlyNamedDate(page: DomDocument): string | undefined {
  const isInFurniture = furnitureTest();
  const article = page.querySelectorAll("article");
  const places = [...article].length === 1 ? [...article] : [page.body];
  const dates = places
    .flatMap((place) =>
      [...place.querySelectorAll(DATE_ELEMENTS)].filter(
        (element) => isNamedForDate(element) && !isInFurniture(element),
      ),
    )
    .map(dateOfElement);
  const known = new Set(dates.filter((date) => date !== undefined));
  return known.size === 1 ? [...known][0] : undefined;
}

const isNamedForDate = (element: DomElement): boolean =>
  element.tagName === "TIME" ||
  ["class", "id", "itemprop"].some((name) => DATE_NAME.test(element.getAttribute(name) ?? ""));

const dateOfElement = (element: DomElement): string | undefined =>
  (element.textContent?.length ?? 0) > 2 * MOST_CHARACTERS ? undefined : bestDate(blocksOf(element));

/** A date of a line, and whether it is the day of an update. */
interface LineDate {
  readonly date: string;
  readonly rank: Rank;
}

/** The ranks of dates: named as that of publication, not named, named as that of an update. */
enum Rank {
  Published = 0,
  Unnamed = 1,
  Updated = 2,
}

/** Returns the date of publication among blocks: the first that is called so, else the first that is not called an update, else the first. */
function bestDate(blocks: readonly Block[]): string | undefined {
  const dates = blocks.flatMap(({ text, parts }, i) => {
    if (isEventLabel(blocks[i - 1]?.text ?? "")) return [];
    const whole = datesOf(text);
    return whole.length > 0 ? whole : datesOfParts(parts);
  });
  return dates.sort((a, b) => a.rank - b.rank)[0]?.date;
}

/** What stands before the date of something else: 日時, 開催日, 会期, 申込締切. */
const EVENT = /(?:日時|開催|会期|期間|期日|締切|締め切り|受付|発売|開始|開会|公演|試合|とき)[日:： ]*$/;
const PUBLICATION = /公開|配信|掲載|投稿|発表|発信|発行|更新/;

const isEventLabel = (text: string): boolean => EVENT.test(text.trim()) && !PUBLICATION.test(text);

/** A line of more parts is no heading and no line of a date. */
const MOST_PARTS = 100;

/** Returns the dates of the parts of a line that are nothing but a date, and of no sentence: not that of <b>5日</b>に発表. */
function datesOfParts(parts: readonly string[]): LineDate[] {
  if (parts.length > MOST_PARTS) return [];
  return parts.flatMap((part, i) => {
    const before = parts.slice(0, i).join("").trim();
    const after = parts
      .slice(i + 1)
      .join("")
      .trim();
    const isInSentence = /[ぁ-ん、,〜～~–-]$/.test(before) || /^[ぁ-ん、。,〜～~–-]/.test(after);
    return isInSentence || isEventLabel(before) ? [] : datesOf(part);
  });
}

/** Returns the dates of a line that holds nothing else. */
function datesOf(line: string): LineDate[] {
  const text = line.normalize("NFKC").replace(/\s+/g, " ").trim();
  if (text.length > MOST_CHARACTERS) return [];
  const dates: LineDate[] = [];
  const rest = text.replace(LABELLED_DATE, (...match: (string | undefined)[]) => {
    const date = dateOfMatch([undefined, ...match.slice(2)]);
    const word = match[1] ?? match[DATE_GROUPS + 2];
    const rank = word === undefined ? Rank.Unnamed : UPDATE.test(word) ? Rank.Updated : Rank.Published;
    if (date !== undefined) dates.push({ date, rank });
    return "";
  });
  return REST.test(rest) ? dates : [];
}

/** How many groups `WRITTEN_DATE` has. */
const DATE_GROUPS = 10;
