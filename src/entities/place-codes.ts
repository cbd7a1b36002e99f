import type { Dictionary } from "../dictionary/tables";
import { Trie } from "../dictionary/trie";
import type { EntityCodes } from "../types";

type Tables = Pick<Dictionary, "countries" | "countryForms" | "prefectures" | "municipalities">;

/** Names of places as codes. */
export interface PlaceCodes {
  /** The code of a place; a town whose name several have needs its prefecture before it or among `prefectures`. */
  codesOf(name: string, prefectures: ReadonlySet<string>): EntityCodes | undefined;
  /** Whether a name is that of a prefecture, with or without 県. */
  isPrefecture(name: string): boolean;
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
  const full = new Trie(tables.prefectures.map(({ text, suffix, code }) => [text + suffix, code] as const));
  const towns = new Map<string, string[]>();
  for (const { text, code } of tables.municipalities) {
    const same = towns.get(text);
    if (same) same.push(code);
    else towns.set(text, [code]);
  }

  function townIn(name: string, wanted: (prefecture: string) => boolean): string | undefined {
    const found = towns.get(name) ?? towns.get(name.replace(DISTRICT, "")) ?? [];
    const fitting = found.filter((code) => wanted(code.slice(0, 2)));
    return fitting.length === 1 ? fitting[0] : undefined;
  }
  return {
    codesOf(name, seen) {
      const country = countries.get(name);
      if (country) return { iso3166: country };
      const within = full.longest(name, 0);
      if (within?.end === name.length) return { jisX0401: within.value };
      const town = within
        ? townIn(name.slice(within.end), (code) => code === within.value)
        : (townIn(name, () => true) ?? townIn(name, (code) => seen.has(code)));
      return town ? { jisX0402: town } : undefined;
    },
    isPrefecture: (name) => prefectures.has(name),
    prefecturesIn(name) {
      const code = prefectures.get(name) ?? full.longest(name, 0)?.value;
      return code ? [code] : [];
    },
  };
}
