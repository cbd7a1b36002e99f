import { NUMERAL_STARTS } from "../numerals/parse";
import { UnitSet } from "../text/unit-set";
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
  /** Whether one may begin at a place, or a number stands there: a first look. */
  mayBegin(text: string, at: number): boolean;
}

/** Several openings as one. */
export const anyOf = (openings: readonly Opening[]): Opening => ({
  words: openings.flatMap(({ words = [] }) => [...words]),
  behindNumber: openings.flatMap(({ behindNumber = [] }) => [...behindNumber]),
});

/** What to look at where a character stands: nothing in most places, the rules with it as a word, the next character, the number. */
const UNIT = 1;
const PAIR = 2;
const NUMBER = 4;

/** Finds the rules that can begin at a place by a look at the two characters there, and at the one behind a number. */
export class Openings<R extends Opens> implements RulesAt<R> {
  readonly #rules: readonly R[];
  readonly #looks = new Uint8Array(0x10000);
  /** The units of numbers and of words of one unit, the first units of longer words, and their second ones. */
  readonly #single = new UnitSet(NUMERAL_STARTS);
  readonly #firsts = new UnitSet();
  readonly #seconds = new UnitSet();
  /** By the only unit of a word the rules that have it, a bit for each in the order of the list. */
  readonly #byUnit = new Map<number, number>();
  /** By the first two units of a longer word. */
  readonly #byPair = new Map<number, number>();
  /** By the unit behind a number. */
  readonly #behindNumber = new Map<number, number>();
  /** The lists by their bits, each made once. */
  readonly #lists = new Map<number, readonly R[]>();
  readonly #none: readonly R[] = [];

  /** @param rules 31 at most */
  constructor(rules: readonly R[], lexicon: TimeLexicon) {
    this.#rules = rules;
    for (const [i, rule] of rules.entries()) {
      const { words = [], behindNumber = [] } = rule.opening(lexicon);
      for (const word of words) {
        const first = word.charCodeAt(0);
        this.#looks[first]! |= word.length > 1 ? PAIR : UNIT;
        if (word.length > 1) {
          this.#firsts.add(first);
          this.#seconds.add(word.charCodeAt(1));
          add(this.#byPair, pairOf(first, word.charCodeAt(1)), 1 << i);
        } else {
          this.#single.add(first);
          add(this.#byUnit, first, 1 << i);
        }
      }
      for (const word of behindNumber) add(this.#behindNumber, word.charCodeAt(0), 1 << i);
    }
    for (const start of NUMERAL_STARTS) this.#looks[start.charCodeAt(0)]! |= NUMBER;
  }

  mayBegin(text: string, at: number): boolean {
    return this.#single.hasAt(text, at) || (this.#firsts.hasAt(text, at) && this.#seconds.hasAt(text, at + 1));
  }

  at(context: TimeContext, at: number): readonly R[] {
    const { text } = context;
    if (!this.mayBegin(text, at)) return this.#none;
    const first = text.charCodeAt(at);
    const looks = this.#looks[first]!;
    let bits = looks & UNIT ? this.#byUnit.get(first)! : 0;
    if (looks & PAIR) bits |= this.#byPair.get(pairOf(first, text.charCodeAt(at + 1))) ?? 0;
    if (looks & NUMBER) bits |= this.#afterNumber(context, at);
    return bits === 0 ? this.#none : this.#list(bits);
  }

  /** A number may be read as a whole (4.5) or up to its point (4.5.2012): both ends count. */
  #afterNumber(context: TimeContext, at: number): number {
    const number = context.countAt(at, true);
    if (!number) return 0;
    const { text } = context;
    const bits = this.#behindNumber.get(text.charCodeAt(number.end)) ?? 0;
    const whole = Number.isInteger(number.value) ? null : context.countAt(at);
    return whole ? bits | (this.#behindNumber.get(text.charCodeAt(whole.end)) ?? 0) : bits;
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
const add = (map: Map<number, number>, key: number, bit: number): void => {
  map.set(key, (map.get(key) ?? 0) | bit);
};
