import type { Entity } from "../../types";

/** The signs between the parts of a name, and legal forms. */
const LEFT_OUT = /[・=＝\s]|株式会社|有限会社|合同会社|\(株\)/g;

export const plainName = (name: string): string => name.replace(LEFT_OUT, "");

/** Whether two names of one type are forms of one name: 石破 of 石破茂, トランプ of ドナルド・トランプ, 日銀 of 日本銀行. */
export function isForm(a: string, b: string): boolean {
  const [short, long] = [plainName(a), plainName(b)].sort((x, y) => x.length - y.length) as [string, string];
  if (short === long) return short !== "";
  if (short.length < 2) return false;
  return long.startsWith(short) || long.endsWith(short) || isAbbreviation(short, long);
}

const KANJI = /^[一-鿿]{2,4}$/;

/** Whether a short name has kanji of the long one in their order, from the first on: 日銀 of 日本銀行, 東電 of 東京電力. */
function isAbbreviation(short: string, long: string): boolean {
  if (!KANJI.test(short) || short[0] !== long[0] || long.length < short.length * 2) return false;
  let at = 0;
  for (const letter of short) {
    at = long.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** Whether two entities are one: by the user's id, by the codes of places, by one of their names. */
export function isSameEntity(claim: Entity, source: Entity): boolean {
  if (claim.gazetteerId !== undefined && claim.gazetteerId === source.gazetteerId) return true;
  if (claim.codes && source.codes && hasSameCodes(claim, source)) return true;
  const names = namesOf(source).map(plainName);
  if (namesOf(claim).some((name) => names.includes(plainName(name)))) return true;
  return (
    claim.type === source.type && namesOf(claim).some((name) => namesOf(source).some((other) => isForm(name, other)))
  );
}

const hasSameCodes = ({ codes: a }: Entity, { codes: b }: Entity): boolean =>
  a?.iso3166 === b?.iso3166 && a?.jisX0401 === b?.jisX0401 && a?.jisX0402 === b?.jisX0402;

const namesOf = ({ name, aliases }: Entity): readonly string[] => [name, ...aliases];
