import type { Token } from "../types";
import type { Word } from "./words";

/** Returns the token of a word at [start, end). Its properties are always in one order. */
export function tokenOf(word: Word, start: number, end: number): Token {
  const { surface, pos, posDetail, conjugationType, conjugationForm, lemma, reading, pronunciation, known } = word;
  if (reading === undefined || pronunciation === undefined)
    return { surface, start, end, pos, posDetail, conjugationType, conjugationForm, lemma, known };
  return {
    surface,
    start,
    end,
    pos,
    posDetail,
    conjugationType,
    conjugationForm,
    lemma,
    reading,
    pronunciation,
    known,
  };
}
