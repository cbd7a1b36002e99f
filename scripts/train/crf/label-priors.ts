import { PRIOR_DETAIL_BITS } from "../../../src/entities/crf/features/word-features";
import { labelOf, spansOf, typeOf } from "../../../src/entities/crf/labels";
import { plainWords, type Sentence } from "./sentences";

/** How often a word, and a name, occurs at least to have a label prior. */
const LEAST_WORDS = 3;
const LEAST_NAMES = 2;
/** How many labels each type has. */
const PARTS = 4;
/** A word with a smaller share in names has no type, and a class only if it occurs at least `LEAST_OUTSIDE` times. */
const LEAST_SHARE = 0.03;
const LEAST_OUTSIDE = 20;
/** Above each of these shares the type of a word is one step surer; above this one the type of a name is sure. */
const WORD_SHARES = [0.25, 0.6, 0.9];
const NAME_SHARE = 0.8;
/** From each of these numbers of occurrences on, a word or a name is one step more frequent. */
const WORD_FREQUENCIES = [10, 60];
const NAME_FREQUENCIES = [4, 16];

/**
 * Label priors: counts of how models labelled words and names in unlabelled text. Words have 0 in place of every digit.
 */
export class LabelPriors {
  readonly #words = new Map<string, Int32Array>();
  readonly #names = new Map<string, Int32Array>();
  constructor(readonly types: number) {}

  /** Adds the counts of another. */
  addAll(other: LabelPriors): void {
    for (const [map, more] of [
      [this.#words, other.#words],
      [this.#names, other.#names],
    ] as const) {
      for (const [text, counts] of more) {
        for (let i = 0; i < counts.length; i++) count(map, text, i, counts.length, counts[i]!);
      }
    }
  }

  /** Counts the words and names of a labelled sentence. */
  add(sentence: Sentence, labels: Uint8Array): void {
    const { document, subtokens } = sentence;
    plainWords(sentence).forEach((word, i) => {
      count(this.#words, word, labels[i]!, PARTS * this.types + 1, 1);
    });
    for (const { first, last, type } of spansOf(labels.subarray(0, subtokens.length)))
      this.addName(document.text.slice(subtokens.starts[first], subtokens.ends[last]), type, 1);
  }

  addName(name: string, type: number, times: number): void {
    count(this.#names, name, type, this.types, times);
  }

  /**
   * Returns the class of each word: its most frequent type and the share of that type, and in the `PRIOR_DETAIL_BITS` low bits the part of
   * a name that it mostly is and how frequent it is.
   */
  words(): Map<string, number> {
    const classes = new Map<string, number>();
    for (const [word, counts] of this.#words) {
      const value = this.#classOfWord(counts);
      if (value !== 0) classes.set(word, value);
    }
    return classes;
  }

  #classOfWord(counts: Int32Array): number {
    const total = sum(counts);
    if (total < LEAST_WORDS) return 0;
    const byType = new Int32Array(this.types);
    for (let label = 1; label < counts.length; label++) byType[typeOf(label)]! += counts[label]!;
    const type = argmax(byType);
    const share = byType[type]! / total;
    const frequency = WORD_FREQUENCIES.filter((least) => total >= least).length;
    if (share < LEAST_SHARE) return total >= LEAST_OUTSIDE ? (1 << PRIOR_DETAIL_BITS) | frequency : 0;
    const part = argmax(Int32Array.from({ length: PARTS }, (_, p) => counts[labelOf(type, p + 1)]!));
    const certainty = WORD_SHARES.filter((least) => share > least).length;
    return ((2 + type * 4 + certainty) << PRIOR_DETAIL_BITS) | (part * 3 + frequency);
  }

  /** Returns the class of each name: its most frequent type, whether that type is sure, and how frequent the name is. */
  names(): Map<string, number> {
    const classes = new Map<string, number>();
    for (const [name, counts] of this.#names) {
      const total = sum(counts);
      if (total < LEAST_NAMES || name.length < 2) continue;
      const type = argmax(counts);
      const frequency = NAME_FREQUENCIES.filter((least) => total >= least).length;
      classes.set(name, 1 + type * 6 + (counts[type]! / total > NAME_SHARE ? 3 : 0) + frequency);
    }
    return classes;
  }
}

/** Returns the sums of all counts. */
export function merged(all: readonly LabelPriors[]): LabelPriors {
  const sums = new LabelPriors(all[0]!.types);
  for (const one of all) sums.addAll(one);
  return sums;
}

function count(map: Map<string, Int32Array>, key: string, at: number, size: number, times: number): void {
  let counts = map.get(key);
  if (!counts) {
    counts = new Int32Array(size);
    map.set(key, counts);
  }
  counts[at]! += times;
}
const sum = (counts: Int32Array) => counts.reduce((a, b) => a + b, 0);
const argmax = (counts: Int32Array) => counts.reduce((best, n, i) => (n > counts[best]! ? i : best), 0);
