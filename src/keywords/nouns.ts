import type { Dictionary } from "../dictionary/tables";
import type { Reading } from "../tokens/reading";
import { WordClass } from "../tokens/word-class";
import type { Span } from "../types";
import { type Form, Forms } from "./forms";
import { createNounRunReader, isStem, type NounRun } from "./phrases";
import { stopWordsOf } from "./stop-words";

/** Calls `take` with each noun from one token to another; stems of verbs that stand together are one. */
function visitNouns(
  reading: Reading,
  forms: Forms,
  firstToken: number,
  lastToken: number,
  take: (noun: Form) => void,
): void {
  const { text, tokens, starts, ends, classes, wordIds } = reading;
  for (let at = firstToken; at <= lastToken; at++) {
    if ((classes[at]! & WordClass.Noun) !== 0) take(forms.of(tokens[at]!.surface, wordIds[at]));
    else if (isStem(reading, at)) {
      const first = at;
      while (at < lastToken && isStem(reading, at + 1)) at++;
      take(forms.of(text.slice(starts[first]!, ends[at]!)));
    }
  }
}

export function nounsOf(reading: Reading, forms: Forms, firstToken: number, lastToken: number): Form[] {
  const nouns: Form[] = [];
  visitNouns(reading, forms, firstToken, lastToken, (noun) => nouns.push(noun));
  return nouns;
}

/** The nouns of a run, which documents are compared by. */
export function visitRunNouns(reading: Reading, forms: Forms, run: NounRun, take: (noun: Form) => void): void {
  for (const { form, firstToken, lastToken } of run) {
    if (firstToken < lastToken) visitNouns(reading, forms, firstToken, lastToken, take);
    else if ((reading.classes[firstToken]! & WordClass.Noun) !== 0 || isStem(reading, firstToken)) take(form);
  }
}

/** Reads the nouns of a text with repetition, outside addresses and boilerplate: what a background counts. */
export function createNounReader(dictionary: Dictionary): (reading: Reading, boilerplate: readonly Span[]) => string[] {
  const readRuns = createNounRunReader(stopWordsOf(dictionary));
  return (reading, boilerplate) => {
    const barriers = [...reading.addresses, ...boilerplate].sort((a, b) => a.start - b.start || a.end - b.end);
    const forms = new Forms();
    const nouns: string[] = [];
    for (const run of readRuns(reading, forms, { barriers, names: [], numerals: false }))
      visitRunNouns(reading, forms, run, ({ text }) => nouns.push(text));
    return nouns;
  };
}
