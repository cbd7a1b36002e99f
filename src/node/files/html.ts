import { AnalyzerError } from "../../errors";
import type { Article } from "../../types";
import { blockText } from "./block-text";
import { type DomElement, optionalPeer, parsePage } from "./dom";
import { metadataDate } from "./metadata-date";

/** Where a page says when it was published, the surest first; what Readability finds (JSON-LD, Open Graph) comes before them. */
const DATES: readonly (readonly [selector: string, attribute: string])[] = [
  ['meta[itemprop="datePublished"]', "content"],
  ['meta[name="pubdate"], meta[name="publishdate"], meta[name="publish-date"], meta[name="date"]', "content"],
  ['meta[name="dc.date"], meta[name="DC.date"], meta[name="dc.date.issued"], meta[name="DC.date.issued"]', "content"],
  ['time[itemprop="datePublished"], time[pubdate]', "datetime"],
  ["article time[datetime]", "datetime"],
  ["time[datetime]", "datetime"],
];

/** In characters. Readability's own 500 is meant for English; a Japanese report of 150 characters is one. */
const LEAST_TEXT = 140;

/**
 * The article of a news page: its text by Readability, a line a paragraph; its title and day of publication by JSON-LD, Open Graph, other
 * metadata and `<time>`.
 * @throws AnalyzerError `ERR_INPUT` where the page holds no article; `ERR_OPTION` where an optional peer is not installed.
 */
export async function readHtml(html: string): Promise<Article> {
  const { Readability } = await optionalPeer(
    "@mozilla/readability",
    () => import("@mozilla/readability"),
    "reading HTML",
  );
  const page = await parsePage(html);
  const told = DATES.map(([selector, attribute]) => page.querySelector(selector)?.getAttribute(attribute));
  for (const reading of page.querySelectorAll("rt, rp")) reading.remove();
  const found =
    page.body && new Readability(page as never, { charThreshold: LEAST_TEXT, serializer: asElement }).parse();
  const text = found?.content ? blockText(found.content) : "";
  if (!found || text === "") throw new AnalyzerError("ERR_INPUT", "the page holds no article");
  const title = found.title?.trim();
  const publishedAt = [found.publishedTime, ...told].map(metadataDate).find((date) => date !== undefined);
  return { text, ...(title ? { title } : {}), ...(publishedAt === undefined ? {} : { publishedAt }) };
}

const asElement = (node: unknown): DomElement => node as DomElement;
