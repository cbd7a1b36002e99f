const PAIR_BITS = 12;
const PAIR_MASK = 2 ** PAIR_BITS - 1;
const pairOf = (first: number, second: number): number => (Math.imul(first, 31) ^ second) & PAIR_MASK;

/** A short text that is asked which terms it holds, one text after another. It holds few: the first two units of a term tell most that it does not. */
export class Excerpt {
  #text = "";
  /** A set of pairs of units that may hold more than the text does. */
  readonly #pairs = new Uint8Array(2 ** PAIR_BITS);

  get text(): string {
    return this.#text;
  }

  constructor(text = "") {
    this.begin(text);
  }

  /** @param text that is asked from now on */
  begin(text: string): void {
    this.#text = text;
    this.#pairs.fill(0);
    for (let at = 1; at < text.length; at++) this.#pairs[pairOf(text.charCodeAt(at - 1), text.charCodeAt(at))] = 1;
  }

  /** Whether two units may stand there one after the other. */
  mayHold(first: number, second: number): boolean {
    return this.#pairs[pairOf(first, second)] !== 0;
  }

  holds(term: string): boolean {
    if (term.length > 1 && !this.mayHold(term.charCodeAt(0), term.charCodeAt(1))) return false;
    return this.#text.includes(term);
  }
}
