import { bunsetsuProfiles } from "../../../src/parse/bunsetsu-profiles";
import type { Tree } from "../../../src/parse/predicates/headline";
import type { WordProfiles } from "../../../src/parse/word-profiles";
import { type GoldSentence, rightHead } from "./corpus";

/** Returns the gold tree of a sentence, null where the tokens do not allow it or there is nothing to learn of it. */
export const goldTree = (sentence: GoldSentence, profiles: WordProfiles): Tree | null =>
  sentence.bunsetsu.length < 2 || sentence.aligned.includes(false) ? null : looseGoldTree(sentence, profiles);

/** Returns the gold tree of a sentence, its bunsetsu beginning at the next word where the tokens do not allow it. */
export function looseGoldTree({ bunsetsu, words, firstWords: firsts }: GoldSentence, profiles: WordProfiles): Tree {
  const last = bunsetsu.length - 1;
  const heads = Int32Array.from(bunsetsu, (_, b) => (b === last ? -1 : rightHead(bunsetsu, b)));
  const rows = bunsetsuProfiles(words, profiles.rows, firsts);
  return { words, profiles: profiles.rows, firsts, rows, heads };
}

/** Returns the bunsetsu of a tree that each basic phrase of the corpus is the end of; -1 for a phrase with another after it in its bunsetsu. */
export function bunsetsuOfPhrases({ phrases }: GoldSentence, { words, firsts }: Tree): number[] {
  let b = 0;
  return phrases.map(({ start }, i) => {
    const startOf = (bunsetsu: number) => words.starts[firsts[bunsetsu]!]!;
    while (b + 1 < firsts.length && startOf(b + 1) <= start) b++;
    const next = phrases[i + 1];
    const isLast = next === undefined || (b + 1 < firsts.length && startOf(b + 1) <= next.start);
    return isLast ? b : -1;
  });
}
