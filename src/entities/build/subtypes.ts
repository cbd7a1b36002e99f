import type { EntityCodes, EntityType } from "../../types";
import { type NameForm, NameSign } from "../names/name-form";
import { prefectureOf } from "../names/place-codes";

/** The subtype and the codes of an entity, if its names show them. */
export interface SubtypeAndCodes {
  readonly subtype: string | undefined;
  readonly codes: EntityCodes | undefined;
}

/**
 * Returns the subtype and the codes of each entity of an article, by index. The prefectures that the article names decide between towns of
 * one name.
 */
export function findSubtypes(
  entities: readonly {
    readonly type: EntityType;
    readonly names: readonly NameForm[];
    readonly subtype: string | undefined;
  }[],
): SubtypeAndCodes[] {
  const prefectures = new Set<string>();
  for (const { type, names } of entities) {
    if (type !== "location") continue;
    for (const { placeCode } of names) if (placeCode.prefecture !== undefined) prefectures.add(placeCode.prefecture);
  }
  return entities.map(({ type, names, subtype }) => {
    const codes = type === "location" ? codesOf(names, subtype, prefectures) : undefined;
    return { subtype: subtype ?? subtypeByCode(codes) ?? subtypeByEnding(type, names), codes };
  });
}

/** Returns a copy of the codes of the names of a place, since each entity has an object of its own. */
function codesOf(
  names: readonly NameForm[],
  subtype: string | undefined,
  seen: ReadonlySet<string>,
): EntityCodes | undefined {
  for (const { placeCode } of names) {
    if (placeCode.codes) return { ...placeCode.codes };
    if (placeCode.towns.length === 0) continue;
    const towns = placeCode.towns.filter((code) => seen.has(prefectureOf(code)));
    if (towns.length === 1) return { jisX0402: towns[0]! };
  }
  // 沖縄 has no code by itself, but a list says that it is the prefecture.
  if (subtype !== "prefecture") return undefined;
  const named = names.find(({ placeCode }) => placeCode.prefecture !== undefined);
  return named && { jisX0401: named.placeCode.prefecture! };
}

function subtypeByCode(codes: EntityCodes | undefined): string | undefined {
  if (codes?.iso3166) return "country";
  return codes?.jisX0401 ? "prefecture" : undefined;
}

/** Returns the subtype by the listed last word of the longest name with one: airport for 成田空港. 広島 is a prefecture and no island. */
function subtypeByEnding(type: EntityType, names: readonly NameForm[]): string | undefined {
  const longestFirst = names.length > 1 ? [...names].sort((a, b) => b.text.length - a.text.length) : names;
  for (const name of longestFirst) {
    if (type === "location" && name.placeCode.isPrefecture) continue;
    if (type === "organization" && (name.signs & NameSign.Company) !== 0) return "company";
    const { ending } = name;
    if (ending && ending.type === type && ending.subtype) return ending.subtype;
  }
  return undefined;
}
