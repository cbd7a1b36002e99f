import { sumOf, type WeightTable } from "../../linear/weight-table";
import { KIND_FEATURES, kindFeatures } from "./kind-features";
import { Amount } from "./shapes";

/**
 * Returns a function that gives for each bunsetsu 1 if it is parallel to its head (国家や│団体が), 0 if it is not. `p` are their rows, `amounts`
 * what numbers make of them.
 */
export function createKindFinder(
  table: WeightTable,
): (p: Int32Array, heads: Int32Array, amounts: Int32Array) => Uint8Array {
  const features = new Int32Array(KIND_FEATURES);
  return (p, heads, amounts) => {
    const parallel = new Uint8Array(heads.length);
    for (let b = 0; b < heads.length; b++) {
      const head = heads[b]!;
      // 7日、│東京で│開いた: a time is parallel to a time only.
      if (head < 0 || (amounts[b] === Amount.Time) !== (amounts[head] === Amount.Time)) continue;
      kindFeatures(p, b, head, features);
      if (sumOf(table, features, 0, KIND_FEATURES) > 0) parallel[b] = 1;
    }
    return parallel;
  };
}
