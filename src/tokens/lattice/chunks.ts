import type { Span } from "../../types";

/** Above this many code units a run without 、 or 。 is cut: kuromoji's lattice is quadratic in it. No sentence of prose comes near. */
export const MAX_CHUNK = 512;

/** Cuts after every 、 and 。, as kuromoji does, and else only inside a run longer than `most`. The chunks, joined, are the text. */
export function* cutForTokenizer(text: string, most = MAX_CHUNK): Generator<Span> {
  const marks = /[、。]/g;
  for (let start = 0; start < text.length; ) {
    marks.lastIndex = start;
    const mark = marks.exec(text);
    const end = mark ? mark.index + 1 : text.length;
    while (end - start > most) {
      const cut = placeToCut(text, start, most);
      yield { start, end: cut };
      start = cut;
    }
    yield { start, end };
    start = end;
  }
}

/** The last change of script or white space in the second half of the chunk, else its end; never inside a surrogate pair. */
function placeToCut(text: string, start: number, most: number): number {
  const end = start + most;
  for (let at = end; at > start + most / 2; at--) {
    if (scriptOf(text[at - 1]!) !== scriptOf(text[at]!) && !isLow(text, at)) return at;
  }
  return isLow(text, end) ? end - 1 : end;
}

const isLow = (text: string, at: number) => /[\uDC00-\uDFFF]/.test(text[at]!) && /[\uD800-\uDBFF]/.test(text[at - 1]!);

function scriptOf(c: string): number {
  if (/[\s!-/:-@[-`{-~　-〿！-／]/.test(c)) return 0;
  if (/[0-9０-９]/.test(c)) return 1;
  if (/[A-Za-zＡ-Ｚａ-ｚ]/.test(c)) return 2;
  if (/[ぁ-ゖ]/.test(c)) return 3;
  if (/[ァ-ヿ]/.test(c)) return 4;
  return 5;
}
