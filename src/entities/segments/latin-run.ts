import { isDigit } from "../../numerals/parse";

/** ɏ, the last code unit that can continue a run. */
const LAST_LATIN = 0x24f;
/** NHK, A&M, U.S., 5G, C++. Not a guarded pattern, since a run may have any length. */
const LATIN_RUN = /[A-Za-zÀ-ɏ0-9][A-Za-zÀ-ɏ0-9&'.+-]*[A-Za-zÀ-ɏ0-9+]|[A-Za-z]/y;
const LATIN = /[A-Za-z]/;

/** Whether a run of Latin letters and digits may begin with a code unit, one of 0 to ɏ. */
export const isLatin = (codeUnit: number): boolean => codeUnit >= 0x30 && codeUnit <= LAST_LATIN;

/** Returns the end of the Latin run that begins at `at` and ends by `limit`; -1 if there is none or it has only digits: NHK, 5G. */
export function latinRunEnd(text: string, at: number, limit: number): number {
  const first = text.charCodeAt(at);
  if (!isLatin(first) || isPlainNumber(text, at, first)) return -1;
  LATIN_RUN.lastIndex = at;
  const run = LATIN_RUN.exec(text)?.[0];
  if (!run || !LATIN.test(run) || at + run.length > limit) return -1;
  return at + run.length;
}

/** Whether the digits at `at` are followed by no Latin letter: 2005年. Most runs that begin with a digit are such numbers. */
function isPlainNumber(text: string, at: number, first: number): boolean {
  if (!isDigit(first)) return false;
  let end = at + 1;
  while (isDigit(text.charCodeAt(end))) end++;
  return text.charCodeAt(end) > LAST_LATIN;
}
