import type { FigureContext } from "../context";

/** How far before and after a figure a word may decide its unit, in characters. */
const REACH_BEFORE = 24;
const REACH_AFTER = 6;

/**
 * The code of an ambiguous unit, by the nearest word before the figure `[start, end)` in its sentence, else by one after it: キロ is a weight
 * after 体重 and a distance after 全長, 25ポンドやせる is no money. Undefined if no word decides.
 * @param unit the unit as written
 */
export function codeInContext(
  { text, document, lexicon }: FigureContext,
  unit: string,
  start: number,
  end: number,
): string | undefined {
  const words = lexicon.unitContexts.get(unit);
  if (!words) return undefined;
  const sentence = document.sentences[document.sentenceAt(start)]!;
  const before = text.slice(Math.max(sentence.start, start - REACH_BEFORE), start);
  let nearest = -1;
  let code: string | undefined;
  for (const row of words) {
    const at = before.lastIndexOf(row.word);
    if (at <= nearest) continue;
    nearest = at;
    code = row.code;
  }
  if (code) return code;
  const after = text.slice(end, Math.min(sentence.end, end + REACH_AFTER));
  return words.find((row) => after.includes(row.word))?.code;
}
