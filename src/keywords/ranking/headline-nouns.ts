import type { Dictionary } from "../../dictionary/tables";
import { withCapacity } from "../../tokens/word-memo";
import type { Form } from "../candidate";

/** Returns how much more often than others a noun of an article is in its headline too, as a logarithm; 0 for a noun that is not listed. */
export type HeadlineWeigher = (noun: Pick<Form, "text" | "wordId">) => number;

/** The weights of dict/headline-nouns.tsv are whole numbers of this size. */
export const HEADLINE_UNIT = 0.1;

/** Creates a weigher from dict/headline-nouns.tsv, which scripts/train/train-keywords.ts writes. */
export function createHeadlineWeigher({ headlineNouns }: Pick<Dictionary, "headlineNouns">): HeadlineWeigher {
  const weights = new Map(headlineNouns.map(({ text, weight }) => [text, HEADLINE_UNIT * weight]));
  /** By word id the weight plus `SHIFT`; 0 for one that has not been looked up yet. */
  let known = new Float64Array(1 << 12);
  return ({ text, wordId }) => {
    if (wordId < 0) return weights.get(text) ?? 0;
    known = withCapacity(known, wordId);
    if (known[wordId] === 0) known[wordId] = (weights.get(text) ?? 0) + SHIFT;
    return known[wordId]! - SHIFT;
  };
}
/** More than any weight. */
const SHIFT = 1024;
