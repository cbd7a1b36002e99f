import type { Entity, EntityCodes, EntityType } from "../types";
import type { NameLexicon } from "./lexicon";
import type { PlaceCodes } from "./place-codes";

/** What an entity is in detail, where its names say so. */
export type Kind = Pick<Entity, "subtype" | "codes">;

/** 株式会社 and the like stand at an end of the name of a company. */
const COMPANY = /^(?:株式会社|有限会社|合同会社)|(?:株式会社|有限会社|合同会社)$/;

/**
 * The subtype and the codes of each entity of an article. `all` are the names of each; the prefectures that the article names decide
 * between towns of one name.
 */
export function kindsOf(
  all: readonly {
    readonly type: EntityType;
    readonly forms: readonly string[];
    readonly subtype?: string | undefined;
  }[],
  lexicon: NameLexicon,
): Kind[] {
  const places = lexicon.placeCodes;
  const prefectures = new Set<string>();
  for (const { type, forms } of all)
    if (type === "location")
      for (const form of forms) for (const code of places.prefecturesIn(form)) prefectures.add(code);
  return all.map(({ type, forms, subtype }) => {
    const codes = type === "location" ? codesOf(forms, subtype, places, prefectures) : undefined;
    const known = subtype ?? subtypeByCode(codes) ?? subtypeByEnding(type, forms, lexicon);
    return { ...(known ? { subtype: known } : {}), ...(codes ? { codes } : {}) };
  });
}

function codesOf(
  forms: readonly string[],
  subtype: string | undefined,
  places: PlaceCodes,
  seen: ReadonlySet<string>,
): EntityCodes | undefined {
  for (const form of forms) {
    const codes = places.codesOf(form, seen);
    if (codes) return codes;
  }
  // 沖縄 is the prefecture by the list that names it so.
  const prefecture = subtype === "prefecture" ? forms.flatMap((form) => places.prefecturesIn(form))[0] : undefined;
  return prefecture ? { jisX0401: prefecture } : undefined;
}

function subtypeByCode(codes: EntityCodes | undefined): string | undefined {
  if (codes?.iso3166) return "country";
  return codes?.jisX0401 ? "prefecture" : undefined;
}

/** By the end of the longest name that has such an end. The names of prefectures are none: 広島 is no island. */
function subtypeByEnding(
  type: EntityType,
  forms: readonly string[],
  { suffixes, placeCodes }: NameLexicon,
): string | undefined {
  const longestFirst = forms.length > 1 ? [...forms].sort((a, b) => b.length - a.length) : forms;
  for (const form of longestFirst) {
    if (type === "location" && placeCodes.isPrefecture(form)) continue;
    if (type === "organization" && COMPANY.test(form)) return "company";
    const ending = suffixes.endingAt(form, form.length, 1)?.value;
    if (ending && ending.type === type && ending.subtype) return ending.subtype;
  }
  return undefined;
}
