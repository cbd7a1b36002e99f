import { BigramFilter } from "../text/bigram-filter";

/**
 * Words of a list with what each stands for, found where they stand in a text: by where they begin, or by where they end. One map holds
 * the words; which of its lengths are worth a look at a place, the two units there say.
 */
export class WordList<T> {
  readonly #values = new Map<string, T>();
  readonly #begins = new Lengths();
  /** Made when the first end is asked for: most lists are read from the left. */
  #ends: Lengths | undefined;
  #longest = 0;

  /** A word given twice keeps its first value: order in the table decides. */
  constructor(entries: Iterable<readonly [word: string, value: T]> = []) {
    for (const [word, value] of entries) this.add(word, value);
  }

  add(word: string, value: T): void {
    if (this.#values.has(word)) return;
    const { length } = word;
    this.#values.set(word, value);
    this.#begins.add(word.charCodeAt(0), word.charCodeAt(1), length);
    this.#ends?.add(word.charCodeAt(length - 1), word.charCodeAt(length - 2), length);
    if (length > this.#longest) this.#longest = length;
  }

  /** The first two units of each word, or the one it has. */
  get starts(): string[] {
    return [...new Set(Array.from(this.#values.keys(), (word) => word.slice(0, 2)))];
  }

  /** The longest word at `at`, with its end, or null; where only some places may be its end, of those that end there. */
  longest(
    text: string,
    at: number,
    mayEnd: (end: number) => boolean = ANYWHERE,
  ): { readonly value: T; readonly end: number } | null {
    const lengths = this.#begins.of(text.charCodeAt(at), text.charCodeAt(at + 1));
    for (let length = this.#most(lengths, text.length - at); length > 0; length--) {
      if (!holds(lengths, length)) continue;
      const end = at + length;
      const value = this.#values.get(text.slice(at, end));
      if (value !== undefined && mayEnd(end)) return { value, end };
    }
    return null;
  }

  /** The longest word that ends at `end` and does not begin before `from`, with where it begins, or null. */
  longestBefore(text: string, end: number, from = 0): { readonly value: T; readonly start: number } | null {
    const lengths = this.#byEnd.of(text.charCodeAt(end - 1), text.charCodeAt(end - 2));
    for (let length = this.#most(lengths, end - from); length > 0; length--) {
      if (!holds(lengths, length)) continue;
      const start = end - length;
      const value = this.#values.get(text.slice(start, end));
      if (value !== undefined) return { value, start };
    }
    return null;
  }

  /** Every word at `at`, the shortest first. */
  all(text: string, at: number): readonly { readonly value: T; readonly end: number }[] {
    const lengths = this.#begins.of(text.charCodeAt(at), text.charCodeAt(at + 1));
    if (lengths === 0) return NOTHING;
    const found: { readonly value: T; readonly end: number }[] = [];
    const most = this.#most(lengths, text.length - at);
    for (let length = 1; length <= most; length++) {
      if (!holds(lengths, length)) continue;
      const value = this.#values.get(text.slice(at, at + length));
      if (value !== undefined) found.push({ value, end: at + length });
    }
    return found;
  }

  /** Whether a word may begin where `start` stands, whatever follows: by its first two units. */
  mayBegin(start: string): boolean {
    return this.#begins.may(start.charCodeAt(0), start.charCodeAt(1));
  }

  /** Whether a word may end where `end` stands, whatever is before: by its last two units. */
  mayEnd(end: string): boolean {
    return this.#byEnd.may(end.charCodeAt(end.length - 1), end.charCodeAt(end.length - 2));
  }

  get #byEnd(): Lengths {
    if (this.#ends) return this.#ends;
    this.#ends = new Lengths();
    for (const word of this.#values.keys()) {
      const { length } = word;
      this.#ends.add(word.charCodeAt(length - 1), word.charCodeAt(length - 2), length);
    }
    return this.#ends;
  }

  /** The greatest length to try where there is `room` for so many units. */
  #most(lengths: number, room: number): number {
    const most = lengths < 0 ? this.#longest : WIDEST - Math.clz32(lengths);
    return Math.min(most, room);
  }
}

/** So many units and more share a bit of a set of lengths: bit 0 is one unit. */
const WIDEST = 32;
const bitOf = (length: number): number => 1 << (Math.min(length, WIDEST) - 1);
const holds = (lengths: number, length: number): boolean => (lengths & bitOf(length)) !== 0;

/** What stands for the second unit of a word that has one. */
const ALONE = 0xffff;

/** The lengths that words have with the same two units at one of their ends. The second of a word of one is not there, and is NaN. */
class Lengths {
  readonly #byPair = new Map<number, number>();
  readonly #pairs = new BigramFilter();
  /** The first of the pairs, made when it is asked for. */
  #units: Set<number> | undefined;

  add(first: number, second: number, length: number): void {
    const other = length > 1 ? second : ALONE;
    const pair = pairOf(first, other);
    this.#byPair.set(pair, (this.#byPair.get(pair) ?? 0) | bitOf(length));
    this.#pairs.add(first, other);
    this.#units = undefined;
  }

  /** The set of lengths that a word may have where the two units stand. */
  of(first: number, second: number): number {
    return this.#ofPair(first, second) | this.#ofPair(first, ALONE);
  }

  #ofPair(first: number, second: number): number {
    return this.#pairs.mayHold(first, second) ? (this.#byPair.get(pairOf(first, second)) ?? 0) : 0;
  }

  /** Whether there are any, also where the second unit is not known. */
  may(first: number, second: number): boolean {
    if (!Number.isNaN(second)) return this.of(first, second) !== 0;
    this.#units ??= new Set(Array.from(this.#byPair.keys(), (pair) => pair >>> 16));
    return this.#units.has(first);
  }
}

const ANYWHERE = (): boolean => true;
const NOTHING: readonly never[] = [];
const pairOf = (first: number, second: number): number => (first << 16) | second;
