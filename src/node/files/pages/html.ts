import { AnalyzerError } from "../../../errors";
import type { Article } from "../../../types";
import { blockText } from "./block-text";
import { type DomElement, optionalPeer, parsePage } from "./dom";
import { metadataDate } from "./metadata-date";

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
 * Returns the article of a news page: its text as found by Readability, one line per paragraph; its title and date of publication from
 * JSON-LD, Open Graph, other metadata and `<time>`, in that order.
 * @throws AnalyzerError `ERR_INPUT` if no article is found; `ERR_OPTION` if an optional peer dependency is not installed.
 */
export async function readHtml(html: string): Promise<Article> {
  const { Readability } = await optionalPeer(
    "@mozilla/readability",
    () => import("@mozilla/readability"),
    "reading HTML",
  );
  const page = await parsePage(html);
  const dates = DATE_ELEMENTS.map(([selector, attribute]) => page.querySelector(selector)?.getAttribute(attribute));
  for (const furigana of page.querySelectorAll("rt, rp")) furigana.remove();
  const found =
    page.body && new Readability(page as never, { charThreshold: LEAST_CHARACTERS, serializer: asElement }).parse();
  const text = found?.content ? blockText(found.content) : "";
  if (!found || text === "") throw new AnalyzerError("ERR_INPUT", "no article was found in the page");
  const title = found.title?.trim();
  const publishedAt = [found.publishedTime, ...dates].map(metadataDate).find((date) => date !== undefined);
  return { text, ...(title ? { title } : {}), ...(publishedAt === undefined ? {} : { publishedAt }) };
}

const asElement = (node: unknown): DomElement => node as DomElement;
