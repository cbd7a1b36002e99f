import Big from "big.js";
import type { Figure, Unit } from "../../types";
import { CLAIM_UNITS } from "../claim-tables";
import { textsOf } from "../claim-words";

/** How the unit of a claim's figure goes with that of a source's figure. */
export interface UnitAgreement {
  /** What the source's value has to be multiplied by to be in the unit of the claim; null if there is no such number. */
  readonly factor: Big | null;
  /** Whether one of the two has no unit: 死者3, which may be 3人. */
  readonly isLoose: boolean;
}

/** What a unit is in terms of the others of its group, by its ECMA-402 code or its text. */
type UnitGroup = ReadonlyMap<string, string>;

const GROUPS: readonly UnitGroup[] = groupsOf(CLAIM_UNITS);
/** 二つの火事 goes with 2件の火事 */
const GENERIC_COUNTERS = textsOf("counter");
/** 10番目, 二つ目 */
const GENERIC_ORDERS = textsOf("order");
const ONE = new Big(1);
const NO_UNIT_IN_COMMON: UnitAgreement = { factor: null, isLoose: false };

/** Compares the units of two figures. */
export function unitAgreement(claim: Figure, source: Figure): UnitAgreement {
  const pair = unitPair(claim.unit, source.unit);
  // 44作目 goes with 44作; 第10 with 10番目: which word orders says little
  if ((claim.kind === "ordinal") !== (source.kind === "ordinal"))
    return pair.factor?.eq(1) && !pair.isLoose ? { factor: ONE, isLoose: true } : NO_UNIT_IN_COMMON;
  if (
    claim.kind === "ordinal" &&
    pair.factor === null &&
    [claim, source].some(({ unit }) => GENERIC_ORDERS.has(unit?.text ?? ""))
  )
    return { factor: ONE, isLoose: true };
  if (claim.perUnit && source.perUnit && !isSame(claim.perUnit, source.perUnit)) return NO_UNIT_IN_COMMON;
  return pair;
}

function unitPair(claim: Unit | undefined, source: Unit | undefined): UnitAgreement {
  if (!claim || !source) return { factor: ONE, isLoose: claim !== source };
  if (isSame(claim, source)) return { factor: ONE, isLoose: false };
  if (GENERIC_COUNTERS.has(claim.text) || GENERIC_COUNTERS.has(source.text)) return { factor: ONE, isLoose: true };
  for (const group of GROUPS) {
    const [to, from] = [factorIn(group, claim), factorIn(group, source)];
    if (to !== undefined && from !== undefined) return { factor: new Big(from).div(to), isLoose: false };
  }
  return NO_UNIT_IN_COMMON;
}

const isSame = (a: Unit, b: Unit): boolean => (a.code !== undefined && a.code === b.code) || a.text === b.text;

const factorIn = (group: UnitGroup, { code, text }: Unit): string | undefined =>
  (code === undefined ? undefined : group.get(code)) ?? group.get(text);

function groupsOf(rows: typeof CLAIM_UNITS): UnitGroup[] {
  const groups = new Map<string, Map<string, string>>();
  for (const [group, unit, factor] of rows) groups.set(group, (groups.get(group) ?? new Map()).set(unit, factor));
  return [...groups.values()];
}
