import { AnalyzerError } from "../../errors";
import type { Article } from "../../types";
import { blockText } from "./block-text";
import { type DomElement, parseFragment, parseXml } from "./dom";
import { metadataDate } from "./metadata-date";

/** Elements of an item, by what they hold, the best first: RSS 2.0, RSS 1.0 (RDF) and Atom. */
const TEXT = ["content:encoded", "content", "description", "summary"];
const DATE = ["pubDate", "published", "dc:date", "dcterms:issued", "updated"];
const ID = ["guid", "id", "link"];

/**
 * The articles of a feed, RSS 2.0, RSS 1.0 or Atom, in its order, with what text it carries: often no more than the beginning.
 * @throws AnalyzerError `ERR_INPUT` where it is no feed; `ERR_OPTION` where linkedom, an optional peer, is not installed.
 */
export async function readFeed(xml: string): Promise<Article[]> {
  const root = await parseXml(xml);
  const channel = root && FEEDS.get(root.tagName)?.(root);
  if (!channel) throw new AnalyzerError("ERR_INPUT", "no feed: wanted RSS 2.0, RSS 1.0 (RDF) or Atom");
  const items = childrenOf(channel).filter(({ tagName }) => tagName === "item" || tagName === "entry");
  return Promise.all(items.map(articleOf));
}

/** By its root, where a feed has its items. */
const FEEDS: ReadonlyMap<string, (root: DomElement) => DomElement | undefined> = new Map([
  ["rss", (root: DomElement) => childrenOf(root).find(({ tagName }) => tagName === "channel")],
  ["rdf:RDF", (root: DomElement) => root],
  ["feed", (root: DomElement) => root],
]);

const childrenOf = (element: DomElement): DomElement[] => [...element.children];

async function articleOf(item: DomElement): Promise<Article> {
  const children = childrenOf(item);
  const first = (names: readonly string[]) =>
    names.map((name) => children.find(({ tagName }) => tagName === name)).find((found) => found !== undefined);
  const content = first(TEXT);
  const named = first(ID);
  const id = item.getAttribute("rdf:about") || named?.textContent?.trim() || named?.getAttribute("href");
  const title = first(["title"]);
  const publishedAt = metadataDate(first(DATE)?.textContent);
  return {
    text: content ? await textOf(content) : "",
    ...(id ? { id } : {}),
    ...(title ? { title: (await textOf(title)).replaceAll("\n", " ") } : {}),
    ...(publishedAt === undefined ? {} : { publishedAt }),
  };
}

/** Atom says what its text is; RSS, which does not, has HTML in it. XHTML stands there as elements. */
async function textOf(element: DomElement): Promise<string> {
  const type = element.getAttribute("type");
  if (type === "xhtml") return blockText(element);
  const content = element.textContent ?? "";
  return type === "text" ? content.trim() : blockText(await parseFragment(content));
}
