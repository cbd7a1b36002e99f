import similarity from "wink-nlp/utilities/similarity.js";
import type { TermCounts } from "./bm25";
import { TermKind } from "./terms";
import type { RelationKind } from "./types";

/** From this similarity of their words on, two articles are one report. A shortened copy keeps its key sentences. */
const SAME_WORDS = 0.8;
/** From this on they tell of one event, if they share facts as well. */
const SIMILAR_WORDS = 0.45;
/** The least share of its facts that the article with fewer has in common with the other in an update. */
const SHARED_FACTS = 0.4;
/** And of its values, since those are what an update changes: five hurt, where it was three. */
const SHARED_VALUES = 0.3;

/** The terms of an article that tell how it hangs together with another. */
type TermSets = Readonly<Record<"words" | "names" | "values" | "times" | "days", ReadonlySet<string>>>;

/**
 * Creates a function that tells a copy of an article and an update of it from one that is only related. Words alone cannot: the market report
 * of each day has the words of the day before. It has other values and dates, though.
 */
export function createKinds(question: TermCounts): (other: TermCounts) => RelationKind {
  const a = setsOf(question);
  return (other) => {
    const b = setsOf(other);
    const words = similarity.set.oo(a.words, b.words);
    if (words < SIMILAR_WORDS) return "related";
    const [values, times, names] = [
      contained(a.values, b.values),
      contained(a.times, b.times),
      contained(a.names, b.names),
    ];
    if (!isNear(a.days, b.days)) return "related";
    if (words >= SAME_WORDS && values === 1 && times === 1) return "duplicate";
    const isOneEvent =
      names >= SHARED_FACTS && times >= SHARED_FACTS && (values >= SHARED_VALUES || words >= SAME_WORDS);
    return isOneEvent ? "update" : "related";
  };
}

function setsOf(terms: TermCounts): TermSets {
  const sets = {
    words: new Set<string>(),
    names: new Set<string>(),
    values: new Set<string>(),
    times: new Set<string>(),
    days: new Set<string>(),
  };
  for (const term of terms.keys()) setFor(term, sets)?.add(term);
  return sets;
}

function setFor<S>(
  term: string,
  { words, names, values, times, days }: Readonly<Record<keyof TermSets, S>>,
): S | undefined {
  switch (term[0]) {
    case TermKind.Word:
      return words;
    case TermKind.Name:
      return names;
    case TermKind.Value:
      return values;
    case TermKind.Time:
      return times;
    case TermKind.Published:
      return days;
    default:
      return undefined;
  }
}

/** Returns the share of the smaller set that is in the larger; 1 if it is empty. */
function contained(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  return small.size === 0 ? 1 : similarity.set.tversky(small, large, 1, 0);
}

/** Whether two articles were published in one stretch of days, or one of them no one knows when. */
const isNear = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === 0 || b.size === 0 || [...a].some((days) => b.has(days));
