import type { ClaimField } from "../../enumerations";
import type { Figure } from "../../types";
import type { Candidate } from "../decide";
import type { LikenessMeter } from "../likeness";
import type { Passage, Place } from "../passage";
import { unitAgreement } from "./agree-unit";
import { agreesInValue, amountOf, scaled } from "./agree-value";
import { isOppositeDirection } from "./direction";
import { figureKinship } from "./kinship";

/** Compares a figure of the claim with every figure of the sources that could be one of the same thing. */
export function figureCandidates(
  claim: Place & { readonly figure: Figure },
  passages: readonly Passage[],
  meter: LikenessMeter,
): Candidate[] {
  return passages.flatMap((passage) =>
    passage.summary.figures.flatMap((source): Candidate[] => {
      const found = compare(claim.figure, source);
      if (!found) return [];
      const place = { passage, start: source.start, end: source.end };
      const kinship = figureKinship(claim.figure, source, found.hasSameUnit);
      return [{ ...place, likeness: meter.measure(claim, place), kinship, field: found.field }];
    }),
  );
}

/** Returns what a source's figure says otherwise, null for nothing; undefined if it is a figure of another sort. */
function compare(
  claim: Figure,
  source: Figure,
): { readonly field: ClaimField | null; readonly hasSameUnit: boolean } | undefined {
  const [told, said] = [amountOf(claim), amountOf(source)];
  if (!told || !said) return undefined;
  const { factor, isLoose } = unitAgreement(claim, source);
  if (factor === null) {
    const isSameNumber = agreesInValue(told, said);
    return isSameNumber ? { field: "unit", hasSameUnit: false } : undefined;
  }
  if (!agreesInValue(told, scaled(said, factor))) return { field: "value", hasSameUnit: !isLoose };
  const field = isOppositeDirection(claim, source) ? "direction" : null;
  return { field, hasSameUnit: !isLoose };
}
