import type { Children } from "./argument-candidates";
import { Amount, Particle, PredicateForm, type Shapes } from "./shapes";

/** Whether the bunsetsu `b` is a predicate. */
export function isPredicate(
  { forms, nounFrom, nounTo, particles }: Shapes,
  children: Children,
  heads: Int32Array,
  b: number,
): boolean {
  const form = forms[b]!;
  if (form === PredicateForm.None) return false;
  if (form < PredicateForm.NounEnd) return true;
  // トヨタ、│純利益│3割減: a noun at the end says something only of what stands before it.
  if (heads[b]! < 0) return children.last[b]! >= 0;
  if (form !== PredicateForm.VerbalNounEnd) return false;
  // 首相が│訪米、│大統領と│会談へ
  for (let d = children.last[b]!; d >= 0; d = children.previous[d]!) {
    const particle = particles[d]!;
    if (nounFrom[d] !== nounTo[d] && (particle === Particle.Ga || particle === Particle.Wo || particle === Particle.Ni))
      return true;
  }
  return false;
}

/** Whether the noun `b` stands before the noun `of` with の: トヨタの│売上高. */
export const isOwnerCandidate = ({ nounFrom, nounTo, particles, amounts }: Shapes, b: number, of: number): boolean =>
  of >= 0 &&
  particles[b] === Particle.No &&
  amounts[b] === Amount.None &&
  nounFrom[b] !== nounTo[b] &&
  nounFrom[of] !== nounTo[of];
