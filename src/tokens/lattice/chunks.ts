import type { Span } from "../../types";

/** The longest run without 、 or 。, in code units, that is not cut: kuromoji takes quadratic time. Prose has no run of this length. */
export const MAX_CHUNK = 512;

/** Cuts a text after every 、 and 。, as kuromoji does, and inside a run longer than `most`. The chunks, joined, are the text. */
export function* cutForTokenizer(text: string, most = MAX_CHUNK): Generator<Span> {
  const marks = /[、。]/g;
  for (let start = 0; start < text.length; ) {
    marks.lastIndex = start;
    const mark = marks.exec(text);
    const end = mark ? mark.index + 1 : text.length;
    while (end - start > most) {
      const cut = cutOffset(text, start, most);
      yield { start, end: cut };
      start = cut;
    }
    yield { start, end };
    start = end;
  }
}

/** Returns the offset of the last change of script in the second half of a chunk, else its end; never inside a surrogate pair. */
function cutOffset(text: string, start: number, most: number): number {
  const end = start + most;
  for (let at = end; at > start + most / 2; at--) {
    if (scriptOf(text[at - 1]!) !== scriptOf(text[at]!) && !isLow(text, at)) return at;
  }
  return isLow(text, end) ? end - 1 : end;
}

const isLow = (text: string, at: number) => /[\uDC00-\uDFFF]/.test(text[at]!) && /[\uD800-\uDBFF]/.test(text[at - 1]!);

/** Numbers the scripts: white space and signs, digits, Latin, hiragana, katakana, all else. */
function scriptOf(c: string): number {
  if (/[\s!-/:-@[-`{-~　-〿！-／]/.test(c)) return 0;
  if (/[0-9０-９]/.test(c)) return 1;
  if (/[A-Za-zＡ-Ｚａ-ｚ]/.test(c)) return 2;
  if (/[ぁ-ゖ]/.test(c)) return 3;
  if (/[ァ-ヿ]/.test(c)) return 4;
  return 5;
}
