import type { TokenizedDocument } from "../../tokens/tokenized-document";
import type { Mention } from "../../types";

/**
 * How much an article is about a thing, from 0 to 1: how often it is named against the most named one, how early, and whether the
 * title or a heading names it.
 */
export function salienceOf(
  mentions: readonly Mention[],
  document: TokenizedDocument,
  most: number,
  inTitle: boolean,
): number {
  const frequency = Math.log1p(mentions.length) / Math.log1p(most);
  const first = mentions[0]!.start;
  const early = 1 - first / Math.max(1, document.text.length);
  const isHeaded = () => mentions.some(({ sentence }) => document.sentences[sentence]?.kind === "heading");
  const score = 0.5 * frequency + 0.25 * early + (inTitle ? 0.25 : isHeaded() ? 0.1 : 0);
  return Math.round(score * 1e4) / 1e4;
}
