import { hashOfLemma, hashOfSurface } from "../../../parse/word-profiles";
import { createWordMemo, type WordMemo, withCapacity } from "../../../tokens/word-memo";
import type { Word } from "../../../tokens/words";

/** Hashes of words as the parser has them, and their clusters; each depends on the word alone. */
export interface WordHashes {
  readonly surface: WordMemo;
  readonly lemma: WordMemo;
  /** The cluster of words used in similar contexts that a word belongs to; 0 if it is in none. */
  readonly cluster: WordMemo;
}

/** Creates the hashes of one analyzer. */
export const createWordHashes = (clusterOf: (word: string) => number): WordHashes => ({
  surface: createHashMemo(hashOfSurface),
  lemma: createHashMemo(hashOfLemma),
  cluster: createWordMemo(({ surface }) => clusterOf(surface)),
});

/** Creates a memo of a hash, any number of 32 bits. A hash of 0 stands for none, and is computed each time. */
function createHashMemo(hashOf: (word: Word) => number): WordMemo {
  let kept = new Int32Array(1 << 12);
  return ({ tokens, wordIds }, at) => {
    const id = wordIds[at]!;
    if (id < 0) return hashOf(tokens[at]!);
    const known = id < kept.length ? kept[id]! : 0;
    if (known !== 0) return known;
    kept = withCapacity(kept, id);
    kept[id] = hashOf(tokens[at]!);
    return kept[id]!;
  };
}
