import type { Figure, Mention } from "../../types";
import type { Bond } from "../decide";
import { isForm } from "../names/agree-name";
import { sharedShare } from "../shared-share";

/** What the same property, owner or unit counts, and what a different one counts. */
const PROPERTY = 8;
const OTHER_PROPERTY = -2;
const OWNER = 4;
const OTHER_OWNER = -3;
const UNIT = 4;
const BASIS = 3;

/** Returns how much says that two figures are about the same thing: what is measured, whose it is, in what unit, against what. */
export function figureKinship(claim: Figure, source: Figure, hasSameUnit: boolean): number {
  let sum = hasSameUnit ? UNIT : 0;
  sum += alike(claim.measuredProperty, source.measuredProperty, PROPERTY, OTHER_PROPERTY);
  sum += alike(claim.measuredEntity, source.measuredEntity, OWNER, OTHER_OWNER);
  const [a, b] = [claim.comparison?.basis, source.comparison?.basis];
  if (a !== undefined && b !== undefined && a !== "other" && b !== "other") sum += a === b ? BASIS : -BASIS;
  return sum;
}

/** Compares the words of a field: the same share of their characters, the same share of the points. */
function alike(a: Mention | undefined, b: Mention | undefined, same: number, different: number): number {
  if (!a || !b) return 0;
  const share = sharedShare(a.text, b.text);
  return share === 0 ? different : Math.ceil((same * share) / 10);
}

/** Returns whether two figures are of one property, and of one owner as far as is known, or not; undefined if that is not known. */
export function figureBond(claim: Figure, source: Figure): Bond | undefined {
  const [owner, other] = [claim.measuredEntity, source.measuredEntity];
  if (owner && other?.entity !== undefined && !isForm(owner.text, other.text, "organization"))
    return owner.entity === undefined ? "otherOwner" : "otherName";
  const [property, its] = [claim.measuredProperty, source.measuredProperty];
  if (!property || !its) return undefined;
  if (property.text === its.text) return "kin";
  return sharedShare(property.text, its.text) === 0 ? "otherProperty" : undefined;
}
