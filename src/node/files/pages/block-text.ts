import type { DomElement, DomNode } from "./dom";

/** Elements whose text is on its own lines. */
const BLOCKS = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE BR CAPTION DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY TFOOT THEAD TR UL".split(
    " ",
  ),
);
/** The cells of a table, which are separated by tabs. */
const CELLS = new Set(["TD", "TH"]);
/** Elements without text of the article. RT and RP contain furigana: はんどうたい above 半導体. */
const SKIPPED = new Set(["SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "RT", "RP", "SVG", "IFRAME"]);

/** Values of `Node.nodeType` in the DOM standard. */
const ELEMENT = 1;
const TEXT = 3;
const CDATA = 4;

/** A line of an element as it is shown, and the texts that it consists of, one of each element in it. */
export interface Block {
  readonly text: string;
  readonly parts: readonly string[];
}

/** Returns the text of an element as it is shown: each block on its own line, white space as one space, tabs between table cells. */
export const blockText = (element: DomElement): string =>
  blocksOf(element)
    .map(({ text }) => text)
    .join("\n");

/**
 * Returns the lines of an element as they are shown.
 * @param isLeftOut whether an element in it is left out.
 */
export function blocksOf(element: DomElement, isLeftOut: (element: DomElement) => boolean = () => false): Block[] {
  const blocks: Block[] = [];
  let parts: string[] = [];
  const endBlock = () => {
    const text = collapseSpace(parts.join(""));
    if (text !== "") blocks.push({ text, parts });
    parts = [];
  };
  const walk = (node: DomNode) => {
    if (node.nodeType === TEXT || node.nodeType === CDATA) parts.push(node.textContent?.replaceAll("\t", " ") ?? "");
    if (node.nodeType !== ELEMENT) return;
    const name = (node as DomElement).tagName.toUpperCase();
    if (SKIPPED.has(name) || isLeftOut(node as DomElement)) return;
    if (BLOCKS.has(name)) endBlock();
    for (const child of node.childNodes) walk(child);
    if (CELLS.has(name)) parts.push("\t");
    if (BLOCKS.has(name)) endBlock();
  };
  walk(element);
  endBlock();
  return blocks;
}

/** Collapses white space as CSS Text does: a line end between two wide characters (売上高は\n三億円) to nothing, any other to one space. */
const collapseSpace = (line: string): string =>
  trimSpace(
    line
      .replace(
        /([\u3000-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]) *(?:\r?\n *)+(?=[\u3000-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF])/g,
        "$1",
      )
      .replace(/[ \r\n\f]+/g, " ")
      .replace(/ ?\t ?/g, "\t"),
  );

const isSpace = (character: string | undefined): boolean => character === " " || character === "\t";

/** Removes spaces and tabs at both ends. A pattern such as [ \t]+$ takes a time that is quadratic in a run of empty cells within the line. */
function trimSpace(line: string): string {
  let start = 0;
  let end = line.length;
  while (start < end && isSpace(line[start])) start++;
  while (end > start && isSpace(line[end - 1])) end--;
  return line.slice(start, end);
}
