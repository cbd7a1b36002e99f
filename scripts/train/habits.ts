import { HABIT_DETAIL } from "../../src/entities/crf/features";
import { labelOf, spansOf, typeOf } from "../../src/entities/crf/labels";
import { surfaceOf } from "../../src/entities/crf/subtokens";
import type { Sentence } from "./sequences";

/** How often a word must stand for a habit, and a name for the list. */
const LEAST_WORDS = 3;
const LEAST_NAMES = 2;
const PARTS = 4;

/**
 * How words and names are labelled in text that nobody labelled: counts of what a model said of them (the automatic lexicon of the study
 * in docs/entities.md). Words are without their digits.
 */
export class Habits {
  readonly #words = new Map<string, Int32Array>();
  readonly #names = new Map<string, Int32Array>();
  constructor(readonly types: number) {}

  /** Adds the counts of another. */
  addAll(other: Habits): void {
    for (const [map, more] of [
      [this.#words, other.#words],
      [this.#names, other.#names],
    ] as const) {
      for (const [text, counts] of more) {
        for (let i = 0; i < counts.length; i++) count(map, text, i, counts.length, counts[i]!);
      }
    }
  }

  add({ pieces, document }: Sentence, labels: Uint8Array): void {
    for (let i = 0; i < pieces.length; i++) {
      count(this.#words, surfaceOf(document, pieces, i).replace(/\d/g, "0"), labels[i]!, PARTS * this.types + 1, 1);
    }
    for (const { first, last, type } of spansOf(labels.subarray(0, pieces.length))) {
      this.addName(document.text.slice(pieces.starts[first], pieces.ends[last]), type, 1);
    }
  }

  addName(name: string, type: number, times: number): void {
    count(this.#names, name, type, this.types, times);
  }

  /** Per word its class: the type it mostly has and how mostly, and in the low bits its place in the name and how often it stands. */
  words(): Map<string, number> {
    const classes = new Map<string, number>();
    for (const [word, counts] of this.#words) {
      const total = sum(counts);
      if (total < LEAST_WORDS) continue;
      const byType = new Int32Array(this.types);
      for (let label = 1; label < counts.length; label++) byType[typeOf(label)]! += counts[label]!;
      const type = argmax(byType);
      const share = byType[type]! / total;
      const frequency = total < 10 ? 0 : total < 60 ? 1 : 2;
      if (share < 0.03) {
        if (total >= 20) classes.set(word, (1 << HABIT_DETAIL) | frequency);
        continue;
      }
      const part = argmax(Int32Array.from({ length: PARTS }, (_, p) => counts[labelOf(type, p + 1)]!));
      const mostly = share > 0.9 ? 3 : share > 0.6 ? 2 : share > 0.25 ? 1 : 0;
      classes.set(word, ((2 + type * 4 + mostly) << HABIT_DETAIL) | (part * 3 + frequency));
    }
    return classes;
  }

  /** Per name its class: the type it mostly has, how mostly, and how often it stands. */
  names(): Map<string, number> {
    const classes = new Map<string, number>();
    for (const [name, counts] of this.#names) {
      const total = sum(counts);
      if (total < LEAST_NAMES || name.length < 2) continue;
      const type = argmax(counts);
      const frequency = total < 4 ? 0 : total < 16 ? 1 : 2;
      classes.set(name, 1 + type * 6 + (counts[type]! / total > 0.8 ? 3 : 0) + frequency);
    }
    return classes;
  }
}

/** The counts of all together. */
export function merged(parts: readonly Habits[]): Habits {
  const all = new Habits(parts[0]!.types);
  for (const part of parts) all.addAll(part);
  return all;
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
