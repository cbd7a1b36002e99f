import { AnalyzerError } from "../../../errors";
import { checkDepth, checkMarkup } from "./markup-limits";

/** The part of linkedom's nodes that is used here. */
export interface DomNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<DomNode>;
}

/** The part of linkedom's elements that is used here. */
export interface DomElement extends DomNode {
  /** In upper case in HTML; in XML as written, with its prefix: dc:date. */
  readonly tagName: string;
  readonly children: Iterable<DomElement>;
  readonly parentElement: DomElement | null;
  getAttribute(name: string): string | null;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
  /** The element itself or the nearest around it that matches. */
  closest(selector: string): DomElement | null;
  remove(): void;
}

/** The part of linkedom's documents that is used here. */
export interface DomDocument extends DomElement {
  readonly documentElement: DomElement | null;
  readonly body: DomElement;
}

/**
 * What to do when an optional peer dependency is not installed. Written as `import("…").catch(…)`, bundlers do without it too.
 * @param purpose the purpose of the package, for the message: "reading HTML".
 * @throws AnalyzerError `ERR_OPTION`, always.
 */
export const missingPeer =
  (name: string, purpose: string) =>
  (cause: unknown): never => {
    throw new AnalyzerError("ERR_OPTION", `${purpose} needs the package ${name}: npm install ${name}`, { cause });
  };

/**
 * Parses an HTML page.
 * @throws AnalyzerError `ERR_INPUT` if it has too many elements, or they are nested too deep.
 */
export async function parsePage(html: string): Promise<DomDocument> {
  const { parseHTML } = await import("linkedom").catch(missingPeer("linkedom", "reading HTML"));
  checkMarkup(html, true);
  const page = parseHTML(html).document as unknown as DomDocument;
  checkDepth(page.documentElement);
  return page;
}

/** Parses a fragment of HTML and returns an element that contains it. */
export const parseFragment = async (html: string): Promise<DomElement> =>
  (await parsePage(`<!doctype html><html><body>${html}</body></html>`)).body;

/**
 * Parses an XML document and returns its root; null if it has none.
 * @throws AnalyzerError `ERR_INPUT` if it has too many elements, or they are nested too deep.
 */
export async function parseXml(xml: string): Promise<DomElement | null> {
  const { DOMParser } = await import("linkedom").catch(missingPeer("linkedom", "reading feeds"));
  checkMarkup(xml, false);
  const root = new DOMParser().parseFromString(xml, "text/xml").documentElement as unknown as DomElement | null;
  checkDepth(root);
  return root;
}
