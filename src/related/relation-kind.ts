import similarity from "wink-nlp/utilities/similarity.js";
import type { TermCounts } from "./bm25";
import { TermKind } from "./terms";
import type { RelationKind } from "./types";

/** From this similarity of their words on, two articles are one report. A shortened copy keeps its key sentences. */
const SAME_WORDS = 0.8;
/** From this on they tell of one event, if they share facts as well. */
const SIMILAR_WORDS = 0.4;
/** The least share of its facts that the article with fewer has in common with the other in an update. */
const SHARED_FACTS = 0.4;

/**
 * Tells a copy and an update from an article that is only related. Words alone cannot: the market report of each day has the words of the
 * day before. It has other values and dates, though.
 */
export function relationKind(a: TermCounts, b: TermCounts): RelationKind {
  const words = similarity.set.oo(termsOfKind(a, TermKind.Word), termsOfKind(b, TermKind.Word));
  if (words < SIMILAR_WORDS) return "related";
  const shares = (kind: string) => contained(termsOfKind(a, kind), termsOfKind(b, kind));
  const [values, times, names] = [shares(TermKind.Value), shares(TermKind.Time), shares(TermKind.Name)];
  if (words >= SAME_WORDS && values === 1 && times === 1) return "duplicate";
  const isOneEvent = names >= SHARED_FACTS && times >= SHARED_FACTS && (values >= SHARED_FACTS || words >= SAME_WORDS);
  return isOneEvent ? "update" : "related";
}

const termsOfKind = (terms: TermCounts, kind: string): Set<string> =>
  new Set([...terms.keys()].filter((term) => term.startsWith(kind)));

/** Returns the share of the smaller set that is in the larger; 1 if it is empty. */
function contained(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  return small.size === 0 ? 1 : similarity.set.tversky(small, large, 1, 0);
}
