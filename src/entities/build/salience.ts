import type { TokenizedDocument } from "../../tokens/tokenized-document";
import type { Mention } from "../../types";
import type { NameContext } from "../context";
import { RANK } from "../draft";
import type { Cluster } from "../linking/linking";
import { isSourceOfReport } from "./report-sources";

/** The share of its salience that an entity keeps which only says who reports, and from where: 共同通信によると, 【ワシントン共同】. */
const SHARE_OF_SOURCE = 0.25;

/**
 * Whether every mention of a cluster only names a source of the report, or stands where the page speaks of itself: an agency that signs it, its
 * place of dispatch, a medium quoted, who took the photograph, what other articles are about.
 *
 * @param boilerplate the starts of the sentences about the page
 */
export const isOnlySource = (
  cluster: Cluster,
  { document, lexicon }: Pick<NameContext, "document" | "lexicon">,
  boilerplate: ReadonlySet<number>,
): boolean =>
  cluster.every(
    ({ draft }) =>
      draft.rank === RANK.credit ||
      (draft.subtype === "media" &&
        (lexicon.sources.longest(document.text, draft.end) !== null || isSourceOfReport(document.text, draft.end))) ||
      boilerplate.has(document.sentences[document.sentenceAt(draft.start)]!.start),
  );

/**
 * Returns how much an article is about an entity, from 0 to 1, with four decimals: by how often and how early it is named, and whether the
 * title or a heading names it. A mere source comes behind all that the article is about.
 *
 * @param most how often the most frequent entity is named
 * @param isSource the result of `isOnlySource`
 */
export function salienceOf(
  mentions: readonly Mention[],
  document: TokenizedDocument,
  most: number,
  inTitle: boolean,
  isSource: boolean,
): number {
  const frequency = Math.log1p(mentions.length) / Math.log1p(most);
  const first = mentions[0]!.start;
  const early = 1 - first / Math.max(1, document.text.length);
  const isInHeading = () => mentions.some(({ sentence }) => document.sentences[sentence]?.kind === "heading");
  const score = 0.5 * frequency + 0.25 * early + (inTitle ? 0.25 : isInHeading() ? 0.1 : 0);
  return Math.round(score * (isSource && !inTitle ? SHARE_OF_SOURCE : 1) * 1e4) / 1e4;
}
