import type { DomElement, DomNode } from "./dom";

/** Elements that stand on lines of their own. */
const BLOCKS = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE BR CAPTION DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY TFOOT THEAD TR UL".split(
    " ",
  ),
);
const CELLS = new Set(["TD", "TH"]);
/** What is no text of the article; RT and RP are the readings over its characters. */
const SILENT = new Set(["SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "RT", "RP", "SVG", "IFRAME"]);

const ELEMENT = 1;
const TEXT = 3;
const CDATA = 4;

/** The text of an element as a reader sees it: a line a block, white space as one space, a tab between the cells of a table. */
export function blockText(element: DomElement): string {
  const lines: string[] = [];
  let line = "";
  const end = () => {
    const text = collapse(line);
    if (text !== "") lines.push(text);
    line = "";
  };
  const walk = (node: DomNode) => {
    if (node.nodeType === TEXT || node.nodeType === CDATA) line += node.textContent?.replaceAll("\t", " ") ?? "";
    if (node.nodeType !== ELEMENT) return;
    const name = (node as DomElement).tagName.toUpperCase();
    if (SILENT.has(name)) return;
    if (BLOCKS.has(name)) end();
    for (const child of node.childNodes) walk(child);
    if (CELLS.has(name)) line += "\t";
    if (BLOCKS.has(name)) end();
  };
  walk(element);
  end();
  return lines.join("\n");
}

/** As CSS Text does: a line end between two wide characters is nothing, other white space is one space. */
const collapse = (line: string): string =>
  line
    .replace(
      /([\u3000-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]) *(?:\r?\n *)+(?=[\u3000-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF])/g,
      "$1",
    )
    .replace(/[ \r\n\f]+/g, " ")
    .replace(/ ?\t ?/g, "\t")
    .replace(/^[ \t]+|[ \t]+$/g, "");
