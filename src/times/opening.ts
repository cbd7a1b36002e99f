import { NUMERAL_STARTS } from "../numerals/parse";
import type { TimeContext } from "./context";
import type { TimeLexicon } from "./lexicon";
import type { Piece, Rank } from "./spec";

/** With what a rule can begin. Only first characters count: they say where a rule is worth a try, not that it reads. */
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
}

/** Several openings as one. */
export const anyOf = (openings: readonly Opening[]): Opening => ({
  words: openings.flatMap(({ words = [] }) => [...words]),
  behindNumber: openings.flatMap(({ behindNumber = [] }) => [...behindNumber]),
});

/** The topmost bit is kept for the characters that numerals begin with. */
const NUMERAL = 2 ** 31;
/** Pairs of units are told apart by so many bits of a hash; two that fall together cost a try and change nothing. */
const HASH = 0xffff;
const hash = (first: number, second: number): number => (Math.imul(first, 0x9e5f) ^ second) & HASH;

/** Finds the rules that can begin at a place by a look at the two characters there, and at the one behind a number. */
export class Openings<R extends Opens> implements RulesAt<R> {
  readonly #rules: readonly R[];
  /** By the first two units of a word the rules with such a word, a bit for each in the order of the list. */
  readonly #byPair = new Uint32Array(HASH + 1);
  /** By its only unit, for the words that have but one. */
  readonly #byUnit = new Uint32Array(0x10000);
  /** By the unit behind a number. */
  readonly #behindNumber = new Uint32Array(0x10000);
  /** The lists by their bits, each made once. */
  readonly #lists = new Map<number, readonly R[]>([[0, []]]);

  /** @param rules 31 at most */
  constructor(rules: readonly R[], lexicon: TimeLexicon) {
    this.#rules = rules;
    for (const [i, rule] of rules.entries()) {
      const { words = [], behindNumber = [] } = rule.opening(lexicon);
      for (const word of words) {
        const first = word.charCodeAt(0);
        if (word.length > 1) this.#byPair[hash(first, word.charCodeAt(1))]! |= 1 << i;
        else this.#byUnit[first]! |= 1 << i;
      }
      for (const word of behindNumber) this.#behindNumber[word.charCodeAt(0)]! |= 1 << i;
    }
    for (const start of NUMERAL_STARTS) this.#byUnit[start.charCodeAt(0)]! |= NUMERAL;
  }

  at(context: TimeContext, at: number): readonly R[] {
    const { text } = context;
    const first = text.charCodeAt(at);
    const unit = this.#byUnit[first]!;
    const words = unit | this.#byPair[hash(first, text.charCodeAt(at + 1))]!;
    return this.#list(unit < NUMERAL ? words : (words & ~NUMERAL) | this.#afterNumber(context, at));
  }

  /** A number may be read as a whole (4.5) or up to its point (4.5.2012): both ends count. */
  #afterNumber(context: TimeContext, at: number): number {
    const number = context.countAt(at, true);
    if (!number) return 0;
    const { text } = context;
    const whole = context.countAt(at)?.end ?? number.end;
    return (this.#behindNumber[text.charCodeAt(number.end)] ?? 0) | (this.#behindNumber[text.charCodeAt(whole)] ?? 0);
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
