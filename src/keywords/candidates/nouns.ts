import type { Dictionary } from "../../dictionary/tables";
import type { TokenizedDocument } from "../../tokens/tokenized-document";
import { WordClass } from "../../tokens/word-class";
import type { Span } from "../../types";
import { type Form, Forms } from "./forms";
import { createNounRunReader, isStem, type NounRun } from "./phrases";
import { stopWordsOf } from "./stop-words";

/** Adds each noun from one token to another to `nouns`; stems of verbs that stand together are one. */
function addNouns(
  document: TokenizedDocument,
  forms: Forms,
  firstToken: number,
  lastToken: number,
  nouns: Form[],
): void {
  const { text, starts, ends, classes } = document;
  for (let at = firstToken; at <= lastToken; at++) {
    if ((classes[at]! & WordClass.Noun) !== 0) nouns.push(forms.ofWord(document, at));
    else if (isStem(document, at)) {
      const first = at;
      while (at < lastToken && isStem(document, at + 1)) at++;
      nouns.push(forms.of(text, starts[first], ends[at]));
    }
  }
}

export function nounsOf(document: TokenizedDocument, forms: Forms, firstToken: number, lastToken: number): Form[] {
  // Most are one word: a literal takes no more room than it needs.
  if (firstToken === lastToken && (document.classes[firstToken]! & WordClass.Noun) !== 0)
    return [forms.ofWord(document, firstToken)];
  const nouns: Form[] = [];
  addNouns(document, forms, firstToken, lastToken, nouns);
  return nouns;
}

/** Adds the nouns of a run, which documents are compared by. */
export function addRunNouns(document: TokenizedDocument, forms: Forms, run: NounRun, nouns: Form[]): void {
  for (const { form, firstToken, lastToken } of run) {
    if (firstToken < lastToken) addNouns(document, forms, firstToken, lastToken, nouns);
    else if ((document.classes[firstToken]! & WordClass.Noun) !== 0 || isStem(document, firstToken)) nouns.push(form);
  }
}

/** Reads the nouns of a text with repetition, outside addresses and boilerplate: what a background counts. */
export function createNounReader(
  dictionary: Dictionary,
): (document: TokenizedDocument, boilerplate: readonly Span[]) => string[] {
  const readRuns = createNounRunReader(stopWordsOf(dictionary));
  const forms = new Forms();
  return (document, boilerplate) => {
    const barriers = [...document.addresses, ...boilerplate];
    forms.clear();
    const nouns: Form[] = [];
    for (const run of readRuns(document, forms, { barriers, names: [], numerals: false }))
      addRunNouns(document, forms, run, nouns);
    return nouns.map(({ text }) => text);
  };
}
