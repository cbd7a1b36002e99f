import { hashText } from "../../../linear/text-hash";
import type { TokenizedDocument } from "../../../tokens/tokenized-document";
import { WordClass } from "../../../tokens/word-class";
import { createWordMemo, type WordMemo } from "../../../tokens/word-memo";
import type { Word } from "../../../tokens/words";

const SEED = 0x51ed270b;
/** A memo holds numbers below 2³¹ − 1. */
const SMALL = 0x3fffffff;
/** The code of all numbers. */
const NUMBER = 1;

/** A sign that opens or closes a bracket or quotation, or 、. */
export enum Bracket {
  None,
  Begin,
  End,
  Comma,
}

/** Returns the code of a string, which is positive: 0 stands for no word. */
export const codeOf = (text: string): number => (hashText(text, 0, text.length, SEED) & SMALL) + 2;

/** Codes of words, each of which depends on the word alone. */
export interface WordCodes {
  readonly surface: WordMemo;
  readonly lemma: WordMemo;
  /** A value of `Bracket`. */
  readonly bracket: WordMemo;
}

const isNumber = (word: Word): boolean => (word.class & WordClass.Number) !== 0;

function bracketOf({ surface }: Word): Bracket {
  if (surface === "、") return Bracket.Comma;
  if (/^[(「『]/.test(surface)) return Bracket.Begin;
  return /^[)」』]/.test(surface) ? Bracket.End : Bracket.None;
}

/** Creates the codes of one analyzer. */
export const createWordCodes = (): WordCodes => ({
  surface: createWordMemo((word) => (isNumber(word) ? NUMBER : codeOf(word.surface))),
  lemma: createWordMemo((word) => (isNumber(word) ? NUMBER : codeOf(word.lemma))),
  bracket: createWordMemo(bracketOf),
});

/** Returns the code of the surface of a token; 0 if it is not one of [from, to). */
export const surfaceIn = (
  codes: WordCodes,
  document: TokenizedDocument,
  i: number,
  from: number,
  to: number,
): number => (i >= from && i < to ? codes.surface(document, i) : 0);

/** Returns the code of the lemma of a token; 0 for -1. */
export const lemmaAt = (codes: WordCodes, document: TokenizedDocument, i: number): number =>
  i < 0 ? 0 : codes.lemma(document, i);
