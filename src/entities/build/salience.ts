import type { TokenizedDocument } from "../../tokens/tokenized-document";
import type { Mention } from "../../types";

/**
 * Returns how much an article is about an entity, from 0 to 1, with four decimals: by how often and how early it is named, and whether the
 * title or a heading names it.
 *
 * @param most how often the most frequent entity is named
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
  const isInHeading = () => mentions.some(({ sentence }) => document.sentences[sentence]?.kind === "heading");
  const score = 0.5 * frequency + 0.25 * early + (inTitle ? 0.25 : isInHeading() ? 0.1 : 0);
  return Math.round(score * 1e4) / 1e4;
}
