import { setImmediate as nextTurn } from "node:timers/promises";
import { checkText } from "../../../checks/arguments";
import { AnalyzerError } from "../../../errors";
import type { Article } from "../../../types";
import { type Problem, problemOf } from "../../answer";
import { blockText } from "./block-text";
import { type DomElement, parseFragment, parseXml } from "./dom";
import { scanMarkup } from "./markup-limits";
import { metadataDate } from "./metadata-date";

/** The elements of an item with its text, date and id in RSS 2.0, RSS 1.0 (RDF) and Atom, the best first. */
const TEXT_ELEMENTS = ["content:encoded", "content", "description", "summary"];
const DATE_ELEMENTS = ["pubDate", "published", "dc:date", "dcterms:issued", "updated"];
const ID_ELEMENTS = ["guid", "id", "link"];

/** How many items a feed may have. Feeds of news have 20 to 500. */
const MOST_ITEMS = 100_000;

/** An item as an article, or the problem in its place. */
export type FeedRecord = { readonly article: Article } | { readonly problem: Problem };

/**
 * Returns the articles of a feed (RSS 2.0, RSS 1.0 or Atom) in order, with the text in the feed, which is often only the beginning.
 * @throws AnalyzerError `ERR_INPUT` if it is not a feed, or one of its items cannot be read; `ERR_OPTION` if linkedom, an optional peer
 * dependency, is not installed.
 */
export async function readFeed(xml: string): Promise<Article[]> {
  const articles: Article[] = [];
  for await (const record of readFeedItems(checkText("xml", xml))) {
    if ("problem" in record) throw new AnalyzerError(record.problem.code, record.problem.message);
    articles.push(record.article);
  }
  return articles;
}

/**
 * Yields the articles of a feed. An item that cannot be read gives a problem in its place. Each item is parsed by itself, since the tree of a
 * whole feed takes 50 times the memory of its text.
 * @throws AnalyzerError as `readFeed`, but not for an item.
 */
export async function* readFeedItems(xml: string): AsyncGenerator<FeedRecord, void, undefined> {
  for (const item of itemsOf(xml)) {
    await nextTurn(); // a signal that ends the program must not wait for all items
    yield await recordOf(item);
  }
}

async function recordOf(item: string): Promise<FeedRecord> {
  try {
    const element = await parseXml(item);
    return { article: element ? await articleOf(element) : { text: "" } };
  } catch (error) {
    const problem = problemOf(error);
    if (problem.code === "ERR_OPTION") throw error;
    return { problem };
  }
}

/** The names of the elements around an item, by the name of the root. */
const AROUND_ITEMS: ReadonlyMap<string, readonly string[]> = new Map([
  ["rss", ["rss", "channel"]],
  ["rdf:RDF", ["rdf:RDF"]],
  ["feed", ["feed"]],
]);

/** Returns the markup of each item of a feed: those of the first channel, in order. */
function itemsOf(xml: string): readonly string[] {
  const items: string[] = [];
  let root: string | undefined;
  let around: readonly string[] | undefined;
  let channels = 0;
  let itemStart = -1;
  scanMarkup(xml, false, () => {}, {
    opened(name, path, start) {
      if (path.length === 0) {
        root ??= name;
        around = AROUND_ITEMS.get(root);
      }
      if (!around || itemStart >= 0) return;
      if (path.length === around.length - 1 && name === around.at(-1)) channels++;
      const isItem = (name === "item" || name === "entry") && channels === 1 && isEqual(path, around);
      if (isItem) itemStart = start;
    },
    closed(depth, end) {
      if (itemStart < 0 || depth !== around!.length) return;
      items.push(xml.slice(itemStart, end));
      itemStart = -1;
      if (items.length > MOST_ITEMS)
        throw new AnalyzerError("ERR_INPUT", `the feed has more than ${MOST_ITEMS} items; split it into several files`);
    },
  });
  if (channels === 0)
    throw new AnalyzerError(
      "ERR_INPUT",
      `no feed: ${root === undefined ? "" : `its root is <${root}>, `}wanted RSS 2.0, RSS 1.0 (RDF) or Atom`,
    );
  return items;
}

const isEqual = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((name, i) => name === b[i]);

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
