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

/** Returns the text of an element as it is shown: each block on its own line, white space as one space, tabs between table cells. */
export function blockText(element: DomElement): string {
  const lines: string[] = [];
  let line = "";
  const endLine = () => {
    const text = collapseSpace(line);
    if (text !== "") lines.push(text);
    line = "";
  };
  const walk = (node: DomNode) => {
    if (node.nodeType === TEXT || node.nodeType === CDATA) line += node.textContent?.replaceAll("\t", " ") ?? "";
    if (node.nodeType !== ELEMENT) return;
    const name = (node as DomElement).tagName.toUpperCase();
    if (SKIPPED.has(name)) return;
    if (BLOCKS.has(name)) endLine();
    for (const child of node.childNodes) walk(child);
    if (CELLS.has(name)) line += "\t";
    if (BLOCKS.has(name)) endLine();
  };
  walk(element);
  endLine();
  return lines.join("\n");
}

/** Collapses white space as CSS Text does: a line end between two wide characters (売上高は\n三億円) to nothing, any other to one space. */
const collapseSpace = (line: string): string =>
  line
    .replace(
      /([\u3000-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]) *(?:\r?\n *)+(?=[\u3000-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF])/g,
      "$1",
    )
    .replace(/[ \r\n\f]+/g, " ")
    .replace(/ ?\t ?/g, "\t")
    .replace(/^[ \t]+|[ \t]+$/g, "");
