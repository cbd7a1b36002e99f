import { checkText } from "../../../checks/arguments";
import { AnalyzerError } from "../../../errors";
import type { Article } from "../../../types";
import { blockText } from "./block-text";
import { type DomElement, missingPeer, parsePage } from "./dom";
import { metadataDate } from "./metadata-date";
import { pageTitle, titleEvidence } from "./page-title";
import { visibleDate } from "./visible-date";
import { writtenDate } from "./written-date";

/** Elements with the date of publication, the most reliable first; JSON-LD and Open Graph, which Readability reads, come before them. */
const DATE_ELEMENTS: readonly (readonly [selector: string, attribute: string])[] = [
  ['meta[itemprop="datePublished"]', "content"],
  ['meta[name="pubdate"], meta[name="publishdate"], meta[name="publish-date"], meta[name="date"]', "content"],
  ['meta[name="dc.date"], meta[name="DC.date"], meta[name="dc.date.issued"], meta[name="DC.date.issued"]', "content"],
  ['time[itemprop="datePublished"], time[pubdate]', "datetime"],
  ["article time[datetime]", "datetime"],
  ["time[datetime]", "datetime"],
];

/**
 * The shortest text, in characters, that Readability accepts; for a shorter one it tries looser rules. Its default of 500 is for English: a
 * Japanese news report may have 150 characters.
 */
const LEAST_CHARACTERS = 140;

/**
 * Returns the article of a news page: its text as found by Readability, one line per paragraph; its title without the name of the site; its
 * date of publication from JSON-LD, Open Graph, other metadata, `<time>`, or as shown beside the heading, in that order.
 * @throws AnalyzerError `ERR_INPUT` if no article is found; `ERR_OPTION` if an optional peer dependency is not installed.
 */
export async function readHtml(html: string): Promise<Article> {
  checkText("html", html);
  const { Readability } = await import("@mozilla/readability").catch(
    missingPeer("@mozilla/readability", "reading HTML"),
  );
  const page = await parsePage(wholePage(html));
  for (const furigana of page.querySelectorAll("rt, rp")) furigana.remove();
  // Readability changes the page, so all else is read before.
  const evidence = titleEvidence(page);
  const metadataDates = DATE_ELEMENTS.map(([selector, attribute]) =>
    page.querySelector(selector)?.getAttribute(attribute),
  );
  const shown = page.body && visibleDate(page, evidence);
  const found =
    page.body &&
    parsed(() => new Readability(page as never, { charThreshold: LEAST_CHARACTERS, serializer: asElement }).parse());
  const text = found?.content ? blockText(found.content) : "";
  if (!found || text === "") throw new AnalyzerError("ERR_INPUT", "no article was found in the page");
  const title = pageTitle({
    full: evidence.full || found.title?.trim() || "",
    headings: [...(found.title ? [found.title.trim()] : []), ...evidence.headings],
    site: evidence.site || found.siteName || "",
  });
  const publishedAt = [found.publishedTime, ...metadataDates].map(dateOf).find((date) => date !== undefined) ?? shown;
  return { text, ...(title ? { title } : {}), ...(publishedAt === undefined ? {} : { publishedAt }) };
}

/** Runs Readability, which throws a TypeError on some broken pages: `fixtures/crashes/`. */
function parsed<T>(parse: () => T): T {
  try {
    return parse();
  } catch (cause) {
    throw new AnalyzerError("ERR_INPUT", "no article was found in the page, which is broken HTML", { cause });
  }
}

/** Reads a date of metadata, which some pages write as they show it: 2019年3月5日. */
const dateOf = (content: string | null | undefined): string | undefined =>
  metadataDate(content) ?? writtenDate(content ?? "");

/** Puts a part of a page, such as a saved fragment, into a page. */
const wholePage = (html: string): string =>
  /<(?:html|head|body)[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;

const asElement = (node: unknown): DomElement => node as DomElement;
