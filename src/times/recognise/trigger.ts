import { NUMERAL_STARTS, plainDigitsEnd } from "../../numerals/parse";
import { BigramFilter } from "../../text/bigram-filter";
import { CharSet } from "../../text/char-set";
import type { TimeLexicon } from "../lexicon";
import type { RulesAt, TimeContext, Trigger, Triggered } from "./rule";

/** Each character followed by each first character of a number: triggers for 同11月, 翌14日. */
export const beforeNumbers = (characters: string): string[] =>
  [...characters].flatMap((character) => [...NUMERAL_STARTS].map((start) => character + start));

/** The first characters of what joins two numbers that share a unit: 10、11日, 1〜3月, 24から25日. */
export const JOINTS = "〜~・、,-か";

/** Joins several triggers to one. */
export const anyOf = (triggers: readonly Trigger[]): Trigger => ({
  words: triggers.flatMap(({ words = [] }) => [...words]),
  afterNumber: triggers.flatMap(({ afterNumber = [] }) => [...afterNumber]),
});

/** The rules whose triggers begin at a position, as bits in the order of their list. */
class TriggerTable {
  readonly #byCharacter = new Map<number, number>();
  readonly #byPair = new Map<number, number>();
  /** Filters for the triggers of one character and for the first two of longer ones: most positions have neither. */
  readonly #single = new CharSet();
  readonly #pairs = new BigramFilter();

  add(word: string, bits: number): void {
    const first = word.charCodeAt(0);
    if (word.length === 1) {
      this.#single.add(first);
      this.#byCharacter.set(first, (this.#byCharacter.get(first) ?? 0) | bits);
    } else {
      const second = word.charCodeAt(1);
      const pair = pairOf(first, second);
      this.#pairs.add(first, second);
      this.#byPair.set(pair, (this.#byPair.get(pair) ?? 0) | bits);
    }
  }

  /** Whether a trigger may begin at `at`: a first, cheap test. */
  mayBegin(text: string, at: number): boolean {
    const first = text.charCodeAt(at);
    return this.#single.has(first) || this.#pairs.mayHold(first, text.charCodeAt(at + 1));
  }

  bitsAt(text: string, at: number): number {
    const first = text.charCodeAt(at);
    const single = this.#single.has(first) ? this.#byCharacter.get(first)! : 0;
    const second = text.charCodeAt(at + 1);
    return this.#pairs.mayHold(first, second) ? single | (this.#byPair.get(pairOf(first, second)) ?? 0) : single;
  }
}

const NUMBERS = new CharSet(NUMERAL_STARTS);

/** Finds the rules that can begin at a position by the two characters there, or by those after a number there. */
export class TriggerIndex<R extends Triggered> implements RulesAt<R> {
  readonly #rules: readonly R[];
  readonly #words = new TriggerTable();
  readonly #afterNumber = new TriggerTable();
  /** Each list of rules by its bits, made on first use. */
  readonly #lists = new Map<number, readonly R[]>();
  readonly #none: readonly R[] = [];

  /** @param rules 31 at most: each is a bit of a 32-bit integer */
  constructor(rules: readonly R[], lexicon: TimeLexicon) {
    this.#rules = rules;
    for (const start of NUMERAL_STARTS) this.#words.add(start, 0);
    for (const [i, rule] of rules.entries()) {
      const { words = [], afterNumber = [] } = rule.trigger(lexicon);
      for (const word of words) this.#words.add(word, 1 << i);
      for (const word of afterNumber) this.#afterNumber.add(word, 1 << i);
    }
  }

  mayBegin(text: string, at: number): boolean {
    return this.#words.mayBegin(text, at);
  }

  at(context: TimeContext, at: number): readonly R[] {
    const { text } = context;
    let bits = this.#words.bitsAt(text, at);
    if (NUMBERS.hasAt(text, at)) bits |= this.#bitsAfterNumber(context, at);
    return bits === 0 ? this.#none : this.#list(bits);
  }

  /** The rules that can begin with a number. It may be read as a whole (4.5) or up to its point (4.5.2012), so both ends are tried. */
  #bitsAfterNumber(context: TimeContext, at: number): number {
    const { text } = context;
    // most numbers belong to no time, which the character after them shows before the number is read
    const plain = plainDigitsEnd(text, at);
    if (plain > 0 && !this.#afterNumber.mayBegin(text, plain)) return 0;
    const number = context.countAt(at, true);
    if (!number) return 0;
    const bits = this.#afterNumber.bitsAt(text, number.end);
    const whole = Number.isInteger(number.value) ? null : context.countAt(at);
    return whole ? bits | this.#afterNumber.bitsAt(text, whole.end) : bits;
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
