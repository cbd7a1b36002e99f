import type { TokenizedDocument } from "../../tokens/tokenized-document";
import { WordClass } from "../../tokens/word-class";
import type { TreeBunsetsu } from "../parse-sentence";

/** The bunsetsu of a sentence, parsed when it is asked for. */
export type BunsetsuOf = (sentence: number) => readonly TreeBunsetsu[];

const PREDICATE = WordClass.Verb | WordClass.Adjective | WordClass.Auxiliary;

/** The index of the bunsetsu that covers an offset; -1 if none does. */
function bunsetsuAt(bunsetsu: readonly TreeBunsetsu[], at: number): number {
  let low = 0;
  let high = bunsetsu.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (bunsetsu[middle]!.start <= at) low = middle + 1;
    else high = middle;
  }
  return low > 0 && bunsetsu[low - 1]!.end > at ? low - 1 : -1;
}

/** Whether a bunsetsu ends with a verb or an adjective that modifies a noun: 増えた in 増えた売上高. */
function isAdnominal({ tokens, classes, ends, tokenAt }: TokenizedDocument, { head, end }: TreeBunsetsu): boolean {
  if (head < 0) return false;
  const last = tokenAt(end - 1);
  return (
    last >= 0 &&
    ends[last] === end &&
    (classes[last]! & PREDICATE) !== 0 &&
    /^(?:基本形|体言接続)/.test(tokens[last]!.conjugationForm)
  );
}

/**
 * The offset up to which the words at `at` hold: the end of the noun that their clause modifies. Infinity if their clause is the sentence's or
 * one that is joined to it.
 */
export function treeScope(document: TokenizedDocument, bunsetsu: readonly TreeBunsetsu[], at: number): number {
  for (let b = bunsetsuAt(bunsetsu, at); b >= 0; b = bunsetsu[b]!.head)
    if (isAdnominal(document, bunsetsu[b]!)) return bunsetsu[bunsetsu[b]!.head]!.end;
  return Number.POSITIVE_INFINITY;
}
