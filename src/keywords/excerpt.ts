import { BigramFilter } from "../text/bigram-filter";

/** A short text that is asked which terms it holds, one text after another. It holds few: the first two units of a term tell most that it does not. */
export class Excerpt {
  #text = "";
  readonly #pairs = new BigramFilter();

  get text(): string {
    return this.#text;
  }

  constructor(text = "") {
    this.begin(text);
  }

  /** @param text that is asked from now on */
  begin(text: string): void {
    this.#text = text;
    this.#pairs.clear();
    for (let at = 1; at < text.length; at++) this.#pairs.add(text.charCodeAt(at - 1), text.charCodeAt(at));
  }

  /** Whether two units may stand there one after the other. */
  mayHold(first: number, second: number): boolean {
    return this.#pairs.mayHold(first, second);
  }

  holds(term: string): boolean {
    if (term.length > 1 && !this.mayHold(term.charCodeAt(0), term.charCodeAt(1))) return false;
    return this.#text.includes(term);
  }
}
