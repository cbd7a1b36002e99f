import type { ClaimField } from "../../enumerations";
import type { Entity, EntityType } from "../../types";
import { CLAIM_NAMES } from "../claim-tables";
import { patternOfTexts } from "../claim-words";

/** The signs between the parts of a name. */
const SIGNS = "[・=＝\\s-]";
/** 株式会社 and other words that a name may be without, and the signs. */
const LEFT_OUT = new RegExp(
  `${SIGNS}|${patternOfTexts(CLAIM_NAMES.flatMap(([text, inFull]) => (inFull === "" ? [text] : []))).source}`,
  "g",
);
/** What the press writes for the longer word: 五輪 for オリンピック. */
const FULL_FORMS = new Map(CLAIM_NAMES.filter(([, inFull]) => inFull !== ""));
const PRESS_FORM = patternOfTexts([...FULL_FORMS.keys()], "g");

const plainName = (name: string): string =>
  name.replace(LEFT_OUT, "").replace(PRESS_FORM, (form) => FULL_FORMS.get(form)!);

/** Names of these types may leave out characters anywhere: 大阪高裁 of 大阪高等裁判所, 独禁法 of 独占禁止法, 日銀 of 日本銀行. */
const SHORTENED_TYPES: readonly EntityType[] = ["organization", "facility", "event", "law"];

/** Whether two names of one type are forms of one name: 石破 of 石破茂, トランプ of ドナルド・トランプ, 東電 of 東京電力. */
export function isForm(a: string, b: string, type: EntityType): boolean {
  const [short, long] = [plainName(a), plainName(b)].sort((x, y) => x.length - y.length) as [string, string];
  if (short === long) return short !== "";
  if (short.length < 2 || !areNumbersAlike(short, long)) return false;
  if (long.startsWith(short) || long.endsWith(short)) return true;
  return SHORTENED_TYPES.includes(type) && isAbbreviation(short, long);
}

/** Whether a short name has characters of the long one in their order; two characters must be the first and another one: 日銀. */
function isAbbreviation(short: string, long: string): boolean {
  if (short.length === 2 && (short[0] !== long[0] || !/^[一-鿿]{2}$/.test(short) || long.length > 6)) return false;
  let at = 0;
  for (const letter of short) {
    at = long.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

const numbersIn = (name: string): string[] => name.match(/\d+/g) ?? [];

/** Whether one of two names has all numbers of the other: not 第67回 and 第68回. */
const areNumbersAlike = (short: string, long: string): boolean => {
  const [fewer, more] = [numbersIn(short), numbersIn(long)].sort((x, y) => x.length - y.length) as [string[], string[]];
  return fewer.every((number) => more.includes(number));
};

/** Whether two entities are one: by the user's id, by the codes of places, by one of their names. */
export function isSameEntity(claim: Entity, source: Entity): boolean {
  if (claim.gazetteerId !== undefined && claim.gazetteerId === source.gazetteerId) return true;
  if (claim.codes && source.codes && hasSameCodes(claim, source)) return true;
  const names = namesOf(source).map(plainName);
  if (namesOf(claim).some((name) => names.includes(plainName(name)))) return true;
  if (claim.type !== source.type) return false;
  return namesOf(claim).some((name) => namesOf(source).some((other) => isForm(name, other, claim.type)));
}

/** Returns what two names differ in that differ in a number alone: 台風6号 and 台風7号, 2025年総選挙 and 2024年総選挙. */
export function numberDifference(claim: Entity, source: Entity): ClaimField | undefined {
  for (const name of namesOf(claim)) {
    if (!/\d/.test(name)) continue;
    const masked = maskNumbers(name);
    const other = namesOf(source).find((one) => maskNumbers(one) === masked && one !== name);
    if (other !== undefined) return /\d年/.test(name) ? "date" : "value";
  }
  return undefined;
}

const maskNumbers = (name: string): string => name.replace(/\d+/g, "0");

const hasSameCodes = ({ codes: a }: Entity, { codes: b }: Entity): boolean =>
  a?.iso3166 === b?.iso3166 && a?.jisX0401 === b?.jisX0401 && a?.jisX0402 === b?.jisX0402;

const namesOf = ({ name, aliases }: Entity): readonly string[] => [name, ...aliases];
