import type { Reading } from "../tokens/reading";
import type { Draft } from "./draft";

/**
 * How much an article is about a thing, from 0 to 1: how often it is named against the most named one, how early, and whether the
 * title or a heading names it.
 */
export function salienceOf(drafts: readonly Draft[], reading: Reading, most: number, inTitle: boolean): number {
  const frequency = Math.log1p(drafts.length) / Math.log1p(most);
  const first = drafts[0]!.start;
  const early = 1 - first / Math.max(1, reading.text.length);
  const headed = drafts.some((d) => reading.sentences[reading.sentenceAt(d.start)]?.kind === "heading");
  const score = 0.5 * frequency + 0.25 * early + (inTitle ? 0.25 : headed ? 0.1 : 0);
  return Math.round(score * 1e4) / 1e4;
}
