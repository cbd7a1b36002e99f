import { AnalyzerError } from "../../errors";

/** What of linkedom's nodes is used here. */
export interface DomNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<DomNode>;
}

export interface DomElement extends DomNode {
  /** In capitals in HTML, as written in XML, with its prefix. */
  readonly tagName: string;
  readonly children: Iterable<DomElement>;
  getAttribute(name: string): string | null;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
  remove(): void;
}

export interface DomDocument extends DomElement {
  readonly documentElement: DomElement | null;
  readonly body: DomElement;
}

/** @throws AnalyzerError `ERR_OPTION` where the package, an optional peer, is not installed. */
export async function optionalPeer<T>(name: string, load: () => Promise<T>, what: string): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    throw new AnalyzerError("ERR_OPTION", `${what} needs the package ${name}: npm install ${name}`, { cause });
  }
}

/** A parsed HTML page. */
export async function parsePage(html: string): Promise<DomDocument> {
  const { parseHTML } = await optionalPeer("linkedom", () => import("linkedom"), "reading HTML");
  return parseHTML(html).document as unknown as DomDocument;
}

/** A parsed piece of HTML. */
export const parseFragment = async (html: string): Promise<DomElement> =>
  (await parsePage(`<!doctype html><html><body>${html}</body></html>`)).body;

/** The root of an XML document; null where there is none. */
export async function parseXml(xml: string): Promise<DomElement | null> {
  const { DOMParser } = await optionalPeer("linkedom", () => import("linkedom"), "reading feeds");
  return new DOMParser().parseFromString(xml, "text/xml").documentElement as unknown as DomElement | null;
}
