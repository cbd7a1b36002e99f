import { sumOf, type WeightTable } from "../../linear/weight-table";
import { BUNSETSU_PROFILE, Part } from "../bunsetsu-profiles";
import { KIND_FEATURES, kindFeatures } from "./kind-features";
import { NumberSense, Particle, type Shapes } from "./shapes";

/** Whether a noun can be parallel to its head at all, so that few are scored: with が, を or の 9 in 1,000 are. */
function canBeParallel(p: Int32Array, { particles, nounFrom, nounTo }: Shapes, b: number): boolean {
  const particle = particles[b]!;
  if (particle !== Particle.Ga && particle !== Particle.Wo && particle !== Particle.No) return true;
  return nounFrom[b] === nounTo[b] || p[(b + 1) * BUNSETSU_PROFILE + Part.Symbols] !== 0;
}

/** Returns a function that gives for each bunsetsu 1 if it is parallel to its head (国家や│団体が), 0 if it is not. `p` are their rows. */
export function createKindFinder(table: WeightTable): (p: Int32Array, heads: Int32Array, shapes: Shapes) => Uint8Array {
  const features = new Int32Array(KIND_FEATURES);
  return (p, heads, shapes) => {
    const { amounts } = shapes;
    const parallel = new Uint8Array(heads.length);
    for (let b = 0; b < heads.length; b++) {
      const head = heads[b]!;
      // 7日、│東京で│開いた: a time is parallel to a time only.
      if (head < 0 || (amounts[b] === NumberSense.Time) !== (amounts[head] === NumberSense.Time)) continue;
      if (!canBeParallel(p, shapes, b)) continue;
      kindFeatures(p, b, head, features);
      if (sumOf(table, features, 0, KIND_FEATURES) > 0) parallel[b] = 1;
    }
    return parallel;
  };
}
