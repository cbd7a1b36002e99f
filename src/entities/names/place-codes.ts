import type { Dictionary } from "../../dictionary/tables";
import { WordList } from "../../dictionary/word-list";
import type { EntityCodes } from "../../types";

type PlaceTables = Pick<Dictionary, "countries" | "countryForms" | "prefectures" | "municipalities">;

/** What the name of a place shows about its codes. */
export interface PlaceCode {
  /** The code of ISO 3166, JIS X 0401 or JIS X 0402, if the name alone decides it. */
  readonly codes: EntityCodes | undefined;
  /** The codes of all towns of that name, if it is the name of several: 府中市. */
  readonly towns: readonly string[];
  /** Whether it is the name of a prefecture, with or without 県. */
  readonly isPrefecture: boolean;
  /** The code of the prefecture that the name begins with or is: 千葉県四街道市, 千葉. */
  readonly prefecture: string | undefined;
}

/** Reads the codes off the name of a place. */
export type PlaceCodes = (name: string) => PlaceCode;

const NONE: readonly never[] = [];

/** 印旛郡栄町: the district is no municipality and has no code. */
const DISTRICT = /^.{1,5}?郡(?=.)/;

/** Creates a reader of codes out of the tables of countries, prefectures and towns. */
export function createPlaceCodes(tables: PlaceTables): PlaceCodes {
  const countries = new Map([...tables.countryForms, ...tables.countries].map(({ text, code }) => [text, code]));
  const prefectures = new Map<string, string>();
  for (const { text, suffix, code } of tables.prefectures)
    for (const form of [text, text + suffix]) prefectures.set(form, code);
  // Only the full name has a code: 千葉 may be the prefecture or its city.
  const full = new WordList(tables.prefectures.map(({ text, suffix, code }) => [text + suffix, code] as const));
  const towns = new Map<string, string>();
  /** The codes of the few towns that share their name with another. */
  const namesakes = new Map<string, string[]>();
  for (const { text, code } of tables.municipalities) {
    const first = towns.get(text);
    if (first === undefined) towns.set(text, code);
    else namesakes.set(text, [...(namesakes.get(text) ?? [first]), code]);
  }

  const townsNamed = (name: string): readonly string[] | undefined => {
    const town = towns.get(name);
    return town === undefined ? undefined : (namesakes.get(name) ?? [town]);
  };
  const townsOf = (name: string) => townsNamed(name) ?? townsNamed(name.replace(DISTRICT, "")) ?? NONE;
  return (name) => {
    const country = countries.get(name);
    const within = full.longest(name, 0);
    const isPrefecture = prefectures.has(name);
    const prefecture = prefectures.get(name) ?? within?.value;
    const placeCode = (codes: EntityCodes | undefined, towns: readonly string[]): PlaceCode => ({
      codes,
      towns,
      isPrefecture,
      prefecture,
    });
    if (country) return placeCode({ iso3166: country }, NONE);
    if (within?.end === name.length) return placeCode({ jisX0401: within.value }, NONE);
    const named = within ? inPrefecture(townsOf(name.slice(within.end)), within.value) : townsOf(name);
    if (named.length === 1) return placeCode({ jisX0402: named[0]! }, NONE);
    return placeCode(undefined, within ? NONE : named);
  };
}

const inPrefecture = (towns: readonly string[], prefecture: string) =>
  towns.filter((code) => prefectureOf(code) === prefecture);

/** Returns the code of the prefecture of a town (JIS X 0401) by the code of the town (JIS X 0402). */
export const prefectureOf = (town: string): string => town.slice(0, 2);
