import type { WordFeatures } from "../types";
import type { Trie } from "./double-array";

/** The words of a user as the search and the features read them; the i-th has the id `firstId + i`. */
export interface UserWords {
  readonly trie: Trie;
  /** Per UTF-16 unit its code in the trie; 0 where no word of the user holds it. */
  readonly codeOf: Uint16Array;
  readonly contexts: Int32Array;
  readonly costs: Int32Array;
  readonly firstId: number;
  readonly words: readonly { readonly lemma: string; readonly features: WordFeatures }[];
}
