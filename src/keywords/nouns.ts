import type { Dictionary } from "../dictionary/tables";
import type { Reading } from "../tokens/reading";
import { WordClass } from "../tokens/word-class";
import type { Span } from "../types";
import { type Form, Forms } from "./forms";
import { createNounRunReader, isStem, type NounRun } from "./phrases";
import { stopWordsOf } from "./stop-words";

/** Adds each noun from one token to another to `nouns`; stems of verbs that stand together are one. */
function addNouns(reading: Reading, forms: Forms, firstToken: number, lastToken: number, nouns: Form[]): void {
  const { text, starts, ends, classes } = reading;
  for (let at = firstToken; at <= lastToken; at++) {
    if ((classes[at]! & WordClass.Noun) !== 0) nouns.push(forms.ofWord(reading, at));
    else if (isStem(reading, at)) {
      const first = at;
      while (at < lastToken && isStem(reading, at + 1)) at++;
      nouns.push(forms.of(text, starts[first], ends[at]));
    }
  }
}

export function nounsOf(reading: Reading, forms: Forms, firstToken: number, lastToken: number): Form[] {
  // Most are one word: a literal takes no more room than it needs.
  if (firstToken === lastToken && (reading.classes[firstToken]! & WordClass.Noun) !== 0)
    return [forms.ofWord(reading, firstToken)];
  const nouns: Form[] = [];
  addNouns(reading, forms, firstToken, lastToken, nouns);
  return nouns;
}

/** Adds the nouns of a run, which documents are compared by. */
export function addRunNouns(reading: Reading, forms: Forms, run: NounRun, nouns: Form[]): void {
  for (const { form, firstToken, lastToken } of run) {
    if (firstToken < lastToken) addNouns(reading, forms, firstToken, lastToken, nouns);
    else if ((reading.classes[firstToken]! & WordClass.Noun) !== 0 || isStem(reading, firstToken)) nouns.push(form);
  }
}

/** Reads the nouns of a text with repetition, outside addresses and boilerplate: what a background counts. */
export function createNounReader(dictionary: Dictionary): (reading: Reading, boilerplate: readonly Span[]) => string[] {
  const readRuns = createNounRunReader(stopWordsOf(dictionary));
  const forms = new Forms();
  return (reading, boilerplate) => {
    const barriers = [...reading.addresses, ...boilerplate];
    forms.clear();
    const nouns: Form[] = [];
    for (const run of readRuns(reading, forms, { barriers, names: [], numerals: false }))
      addRunNouns(reading, forms, run, nouns);
    return nouns.map(({ text }) => text);
  };
}
