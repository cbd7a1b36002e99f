import { BigramFilter } from "../text/bigram-filter";

/**
 * A list of words, each with a value, that finds its words in a text: those that begin, or those that end, at an offset. The words are in one
 * map; the two code units at the offset tell which lengths have to be looked up.
 */
export class WordList<T> {
  /** Built when they are first needed: a process that reads one article needs few of the lists, and most only by the beginning of words. */
  #begins: Lengths | undefined;
  #ends: Lengths | undefined;
  readonly #values = new Map<string, T>();
  /** What is not in `#values` yet. */
  #entries: WordEntries<T> | undefined;
  #longest = 0;
  /** The length and the first and last code unit of each word, which rule out most texts of a length before they are cut and hashed. */
  readonly #outlines = new BigramFilter();

  /** @param entries of a word that is in it twice the first value counts; a function is called when the list is first asked */
  constructor(entries: WordEntries<T> | (() => WordEntries<T>) = []) {
    this.#entries = typeof entries === "function" ? { [Symbol.iterator]: () => entries()[Symbol.iterator]() } : entries;
  }

  add(word: string, value: T): void {
    this.#read();
    this.#set(word, value);
    this.#begins = undefined;
    this.#ends = undefined;
  }

  #set(word: string, value: T): void {
    if (this.#values.has(word)) return;
    this.#values.set(word, value);
    this.#outlines.add(word.charCodeAt(0) + word.length, word.charCodeAt(word.length - 1));
  }

  /** Returns the value of the word at [start, end) of a text, not an empty span; undefined if there is none. */
  #valueAt(text: string, start: number, end: number): T | undefined {
    const mayHold = this.#outlines.mayHold(text.charCodeAt(start) + end - start, text.charCodeAt(end - 1));
    return mayHold ? this.#values.get(text.slice(start, end)) : undefined;
  }

  /** The first two code units of each word, or its only one; each once. */
  get starts(): string[] {
    return [...new Set(Array.from(this.#read().keys(), (word) => word.slice(0, 2)))];
  }

  #read(): Map<string, T> {
    if (this.#entries !== undefined) for (const [word, value] of this.#entries) this.#set(word, value);
    this.#entries = undefined;
    return this.#values;
  }

  /**
   * Returns the longest word that begins at `at`, with its end, or null.
   * @param mayEnd whether a word may end at an offset; without it a word may end at any
   */
  longest(
    text: string,
    at: number,
    mayEnd: (end: number) => boolean = ANYWHERE,
  ): { readonly value: T; readonly end: number } | null {
    const lengths = (this.#begins ?? this.#indexBegins()).of(text.charCodeAt(at), text.charCodeAt(at + 1));
    for (let length = this.#most(lengths, text.length - at); length > 0; length--) {
      if (!holds(lengths, length)) continue;
      const end = at + length;
      const value = this.#valueAt(text, at, end);
      if (value !== undefined && mayEnd(end)) return { value, end };
    }
    return null;
  }

  /** Returns the longest word that ends at `end` and begins at `from` or later, with its start, or null. */
  longestBefore(text: string, end: number, from = 0): { readonly value: T; readonly start: number } | null {
    const lengths = (this.#ends ?? this.#indexEnds()).of(text.charCodeAt(end - 1), text.charCodeAt(end - 2));
    for (let length = this.#most(lengths, end - from); length > 0; length--) {
      if (!holds(lengths, length)) continue;
      const start = end - length;
      const value = this.#valueAt(text, start, end);
      if (value !== undefined) return { value, start };
    }
    return null;
  }

  /** Returns all words that begin at `at`, the shortest first. */
  all(text: string, at: number): readonly { readonly value: T; readonly end: number }[] {
    const lengths = (this.#begins ?? this.#indexBegins()).of(text.charCodeAt(at), text.charCodeAt(at + 1));
    if (lengths === 0) return NOTHING;
    const found: { readonly value: T; readonly end: number }[] = [];
    const most = this.#most(lengths, text.length - at);
    for (let length = 1; length <= most; length++) {
      if (!holds(lengths, length)) continue;
      const value = this.#valueAt(text, at, at + length);
      if (value !== undefined) found.push({ value, end: at + length });
    }
    return found;
  }

  /** Whether a word may begin as `start` does, by its first two code units. */
  mayBegin(start: string): boolean {
    return (this.#begins ?? this.#indexBegins()).may(start.charCodeAt(0), start.charCodeAt(1));
  }

  /** Whether a word may end as `end` does, by its last two code units. */
  mayEnd(end: string): boolean {
    return (this.#ends ?? this.#indexEnds()).may(end.charCodeAt(end.length - 1), end.charCodeAt(end.length - 2));
  }

  #indexBegins(): Lengths {
    const begins = new Lengths();
    for (const word of this.#read().keys()) {
      begins.add(word.charCodeAt(0), word.charCodeAt(1), word.length);
      if (word.length > this.#longest) this.#longest = word.length;
    }
    this.#begins = begins;
    return begins;
  }

  #indexEnds(): Lengths {
    const ends = new Lengths();
    for (const word of this.#read().keys()) {
      const { length } = word;
      ends.add(word.charCodeAt(length - 1), word.charCodeAt(length - 2), length);
      if (length > this.#longest) this.#longest = length;
    }
    this.#ends = ends;
    return ends;
  }

  /** Returns the greatest length to look up, which is at most `room`. */
  #most(lengths: number, room: number): number {
    const most = lengths < 0 ? this.#longest : WIDEST - Math.clz32(lengths);
    return Math.min(most, room);
  }
}

type WordEntries<T> = Iterable<readonly [word: string, value: T]>;

/** A set of lengths has a bit for each from 1 on; words of so many code units and more share the last bit. */
const WIDEST = 32;
const bitOf = (length: number): number => 1 << (Math.min(length, WIDEST) - 1);
const holds = (lengths: number, length: number): boolean => (lengths & bitOf(length)) !== 0;

/** The second code unit of a word that has only one. */
const ALONE = 0xffff;

/** For each pair of code units at one edge of words, the first and the second or the last and the one before it, the lengths of the words. */
class Lengths {
  readonly #byPair = new Map<number, number>();
  readonly #pairs = new BigramFilter();
  /** Whether there is a word of one code unit: most lists have none, which saves the second look-up at every offset. */
  #hasAlone = false;
  /** The first code units of the pairs, built when they are first needed. */
  #firsts: Set<number> | undefined;

  add(first: number, second: number, length: number): void {
    const other = length > 1 ? second : ALONE;
    const pair = pairOf(first, other);
    this.#byPair.set(pair, (this.#byPair.get(pair) ?? 0) | bitOf(length));
    this.#pairs.add(first, other);
    if (length === 1) this.#hasAlone = true;
    this.#firsts = undefined;
  }

  /** Returns the set of lengths of the words with two code units at their edge. */
  of(first: number, second: number): number {
    const longer = this.#ofPair(first, second);
    return this.#hasAlone ? longer | this.#ofPair(first, ALONE) : longer;
  }

  #ofPair(first: number, second: number): number {
    return this.#pairs.mayHold(first, second) ? (this.#byPair.get(pairOf(first, second)) ?? 0) : 0;
  }

  /** Whether there is such a word; if the second code unit is NaN, whether there is one with any second. */
  may(first: number, second: number): boolean {
    if (!Number.isNaN(second)) return this.of(first, second) !== 0;
    this.#firsts ??= new Set(Array.from(this.#byPair.keys(), (pair) => pair >>> 16));
    return this.#firsts.has(first);
  }
}

const ANYWHERE = (): boolean => true;
const NOTHING: readonly never[] = [];
const pairOf = (first: number, second: number): number => (first << 16) | second;
