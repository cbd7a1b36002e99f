import type { EntityCodes, EntityType } from "../../types";
import { NameSign, type NameText } from "../names/name-form";
import { prefectureOf } from "./place-codes";

/** What an entity is in detail, where its names say so. */
export interface Kind {
  readonly subtype: string | undefined;
  readonly codes: EntityCodes | undefined;
}

/**
 * The subtype and the codes of each entity of an article. `all` are the names of each; the prefectures that the article names decide
 * between towns of one name.
 */
export function kindsOf(
  all: readonly {
    readonly type: EntityType;
    readonly names: readonly NameText[];
    readonly subtype: string | undefined;
  }[],
): Kind[] {
  const prefectures = new Set<string>();
  for (const { type, names } of all) {
    if (type !== "location") continue;
    for (const { coded } of names) if (coded.prefecture !== undefined) prefectures.add(coded.prefecture);
  }
  return all.map(({ type, names, subtype }) => {
    const codes = type === "location" ? codesOf(names, subtype, prefectures) : undefined;
    return { subtype: subtype ?? subtypeByCode(codes) ?? subtypeByEnding(type, names), codes };
  });
}

/** Each entity has codes of its own. */
function codesOf(
  names: readonly NameText[],
  subtype: string | undefined,
  seen: ReadonlySet<string>,
): EntityCodes | undefined {
  for (const { coded } of names) {
    if (coded.codes) return { ...coded.codes };
    if (coded.towns.length === 0) continue;
    const towns = coded.towns.filter((code) => seen.has(prefectureOf(code)));
    if (towns.length === 1) return { jisX0402: towns[0]! };
  }
  // 沖縄 is the prefecture by the list that names it so.
  if (subtype !== "prefecture") return undefined;
  const named = names.find(({ coded }) => coded.prefecture !== undefined);
  return named && { jisX0401: named.coded.prefecture! };
}

function subtypeByCode(codes: EntityCodes | undefined): string | undefined {
  if (codes?.iso3166) return "country";
  return codes?.jisX0401 ? "prefecture" : undefined;
}

/** By the end of the longest name that has such an end. The names of prefectures are none: 広島 is no island. */
function subtypeByEnding(type: EntityType, names: readonly NameText[]): string | undefined {
  const longestFirst = names.length > 1 ? [...names].sort((a, b) => b.text.length - a.text.length) : names;
  for (const name of longestFirst) {
    if (type === "location" && name.coded.isPrefecture) continue;
    if (type === "organization" && (name.signs & NameSign.Company) !== 0) return "company";
    const { ending } = name;
    if (ending && ending.type === type && ending.subtype) return ending.subtype;
  }
  return undefined;
}
