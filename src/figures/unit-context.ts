import type { FigureContext } from "./context";
import type { Counter } from "./lexicon";

/** How far before the figure a word may decide, in characters. */
const REACH = 24;

/** The code of a unit that stands for several, by the nearest word before the figure: キロ is a weight after 体重, a distance after 全長. */
export function codeInContext(
  { text, reading, lexicon }: FigureContext,
  counter: Counter,
  start: number,
): string | undefined {
  const words = lexicon.unitContexts.get(counter.text);
  if (!words) return counter.code || undefined;
  const sentence = reading.sentences[reading.sentenceAt(start)]!;
  const before = text.slice(Math.max(sentence.start, start - REACH), start);
  let nearest = -1;
  let code = counter.code;
  for (const row of words) {
    const at = before.lastIndexOf(row.word);
    if (at > nearest) {
      nearest = at;
      code = row.code;
    }
  }
  return code || undefined;
}
