import { isDigit } from "../../numerals/parse";

/** The last code unit that can continue a run, ɏ. */
const LAST_LATIN = 0x24f;
/** NHK, A&M, U.S., 5G, C++. No guarded pattern, since a run may be of any length. */
const LATIN_RUN = /[A-Za-zÀ-ɏ0-9][A-Za-zÀ-ɏ0-9&'.+-]*[A-Za-zÀ-ɏ0-9+]|[A-Za-z]/y;
const LATIN = /[A-Za-z]/;

/** Whether a run of Latin letters and digits may begin with a code unit: 0 to ɏ. */
export const isLatin = (codeUnit: number): boolean => codeUnit >= 0x30 && codeUnit <= LAST_LATIN;

/** Returns where the Latin run that begins at `at` ends, at or before `limit`; -1 where none begins or it has digits only. */
export function latinRunEnd(text: string, at: number, limit: number): number {
  const first = text.charCodeAt(at);
  if (!isLatin(first) || isPlainNumber(text, at, first)) return -1;
  LATIN_RUN.lastIndex = at;
  const run = LATIN_RUN.exec(text)?.[0];
  if (!run || !LATIN.test(run) || at + run.length > limit) return -1;
  return at + run.length;
}

/** Whether digits begin at `at` and no Latin letter can follow them: 2005年. Most runs that begin with a digit are such numbers. */
function isPlainNumber(text: string, at: number, first: number): boolean {
  if (!isDigit(first)) return false;
  let end = at + 1;
  while (isDigit(text.charCodeAt(end))) end++;
  return text.charCodeAt(end) > LAST_LATIN;
}
