import { BigramFilter } from "../text/bigram-filter";

/**
 * A short text that is searched for many terms, few of which it contains. A filter rules out most of the others by their first two code
 * units. Reused for one text after another.
 */
export class Excerpt {
  #text = "";
  readonly #pairs = new BigramFilter();

  get text(): string {
    return this.#text;
  }

  constructor(text = "") {
    this.begin(text);
  }

  /** @param text the next text, which replaces the one before */
  begin(text: string): void {
    this.#text = text;
    this.#pairs.clear();
    for (let at = 1; at < text.length; at++) this.#pairs.add(text.charCodeAt(at - 1), text.charCodeAt(at));
  }

  /** Whether the text may have two adjacent code units: false if it does not have them. */
  mayHold(first: number, second: number): boolean {
    return this.#pairs.mayHold(first, second);
  }

  /** Whether the text contains a term. */
  holds(term: string): boolean {
    if (term.length > 1 && !this.mayHold(term.charCodeAt(0), term.charCodeAt(1))) return false;
    return this.#text.includes(term);
  }
}
