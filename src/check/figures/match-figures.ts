import type { ClaimField } from "../../enumerations";
import type { Figure } from "../../types";
import type { SourceCandidate } from "../decide";
import type { LikenessMeter } from "../likeness";
import type { Passage, Place } from "../passage";
import { unitAgreement } from "./agree-unit";
import { agreesInValue, amountOf, scaled } from "./agree-value";
import { isOppositeDirection } from "./direction";
import { figureBond, figureKinship } from "./kinship";

/** What the same number in another unit counts, and a long one, which is not there by chance: 312億ドル and 312億円. */
const SAME_NUMBER = 6;
const SAME_LONG_NUMBER = 12;
const LONG_NUMBER = /[1-9]\d+[1-9]|[1-9]{2,}/;

/** Compares a figure of the claim with every figure of the sources that could be one of the same thing. */
export function figureCandidates(
  claim: Place & { readonly figure: Figure },
  passages: readonly Passage[],
  meter: LikenessMeter,
): SourceCandidate[] {
  return passages.flatMap((passage) =>
    passage.summary.figures.flatMap((source): SourceCandidate[] => {
      const place = { passage, start: source.start, end: source.end };
      const found = compare(claim.figure, source, isOppositeDirection(claim, place));
      if (!found) return [];
      const kinship =
        figureKinship(claim.figure, source, found.hasSameUnit) + (found.field === "unit" ? numberKinship(source) : 0);
      const bond = figureBond(claim.figure, source);
      const candidate = { ...place, likeness: meter.measure(claim, place), kinship, field: found.field };
      return [bond === undefined ? candidate : { ...candidate, bond }];
    }),
  );
}

const numberKinship = ({ decimal }: Figure): number =>
  decimal !== null && LONG_NUMBER.test(decimal.replace(".", "")) ? SAME_LONG_NUMBER : SAME_NUMBER;

/** What a source's figure says otherwise, null for nothing, and whether both have one unit. */
interface FigureComparison {
  readonly field: ClaimField | null;
  readonly hasSameUnit: boolean;
}

/** Compares two figures; undefined if they are of different sorts. */
function compare(claim: Figure, source: Figure, isOpposite: boolean): FigureComparison | undefined {
  const [told, said] = [amountOf(claim), amountOf(source)];
  if (!told || !said) return undefined;
  const { factor, isLoose } = unitAgreement(claim, source);
  const hasSameNumber = told.low.eq(said.low) && told.high.eq(said.high);
  const hasSameUnit = factor !== null && !isLoose;
  if (factor === null) return hasSameNumber ? { field: "unit", hasSameUnit } : undefined;
  // Of a number without a unit only the number itself is known: 震度7 is no rounding of マグニチュード7.2.
  if (isLoose ? hasSameNumber : agreesInValue(told, scaled(said, factor)))
    return { field: isOpposite ? "direction" : null, hasSameUnit };
  // 19メートル of 19キロ: the number is right
  return { field: hasSameNumber && !factor.eq(1) ? "unit" : "value", hasSameUnit };
}
