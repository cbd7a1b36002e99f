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
    const codes = type === "location" ? codesOf(forms, places, prefectures) : undefined;
    const known = subtype ?? subtypeByCode(codes) ?? subtypeByEnding(type, forms, lexicon);
    return { ...(known ? { subtype: known } : {}), ...(codes ? { codes } : {}) };
  });
}

function codesOf(
  forms: readonly string[],
  places: PlaceCodes,
  prefectures: ReadonlySet<string>,
): EntityCodes | undefined {
  for (const form of forms) {
    const codes = places.codesOf(form, prefectures);
    if (codes) return codes;
  }
  return undefined;
}

function subtypeByCode(codes: EntityCodes | undefined): string | undefined {
  if (codes?.iso3166) return "country";
  return codes?.jisX0401 ? "prefecture" : undefined;
}

function subtypeByEnding(type: EntityType, forms: readonly string[], { suffixes }: NameLexicon): string | undefined {
  for (const form of forms) {
    if (type === "organization" && COMPANY.test(form)) return "company";
    const ending = suffixes.endingAt(form, form.length, 1)?.value;
    if (ending && ending.type === type && ending.subtype) return ending.subtype;
  }
  return undefined;
}
