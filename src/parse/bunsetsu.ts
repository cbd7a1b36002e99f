import { sumOf, type WeightTable } from "../linear/weight-table";
import { BOUNDARY_FEATURES, boundaryFeatures } from "./bunsetsu-features";
import type { Morphemes } from "./morphemes";
import type { Uncut } from "./uncut";

const hashes = () => new Int32Array(BOUNDARY_FEATURES);

/** Returns the index of the first word of each bunsetsu of a sentence. None begins where `uncut` forbids it. */
export type Chunker = (words: Morphemes, profiles: Int32Array, uncut?: Uncut) => Int32Array;

export function createChunker(table: WeightTable): Chunker {
  const features = hashes();
  return (words, profiles, uncut) => {
    const first = new Int32Array(words.length);
    let count = 0;
    for (let i = 0; i < words.length; i++) {
      if (i > 0) {
        if (uncut !== undefined && uncut[words.starts[i]!] === 1) continue;
        boundaryFeatures(words, profiles, i, features, 0);
        if (sumOf(table, features, 0, BOUNDARY_FEATURES) <= 0) continue;
      }
      first[count++] = i;
    }
    return first.slice(0, count);
  };
}
