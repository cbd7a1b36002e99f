import { AnalyzerError } from "../../../errors";

/** How deep elements may be nested. Pages of news have 20 to 60 levels; Readability's time grows with the square of the depth. */
const MOST_DEPTH = 256;
/** How many nodes a page, or an entry of a feed, may have. A long page of news has 20,000. */
const MOST_NODES = 500_000;
/** How deep all elements together may lie. A long page of news comes to 250,000; Readability's time grows with it. */
const MOST_DEPTHS = 1_000_000;
/**
 * The depth at which a document is not even parsed, since the parser's time grows with the square of it, too. It is above `MOST_DEPTH`, as the
 * depth is only estimated before parsing.
 */
const MOST_ESTIMATED_DEPTH = 4 * MOST_DEPTH;

/** Elements of HTML that contain nothing. */
const VOID = new Set(
  "area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr".split(
    " ",
  ),
);
/** Elements of HTML whose content is text up to their end tag. */
const RAW_TEXT = new Set(["script", "style", "title", "textarea", "xmp"]);
/** Elements of other languages in HTML, in which `<path/>` is empty. */
const FOREIGN = ["svg", "math"];

const P = ["p"];
/** Elements whose end tag may be left out: which of them an element ends, if they are the last that is open (`<li>` a `<li>`). */
const ENDED_BY = new Map<string, readonly string[]>([
  ["li", ["li"]],
  ["tr", ["tr", "th", "td"]],
  ["th", ["th"]],
  ["td", ["thead", "th", "td"]],
  ["dd", ["dd", "dt"]],
  ["dt", ["dd", "dt"]],
  ["rt", ["rt", "rp"]],
  ["rp", ["rt", "rp"]],
  ["tbody", ["thead", "tbody"]],
  ["tfoot", ["thead", "tbody"]],
  ["option", ["option"]],
  ["optgroup", ["optgroup", "option"]],
  ["body", ["head", "link", "script"]],
  ..."p h1 h2 h3 h4 h5 h6 address article aside blockquote details div dl fieldset figcaption figure footer form header hr main nav ol pre section table ul"
    .split(" ")
    .map((name) => [name, P] as const),
]);

/** What a scan of markup finds without parsing it. */
export interface MarkupSize {
  /** The depths of all elements together, which the time of reading a page grows with. */
  readonly depths: number;
}

/** Is told of the elements as a scan finds them, with the names of those around, the outermost first. */
export interface ElementVisitor {
  opened(name: string, around: readonly string[], start: number): void;
  /** @param depth how many elements are still open. */
  closed(depth: number, end: number): void;
}

/** A tag with its name, from an opening angle bracket: <div, </p, <dc:date. */
const TAG = /<(\/?)([a-z][^\s/>]*)/iy;

/**
 * Scans markup in one pass, before it is parsed.
 * @throws AnalyzerError `ERR_INPUT` if it has too many elements, or they are nested so deep that the parser would take minutes.
 */
export function checkMarkup(markup: string, isHtml: boolean): MarkupSize {
  let nodes = 0;
  let depths = 0;
  const count = (more: number) => {
    nodes += more;
    if (nodes > MOST_NODES)
      throw new AnalyzerError(
        "ERR_INPUT",
        `the document has more than ${MOST_NODES} elements, attributes, comments and references; ${ADVICE}`,
      );
  };
  count(countOf(markup, "&"));
  scanMarkup(markup, isHtml, count, {
    opened(_name, around) {
      if (around.length >= MOST_ESTIMATED_DEPTH) throw tooDeep();
      depths += around.length;
      if (depths > MOST_DEPTHS)
        throw new AnalyzerError(
          "ERR_INPUT",
          `the depths of the elements come to more than ${MOST_DEPTHS} together; ${ADVICE}`,
        );
    },
    closed() {},
  });
  return { depths };
}

/**
 * Tells a visitor of the elements of markup.
 * @param count is told of the nodes that the parser would make.
 */
export function scanMarkup(
  markup: string,
  isHtml: boolean,
  count: (nodes: number) => void,
  visitor: ElementVisitor,
): void {
  const open = new OpenElements(isHtml, visitor);
  for (let at = markup.indexOf("<"); at >= 0; at = markup.indexOf("<", at)) {
    count(1);
    TAG.lastIndex = at;
    const tag = TAG.exec(markup);
    if (!tag) {
      at = behindOther(markup, at, isHtml);
      continue;
    }
    const name = isHtml ? tag[2]!.toLowerCase() : tag[2]!;
    const start = at;
    at = behindTag(markup, TAG.lastIndex, count);
    if (tag[1] === "/") open.end(name, start, at);
    else {
      open.begin(name, start, at, markup[at - 2] === "/");
      if (isHtml && RAW_TEXT.has(name)) at = endOfRawText(markup, name, at);
    }
  }
  open.endAll(markup.length);
}

function countOf(text: string, character: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count++;
  return count;
}

/** An element of a parsed document. */
interface ParsedElement {
  readonly children: Iterable<ParsedElement>;
}

/**
 * Checks the depth of a document, without recursion.
 * @throws AnalyzerError `ERR_INPUT` if its elements are nested more than 256 deep.
 */
export function checkDepth(root: ParsedElement | null): void {
  let level: ParsedElement[] = root ? [root] : [];
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > MOST_DEPTH) throw tooDeep();
    const next: ParsedElement[] = [];
    for (const element of level) for (const child of element.children) next.push(child);
    level = next;
  }
}

/** What would be right. */
const ADVICE = "give the part with the article, or its text";

const tooDeep = (): AnalyzerError =>
  new AnalyzerError("ERR_INPUT", `elements are nested more than ${MOST_DEPTH} deep; ${ADVICE}`);

/** The elements that are open at a place, as the parser counts them. */
class OpenElements {
  readonly #names: string[] = [];
  readonly #counts = new Map<string, number>();

  constructor(
    private readonly isHtml: boolean,
    private readonly visitor: ElementVisitor,
  ) {}

  get depth(): number {
    return this.#names.length;
  }

  begin(name: string, start: number, end: number, selfClosing: boolean): void {
    const ended = this.isHtml ? ENDED_BY.get(name) : undefined;
    while (ended?.includes(this.#names.at(-1)!)) this.#pop(start);
    this.visitor.opened(name, this.#names, start);
    this.#names.push(name);
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
    if (this.#isEmpty(name, selfClosing)) this.#pop(end);
  }

  /** Ends the last open element of that name and all in it; an end tag without a beginning ends nothing. */
  end(name: string, start: number, end: number): void {
    if (!this.#isOpen(name)) return;
    while (this.#names.at(-1) !== name) this.#pop(start);
    this.#pop(end);
  }

  endAll(end: number): void {
    while (this.depth > 0) this.#pop(end);
  }

  #isEmpty(name: string, selfClosing: boolean): boolean {
    if (!this.isHtml) return selfClosing;
    return VOID.has(name) || (selfClosing && FOREIGN.some((language) => this.#isOpen(language)));
  }

  #isOpen(name: string): boolean {
    return (this.#counts.get(name) ?? 0) > 0;
  }

  #pop(end: number): void {
    const name = this.#names.pop()!;
    this.#counts.set(name, this.#counts.get(name)! - 1);
    this.visitor.closed(this.#names.length, end);
  }
}

const GREATER = 0x3e;
const EQUALS = 0x3d;
const SLASH = 0x2f;
const SPACE = 0x20;
/** The beginning of the value of an attribute: ="…, = '… */
const QUOTE = /\s*(["'])/y;

/** Returns the offset behind a tag: a > in a value in quotation marks does not end it. Counts what may separate its attributes. */
function behindTag(markup: string, from: number, count: (nodes: number) => void): number {
  for (let at = from; at < markup.length; at++) {
    const codeUnit = markup.charCodeAt(at);
    if (codeUnit === GREATER) return at + 1;
    if (codeUnit <= SPACE || codeUnit === SLASH) count(1);
    if (codeUnit !== EQUALS) continue;
    QUOTE.lastIndex = at + 1;
    const quote = QUOTE.exec(markup)?.[1];
    if (quote === undefined) continue;
    at = markup.indexOf(quote, QUOTE.lastIndex);
    if (at < 0) return markup.length;
  }
  return markup.length;
}

/** Returns the offset behind a comment, a CDATA section, a declaration, or an angle bracket that begins no tag. */
function behindOther(markup: string, at: number, isHtml: boolean): number {
  const behind = (end: string, from: number) => {
    const found = markup.indexOf(end, from);
    return found < 0 ? markup.length : found + end.length;
  };
  if (markup.startsWith("<!--", at)) return behind("-->", at + 2);
  if (!isHtml && markup.startsWith("<![CDATA[", at)) return behind("]]>", at);
  if (markup[at + 1] === "!" || markup[at + 1] === "?") return behind(">", at);
  return at + 1;
}

function endOfRawText(markup: string, name: string, from: number): number {
  const end = new RegExp(`</${name}`, "gi");
  end.lastIndex = from;
  return end.exec(markup)?.index ?? markup.length;
}
