import { isHeaderOfArticles } from "../fields/field-names";
import type { ArticleFields } from "../fields/field-options";
import type { InputFormat } from "../input-format";

/** The format of a content, and what separates its columns if it is CSV. */
export interface ContentFormat {
  readonly format: InputFormat;
  readonly delimiter?: "," | "\t";
}

/** What may stand before the first element: white space, the XML declaration and other instructions, comments. */
const PROLOG = /^(?:\s+|<\?[^>]*\?>|<!--[\s\S]*?-->)+/;
const DOCTYPE = /^<!doctype\s+([a-z]+)[^>[]*(?:\[[^\]]*\])?\s*>/i;
/** <html lang="ja">, <rdf:RDF xmlns=…>, <p> */
const ELEMENT = /^<([a-z][\w.:-]*)(?=[\s>/])/i;
/** <svg xmlns="http://www.w3.org/2000/svg"> */
const NAMESPACED = /^<[a-z][^<>]*\sxmlns(?::\w+)?=["']/i;
const PAGE_ROOTS = new Set(["html", "head", "body"]);
const FEED_ROOTS = new Set(["rss", "feed", "rdf:rdf"]);
/** Elements with which a part of a page begins; it is HTML only if one of them is closed: a text may quote <p>. */
const PAGE_PARTS =
  "address article aside blockquote center div dl figure font footer form h1 h2 h3 h4 h5 h6 header link main meta nav ol p pre script section span strong style table title ul".split(
    " ",
  );
const CLOSED_PART = new RegExp(`</(?:${PAGE_PARTS.join("|")})\\s*>`, "i");

/** A line that begins as a JSON object does: {"id": 1, {"text":"…; not {"引用"}. */
const OBJECT_BEGINNING = /^\{\s*(?:\}\s*$|"(?:[^"\\\n]|\\.)*"\s*:\s*(?:["[{tfn\d-]|$))/;
/** A first key, whatever follows it: {"text": */
const KEY = /^\{\s*"(?:[^"\\\n]|\\.)*"\s*:/;
/** [ before an object of JSON; not [東京 8日], [1]. */
const ARRAY_BEGINNING = /^\[\s*(?:\]\s*$|\{\s*(?:"(?:[^"\\\n]|\\.)*"\s*:|\}))/;

/**
 * Returns the format of a content by its beginning; text if it is nothing else for certain.
 * @param head the beginning, decoded.
 * @param whole whether that is all.
 * @param fields fields that the user named: a CSV header with one of them is one.
 */
export function contentFormat(head: string, whole: boolean, fields: ArticleFields = {}): ContentFormat {
  const content = head.replace(/^[\uFEFF\s]+/, "");
  if (content.startsWith("<")) return { format: markupFormat(content) };
  if (content.startsWith("{")) return { format: objectFormat(content, whole) };
  if (content.startsWith("[") && ARRAY_BEGINNING.test(content)) return { format: "json" };
  return csvFormat(content, fields) ?? { format: "text" };
}

function markupFormat(content: string): InputFormat {
  const isXml = /^<\?xml\s/.test(content);
  let rest = content.replace(PROLOG, "");
  const doctype = DOCTYPE.exec(rest);
  if (doctype) {
    if (doctype[1]!.toLowerCase() === "html") return "html";
    rest = rest.slice(doctype[0].length).replace(PROLOG, "");
  }
  const name = ELEMENT.exec(rest)?.[1]?.toLowerCase() ?? "";
  if (FEED_ROOTS.has(name)) return "feed";
  if (PAGE_ROOTS.has(name) || (PAGE_PARTS.includes(name) && CLOSED_PART.test(rest))) return "html";
  // No other XML has articles that are known: the reader of feeds names its root.
  return isXml || NAMESPACED.test(rest) ? "feed" : "text";
}

/** Distinguishes NDJSON from one object on several lines, and from a text that begins with a brace. */
function objectFormat(content: string, whole: boolean): InputFormat {
  const lines = content.split(/\r?\n/);
  const first = lines[0]!;
  if (isJsonObject(first) || (KEY.test(first) && lines.slice(1).some(isJsonObject))) return "ndjson";
  // {"headline": … on a line of its own, or { alone and the first key on the next line
  const beginning = first.trim() === "{" ? content.replace(/\s+/, "") : first;
  if (!OBJECT_BEGINNING.test(beginning)) return "text";
  if (lines.length === 1) return whole ? "json" : "ndjson";
  return lines.slice(1).some((line) => OBJECT_BEGINNING.test(line)) ? "ndjson" : "json";
}

/** Whether a line is a JSON object. */
export function isJsonObject(line: string): boolean {
  if (!line.trimStart().startsWith("{")) return false;
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

function csvFormat(content: string, fields: ArticleFields): ContentFormat | undefined {
  const header = /^[^\r\n]*/.exec(content)![0];
  const delimiter = header.includes("\t") ? "\t" : ",";
  const names = header.split(delimiter).map((name) => name.trim().replace(/^"(.*)"$/, "$1"));
  return isHeaderOfArticles(names, fields) ? { format: "csv", delimiter } : undefined;
}
