import { sumOf, type WeightTable } from "../linear/weight-table";
import { BOUNDARY_FEATURES, boundaryFeatures } from "./bunsetsu-features";
import type { Morphemes } from "./morphemes";

const hashes = () => new Int32Array(BOUNDARY_FEATURES);

/** Returns a function that gives the index of the first word of each bunsetsu of a sentence. */
export function createChunker(table: WeightTable): (words: Morphemes, profiles: Int32Array) => Int32Array {
  const features = hashes();
  return (words, profiles) => {
    const first = new Int32Array(words.length);
    let count = 0;
    for (let i = 0; i < words.length; i++) {
      if (i > 0) {
        boundaryFeatures(words, profiles, i, features, 0);
        if (sumOf(table, features, 0, BOUNDARY_FEATURES) <= 0) continue;
      }
      first[count++] = i;
    }
    return first.slice(0, count);
  };
}
