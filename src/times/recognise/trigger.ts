import { NUMERAL_STARTS, plainDigitsEnd } from "../../numerals/parse";
import { BigramFilter } from "../../text/bigram-filter";
import { CharSet } from "../../text/char-set";
import type { TimeLexicon } from "../lexicon";
import type { Piece, Rank } from "../spec";
import type { TimeContext } from "./time-context";

/** With what a rule can begin. Only the first two characters count: they say where a rule is worth a try, not that it reads. */
export interface Opening {
  /** Words of the rule's own. */
  readonly words?: Iterable<string>;
  /** What may stand right behind a number that it begins with. */
  readonly behindNumber?: Iterable<string>;
}

/** A rule that says with what it can begin, so that it is not tried at every character. */
export interface Opens {
  readonly opening: (lexicon: TimeLexicon) => Opening;
}

/** A rule that reads one piece of a moment; `before` is the rank of the piece that it would go on from. */
export interface PieceRule extends Opens {
  readonly read: (context: TimeContext, at: number, before: Rank | null) => Piece | null;
}

/** The rules of a list that can begin at a place, in the order of the list. */
export interface RulesAt<R> {
  at(context: TimeContext, at: number): readonly R[];
  /** Whether one may begin at a place, or a number stands there: a first look. */
  mayBegin(text: string, at: number): boolean;
}

/** Words that only count right before a number: 同11月, 翌14日. */
export const beforeNumbers = (units: string): string[] =>
  [...units].flatMap((unit) => [...NUMERAL_STARTS].map((start) => unit + start));

/** What a sign or word between two numbers that share a unit begins with: 10、11日, 1〜3月, 24から25日. */
export const SIGNS = new CharSet("〜~・、,-か");

/** Several openings as one. */
export const anyOf = (openings: readonly Opening[]): Opening => ({
  words: openings.flatMap(({ words = [] }) => [...words]),
  behindNumber: openings.flatMap(({ behindNumber = [] }) => [...behindNumber]),
});

/** Which rules have a word that begins at a place: a bit for each, in the order of their list. */
class Beginnings {
  readonly #byUnit = new Map<number, number>();
  readonly #byPair = new Map<number, number>();
  /** The units that are words, and the first two of the longer ones: at most places neither is found. */
  readonly #alone = new CharSet();
  readonly #pairs = new BigramFilter();

  add(word: string, bits: number): void {
    const first = word.charCodeAt(0);
    if (word.length === 1) {
      this.#alone.add(first);
      this.#byUnit.set(first, (this.#byUnit.get(first) ?? 0) | bits);
    } else {
      const second = word.charCodeAt(1);
      const pair = pairOf(first, second);
      this.#pairs.add(first, second);
      this.#byPair.set(pair, (this.#byPair.get(pair) ?? 0) | bits);
    }
  }

  /** Whether one may begin at a place: a first look. */
  mayBegin(text: string, at: number): boolean {
    const first = text.charCodeAt(at);
    return this.#alone.has(first) || this.#pairs.mayHold(first, text.charCodeAt(at + 1));
  }

  at(text: string, at: number): number {
    const first = text.charCodeAt(at);
    const alone = this.#alone.has(first) ? this.#byUnit.get(first)! : 0;
    const second = text.charCodeAt(at + 1);
    return this.#pairs.mayHold(first, second) ? alone | (this.#byPair.get(pairOf(first, second)) ?? 0) : alone;
  }
}

const NUMBERS = new CharSet(NUMERAL_STARTS);

/** Finds the rules that can begin at a place by a look at the two characters there, and at those behind a number. */
export class Openings<R extends Opens> implements RulesAt<R> {
  readonly #rules: readonly R[];
  readonly #words = new Beginnings();
  readonly #behindNumber = new Beginnings();
  /** The lists by their bits, each made once. */
  readonly #lists = new Map<number, readonly R[]>();
  readonly #none: readonly R[] = [];

  /** @param rules 31 at most */
  constructor(rules: readonly R[], lexicon: TimeLexicon) {
    this.#rules = rules;
    for (const start of NUMERAL_STARTS) this.#words.add(start, 0);
    for (const [i, rule] of rules.entries()) {
      const { words = [], behindNumber = [] } = rule.opening(lexicon);
      for (const word of words) this.#words.add(word, 1 << i);
      for (const word of behindNumber) this.#behindNumber.add(word, 1 << i);
    }
  }

  mayBegin(text: string, at: number): boolean {
    return this.#words.mayBegin(text, at);
  }

  at(context: TimeContext, at: number): readonly R[] {
    const { text } = context;
    let bits = this.#words.at(text, at);
    if (NUMBERS.hasAt(text, at)) bits |= this.#afterNumber(context, at);
    return bits === 0 ? this.#none : this.#list(bits);
  }

  /** A number may be read as a whole (4.5) or up to its point (4.5.2012): both ends count. */
  #afterNumber(context: TimeContext, at: number): number {
    const { text } = context;
    // most numbers are of no time, and need not be read to see that
    const plain = plainDigitsEnd(text, at);
    if (plain > 0 && !this.#behindNumber.mayBegin(text, plain)) return 0;
    const number = context.countAt(at, true);
    if (!number) return 0;
    const bits = this.#behindNumber.at(text, number.end);
    const whole = Number.isInteger(number.value) ? null : context.countAt(at);
    return whole ? bits | this.#behindNumber.at(text, whole.end) : bits;
  }

  #list(bits: number): readonly R[] {
    let list = this.#lists.get(bits);
    if (!list) {
      list = this.#rules.filter((_, i) => bits & (1 << i));
      this.#lists.set(bits, list);
    }
    return list;
  }
}

const pairOf = (first: number, second: number): number => (first << 16) | second;
