import type { Dictionary } from "../../dictionary/tables";
import type { TokenizedDocument } from "../../tokens/tokenized-document";
import { WordClass } from "../../tokens/word-class";
import type { Span } from "../../types";
import type { Form } from "../candidate";
import { Forms } from "./forms";
import { createNounRunReader } from "./noun-runs";
import type { NounRun } from "./phrase-word";
import { stopWordsOf } from "./stop-words";
import { isStem, lastStem } from "./verb-stems";

/** Adds each noun from one token to another to `nouns`; adjacent stems of verbs are one noun. */
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
      const start = starts[at]!;
      at = lastStem(document, at, lastToken + 1);
      nouns.push(forms.of(text, start, ends[at]!));
    }
  }
}

/** Returns the nouns from one token to another. */
export function nounsOf(document: TokenizedDocument, forms: Forms, firstToken: number, lastToken: number): Form[] {
  // Most terms are one word: an array literal takes no more memory than it needs.
  if (firstToken === lastToken && (document.classes[firstToken]! & WordClass.Noun) !== 0)
    return [forms.ofWord(document, firstToken)];
  const nouns: Form[] = [];
  addNouns(document, forms, firstToken, lastToken, nouns);
  return nouns;
}

/** Adds the nouns of a run to `nouns`. */
export function addRunNouns(document: TokenizedDocument, forms: Forms, run: NounRun, nouns: Form[]): void {
  for (const { form, firstToken, lastToken } of run) {
    if (firstToken < lastToken) addNouns(document, forms, firstToken, lastToken, nouns);
    else if ((document.classes[firstToken]! & WordClass.Noun) !== 0 || isStem(document, firstToken)) nouns.push(form);
  }
}

/** Creates the reader of the nouns of a text, with repetition, outside addresses and boilerplate; background frequencies count them. */
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
