import type { SourceLine } from "./source-lines";

/** How wide a line is: a wide character counts 2 in columns and 1 in characters. */
export type Measure = (text: string, start: number, end: number) => number;

/** Characters that typesetters do not put at the beginning of a line. */
const NOT_FIRST = new Set("、。，．,.)）」』】〕］]!?！？ーゝゞ々ぁぃぅぇぉっゃゅょァィゥェォッャュョ・:：;；%％〜～…");
const OPENING = new Set("「『（([【〔“");
/** A Latin letter or a digit, wide or narrow. */
const WESTERN = /[0-9A-Za-z０-９Ａ-Ｚａ-ｚ]/;
/** The longest run of Latin letters and digits that moves to the next line as a whole. */
const LONGEST_WORD = 24;

/** Counts characters. */
export const characters: Measure = (text, start, end) => {
  let width = 0;
  for (let at = start; at < end; at++) if ((text.charCodeAt(at) & 0xfc00) !== 0xdc00) width++;
  return width;
};

/** Counts columns of a terminal. */
export const columns: Measure = (text, start, end) => {
  let width = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x1100 || (code >= 0xff61 && code < 0xffe0)) width += 1;
    else if ((code & 0xfc00) !== 0xdc00) width += 2;
  }
  return width;
};

/** Returns the offset behind the first unit of a line that is not broken: a character with those that cannot begin a line, or a Latin word. */
export function endOfFirstWord(text: string, { start, end }: SourceLine): number {
  const most = Math.min(end, start + LONGEST_WORD);
  let at = start;
  while (at < most && OPENING.has(text[at]!)) at++;
  if (WESTERN.test(text[at] ?? "")) while (at < most && WESTERN.test(text[at]!)) at++;
  else at += text.codePointAt(at)! > 0xffff ? 2 : 1;
  while (at < most && NOT_FIRST.has(text[at]!)) at++;
  return Math.min(at, end);
}
