import { isDigit } from "../../numerals/parse";

/** ɏ, the last code unit that can continue a run. */
const LAST_LATIN = 0x24f;
/** NHK, A&M, U.S., 5G, C++. Not a guarded pattern, since a run may have any length. */
const LATIN_RUN = /[A-Za-zÀ-ɏ0-9][A-Za-zÀ-ɏ0-9&'.+-]*[A-Za-zÀ-ɏ0-9+]|[A-Za-z]/y;
const LETTER = /[A-Za-z]/;

/** Whether a run of Latin letters and digits may begin with a code unit, one of 0 to ɏ. */
export const isLatin = (codeUnit: number): boolean => codeUnit >= 0x30 && codeUnit <= LAST_LATIN;

/** Returns the end of the Latin run that begins at `at` and ends by `limit`; -1 if there is none or it has only digits: NHK, 5G. */
export type LatinRunEnd = (at: number, limit: number) => number;

/**
 * Returns the Latin runs of a text. A run that is no name, since it has no letter (1.1.1.1 …) or crosses the limit, is asked for at each of its
 * tokens. It is read only once, so that a long one does not take a time that is quadratic in its length.
 */
export function createLatinRuns(text: string): LatinRunEnd {
  /** The end of the last run that was no name, and the offset behind its last letter. */
  let readTo = 0;
  let lettersEnd = 0;

  return (at, limit) => {
    const first = text.charCodeAt(at);
    if (!isLatin(first)) return -1;
    // A run that begins inside another has the same end.
    if (at < readTo && at >= lettersEnd) return -1;
    if (at < readTo && readTo > limit) return -1;
    if (isPlainNumber(text, at, first)) return -1;
    LATIN_RUN.lastIndex = at;
    const run = LATIN_RUN.exec(text)?.[0];
    if (!run) return -1;
    const end = at + run.length;
    if (end <= limit && LETTER.test(run)) return end;
    readTo = end;
    lettersEnd = behindLastLetter(text, at, end);
    return -1;
  };
}

/** Returns the offset behind the last letter from `at` to `end`; `at` if there is none. */
function behindLastLetter(text: string, at: number, end: number): number {
  let behind = end;
  while (behind > at && !LETTER.test(text[behind - 1]!)) behind--;
  return behind;
}

/** Whether the digits at `at` are followed by no Latin letter: 2005年. Most runs that begin with a digit are such numbers. */
function isPlainNumber(text: string, at: number, first: number): boolean {
  if (!isDigit(first)) return false;
  let end = at + 1;
  while (isDigit(text.charCodeAt(end))) end++;
  return text.charCodeAt(end) > LAST_LATIN;
}
