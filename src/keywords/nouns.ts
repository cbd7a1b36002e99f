import type { Dictionary } from "../dictionary/tables";
import type { Reading } from "../tokens/reading";
import type { Span } from "../types";
import { findNounRuns, isStem, type NounRun } from "./phrases";
import { stopWordsOf } from "./stop-words";

/** Calls `take` with each noun of a span; stems of verbs that stand together are one. */
function visitNouns(
  { text, tokens }: Reading,
  firstToken: number,
  lastToken: number,
  take: (noun: string) => void,
): void {
  for (let at = firstToken; at <= lastToken; at++) {
    const first = at;
    while (at < lastToken && isStem(tokens[at]!) && isStem(tokens[at + 1]!)) at++;
    if (isStem(tokens[at]!)) take(text.slice(tokens[first]!.start, tokens[at]!.end));
    else if (tokens[at]!.pos === "名詞") take(tokens[at]!.surface);
  }
}

export function nounsOf(reading: Reading, firstToken: number, lastToken: number): string[] {
  const nouns: string[] = [];
  visitNouns(reading, firstToken, lastToken, (noun) => nouns.push(noun));
  return nouns;
}

/** The nouns of a run, which documents are compared by. */
export function visitRunNouns(reading: Reading, run: NounRun, take: (noun: string) => void): void {
  for (const { firstToken, lastToken } of run) visitNouns(reading, firstToken, lastToken, take);
}

/** Reads the nouns of a text with repetition, outside addresses and boilerplate: what a background counts. */
export function createNounReader(dictionary: Dictionary): (reading: Reading, boilerplate: readonly Span[]) => string[] {
  const stopWords = stopWordsOf(dictionary);
  return (reading, boilerplate) => {
    const barriers = [...reading.addresses, ...boilerplate].sort((a, b) => a.start - b.start || a.end - b.end);
    const nouns: string[] = [];
    for (const run of findNounRuns(reading, { stopWords, barriers, names: [], numerals: false }))
      visitRunNouns(reading, run, (noun) => nouns.push(noun));
    return nouns;
  };
}
