import { checkText } from "../../../checks/arguments";
import { AnalyzerError } from "../../../errors";
import type { Article } from "../../../types";
import { blockText } from "./block-text";
import { type DomElement, parseFragment, parseXml } from "./dom";
import { metadataDate } from "./metadata-date";

/** The elements of an item with its text, date and id in RSS 2.0, RSS 1.0 (RDF) and Atom, the best first. */
const TEXT_ELEMENTS = ["content:encoded", "content", "description", "summary"];
const DATE_ELEMENTS = ["pubDate", "published", "dc:date", "dcterms:issued", "updated"];
const ID_ELEMENTS = ["guid", "id", "link"];

/**
 * Returns the articles of a feed (RSS 2.0, RSS 1.0 or Atom) in order, with the text in the feed, which is often only the beginning.
 * @throws AnalyzerError `ERR_INPUT` if it is not a feed; `ERR_OPTION` if linkedom, an optional peer dependency, is not installed.
 */
export async function readFeed(xml: string): Promise<Article[]> {
  const root = await parseXml(checkText("xml", xml));
  const channel = root && CHANNEL_BY_ROOT.get(root.tagName)?.(root);
  if (!channel)
    throw new AnalyzerError(
      "ERR_INPUT",
      `no feed: ${root ? `its root is <${root.tagName}>, ` : ""}wanted RSS 2.0, RSS 1.0 (RDF) or Atom`,
    );
  const items = childrenOf(channel).filter(({ tagName }) => tagName === "item" || tagName === "entry");
  return Promise.all(items.map(articleOf));
}

/** Finds the element whose children are the items, by the tag name of the root. */
const CHANNEL_BY_ROOT: ReadonlyMap<string, (root: DomElement) => DomElement | undefined> = new Map([
  ["rss", (root: DomElement) => childrenOf(root).find(({ tagName }) => tagName === "channel")],
  ["rdf:RDF", (root: DomElement) => root],
  ["feed", (root: DomElement) => root],
]);

const childrenOf = (element: DomElement): DomElement[] => [...element.children];

async function articleOf(item: DomElement): Promise<Article> {
  const children = childrenOf(item);
  const first = (names: readonly string[]) =>
    names.map((name) => children.find(({ tagName }) => tagName === name)).find((found) => found !== undefined);
  const content = first(TEXT_ELEMENTS);
  const idElement = first(ID_ELEMENTS);
  const id = item.getAttribute("rdf:about") || idElement?.textContent?.trim() || idElement?.getAttribute("href");
  const title = first(["title"]);
  const publishedAt = metadataDate(first(DATE_ELEMENTS)?.textContent);
  return {
    text: content ? await textOf(content) : "",
    ...(id ? { id } : {}),
    ...(title ? { title: (await textOf(title)).replaceAll("\n", " ") } : {}),
    ...(publishedAt === undefined ? {} : { publishedAt }),
  };
}

/** Returns the text of an element. Atom declares its type, and XHTML is in elements; RSS declares no type and contains escaped HTML. */
async function textOf(element: DomElement): Promise<string> {
  const type = element.getAttribute("type");
  if (type === "xhtml") return blockText(element);
  const content = element.textContent ?? "";
  return type === "text" ? content.trim() : blockText(await parseFragment(content));
}
