import type { Dictionary } from "../dictionary/tables";
import type { EntityCodes } from "../types";

type Tables = Pick<Dictionary, "countries" | "countryForms" | "prefectures" | "municipalities">;

/** Names of places as codes. */
export interface PlaceCodes {
  /** The code of a place; a town whose name several have needs its prefecture before it or among `prefectures`. */
  codesOf(name: string, prefectures: ReadonlySet<string>): EntityCodes | undefined;
  /** The codes of the prefectures that a name says it lies in: 千葉県四街道市, 千葉. */
  prefecturesIn(name: string): readonly string[];
}

/** 印旛郡栄町: the district is no municipality and has no code. */
const DISTRICT = /^.{1,5}?郡(?=.)/;

export function createPlaceCodes(tables: Tables): PlaceCodes {
  const countries = new Map([...tables.countryForms, ...tables.countries].map(({ text, code }) => [text, code]));
  const prefectures = new Map<string, string>();
  for (const { text, suffix, code } of tables.prefectures)
    for (const form of [text, text + suffix]) prefectures.set(form, code);
  // Only the full name has a code: 千葉 may be the prefecture or its city.
  const full = tables.prefectures.map(({ text, suffix, code }) => ({ name: text + suffix, code }));
  const towns = new Map<string, string[]>();
  for (const { text, code } of tables.municipalities) {
    const same = towns.get(text);
    if (same) same.push(code);
    else towns.set(text, [code]);
  }

  const split = (name: string) => full.find((one) => name.startsWith(one.name) && name.length > one.name.length);
  function townIn(name: string, wanted: (prefecture: string) => boolean): string | undefined {
    const found = towns.get(name) ?? towns.get(name.replace(DISTRICT, "")) ?? [];
    const fitting = found.filter((code) => wanted(code.slice(0, 2)));
    return fitting.length === 1 ? fitting[0] : undefined;
  }
  return {
    codesOf(name, seen) {
      const country = countries.get(name);
      if (country) return { iso3166: country };
      const prefecture = full.find((one) => one.name === name);
      if (prefecture) return { jisX0401: prefecture.code };
      const within = split(name);
      const town = within
        ? townIn(name.slice(within.name.length), (code) => code === within.code)
        : (townIn(name, () => true) ?? townIn(name, (code) => seen.has(code)));
      return town ? { jisX0402: town } : undefined;
    },
    prefecturesIn(name) {
      const code = prefectures.get(name) ?? split(name)?.code;
      return code ? [code] : [];
    },
  };
}
