import { sumOf, type WeightTable } from "../../linear/weight-table";
import { KIND_FEATURES, kindFeatures } from "./kind-features";

/** Returns a function that gives for each bunsetsu 1 if it is parallel to its head (国家や│団体が), 0 if it is not. `p` are their rows. */
export function createKindFinder(table: WeightTable): (p: Int32Array, heads: Int32Array) => Uint8Array {
  const features = new Int32Array(KIND_FEATURES);
  return (p, heads) => {
    const parallel = new Uint8Array(heads.length);
    for (let b = 0; b < heads.length; b++) {
      if (heads[b]! < 0) continue;
      kindFeatures(p, b, heads[b]!, features);
      if (sumOf(table, features, 0, KIND_FEATURES) > 0) parallel[b] = 1;
    }
    return parallel;
  };
}
