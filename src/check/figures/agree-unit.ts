import Big from "big.js";
import type { Figure, Unit } from "../../types";

/** How the unit of a claim's figure goes with that of a source's figure. */
export interface UnitAgreement {
  /** What the source's value has to be multiplied by to be in the unit of the claim; null if there is no such number. */
  readonly factor: Big | null;
  /** Whether one of the two has no unit: 死者3, which may be 3人. */
  readonly isLoose: boolean;
}

/** Units of one dimension in terms of the first, by their ECMA-402 identifier or their text. Physics, and ways to write one counter. */
const DIMENSIONS: readonly Readonly<Record<string, string>>[] = [
  { meter: "1", kilometer: "1000", centimeter: "0.01", millimeter: "0.001" },
  { gram: "1", kilogram: "1000", t: "1000000", トン: "1000000", milligram: "0.001" },
  { liter: "1", milliliter: "0.001", キロリットル: "1000", kl: "1000" },
  { "square-meter": "1", "square-kilometer": "1000000", hectare: "10000", ヘクタール: "10000", アール: "100" },
  {
    watt: "1",
    キロワット: "1000",
    メガワット: "1000000",
    ギガワット: "1000000000",
    kW: "1000",
    MW: "1000000",
    GW: "1000000000",
  },
  { byte: "1", kilobyte: "1000", megabyte: "1000000", gigabyte: "1000000000", terabyte: "1000000000000" },
  { ポイント: "1", pt: "1", ベーシスポイント: "0.01", bp: "0.01", bps: "0.01" },
  { second: "1", minute: "60", hour: "3600", day: "86400", 秒: "1", 分: "60", 時間: "3600", 日: "86400" },
  { 人: "1", 名: "1" },
  { 社: "1", 企業: "1" },
  { 回: "1", 度: "1" },
  { 歳: "1", 才: "1" },
  { 頭: "1", 匹: "1" },
  { 軒: "1", 戸: "1", 棟: "1" },
  { 箇所: "1", か所: "1", カ所: "1", ヵ所: "1", ヶ所: "1", ケ所: "1", 個所: "1" },
  { か国: "1", カ国: "1", ヵ国: "1", ヶ国: "1", ケ国: "1", 箇国: "1" },
];

const ONE = new Big(1);
const NO_UNIT_IN_COMMON: UnitAgreement = { factor: null, isLoose: false };
/** 10番目, 二つ目 */
const GENERIC_ORDER = /^(?:番目?|つ目?|個目?|目)$/;

/** Compares the units of two figures. */
export function unitAgreement(claim: Figure, source: Figure): UnitAgreement {
  const pair = unitPair(claim.unit, source.unit);
  // 44作目 goes with 44作; 第10 with 10番目: which word orders says little
  if ((claim.kind === "ordinal") !== (source.kind === "ordinal"))
    return pair.factor?.eq(1) && !pair.isLoose ? { factor: ONE, isLoose: true } : NO_UNIT_IN_COMMON;
  if (
    claim.kind === "ordinal" &&
    pair.factor === null &&
    [claim, source].some(({ unit }) => GENERIC_ORDER.test(unit?.text ?? ""))
  )
    return { factor: ONE, isLoose: true };
  if (claim.perUnit && source.perUnit && !isSame(claim.perUnit, source.perUnit)) return NO_UNIT_IN_COMMON;
  return pair;
}

function unitPair(claim: Unit | undefined, source: Unit | undefined): UnitAgreement {
  if (!claim || !source) return { factor: ONE, isLoose: claim !== source };
  if (isSame(claim, source)) return { factor: ONE, isLoose: false };
  // 二つの火事 goes with 2件の火事
  if (claim.text === "つ" || source.text === "つ") return { factor: ONE, isLoose: true };
  for (const dimension of DIMENSIONS) {
    const [to, from] = [factorIn(dimension, claim), factorIn(dimension, source)];
    if (to !== undefined && from !== undefined) return { factor: new Big(from).div(to), isLoose: false };
  }
  return NO_UNIT_IN_COMMON;
}

const isSame = (a: Unit, b: Unit): boolean => (a.code !== undefined && a.code === b.code) || a.text === b.text;

const factorIn = (dimension: Readonly<Record<string, string>>, { code, text }: Unit): string | undefined =>
  (code !== undefined && Object.hasOwn(dimension, code) ? dimension[code] : undefined) ??
  (Object.hasOwn(dimension, text) ? dimension[text] : undefined);
