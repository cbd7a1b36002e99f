import type { Dictionary } from "../../dictionary/tables";
import { WordList } from "../../dictionary/word-list";
import type { EntityType } from "../../types";
import { createPlaceCodes, type PlaceCodes } from "../build/place-codes";
import { keyOfPlace } from "../linking/place-links";
import { createUnitWords, type UnitWords } from "../segments/segment-class";
import { createNameTexts, type NameTexts } from "./name-form";

const KANJI = /^[\p{Script=Han}々ぁ-ん]+$/u;

const NUMERALS = /^[〇一二三四五六七八九十百千万億]+[市町村区]$/;

/** The tables of `dict/` that this room reads. */
export type NameTables = Pick<
  Dictionary,
  | "names"
  | "countries"
  | "eras"
  | "countryForms"
  | "prefectures"
  | "municipalities"
  | "anaphors"
  | "titles"
  | "roles"
  | "nameSuffixes"
  | "shortEndings"
  | "legalForms"
  | "nameBoundaries"
  | "notNames"
  | "acronyms"
  | "placeSurnames"
  | "workWords"
  | "splitWords"
  | "bodyWords"
  | "sourceWords"
  | "placeDerivatives"
  | "currencyNames"
  | "currencies"
  | "counters"
  | "durationUnits"
>;

/** A name of the gazetteer; `none` says that the word is no name. */
export interface KnownName {
  readonly type: EntityType | "none";
  readonly subtype?: string | undefined;
  readonly key: string;
  /** Of a person whose name is written in one: 石破 of 石破茂, 習 of 習近平. */
  readonly family?: string | undefined;
  /** Short forms that name the same thing once it has been named in full. */
  readonly shorts: readonly string[];
}

export type TitleKind = NameTables["titles"][number]["kind"];
type AnaphorWord = NameTables["anaphors"][number];
export type NameSuffix = NameTables["nameSuffixes"][number];

/** The lists of this room as indexes. */
export interface NameLists {
  readonly names: WordList<KnownName>;
  /** Names of countries in one character: 米, 英. */
  readonly shortCountries: ReadonlyMap<string, KnownName>;
  readonly titles: WordList<TitleKind>;
  readonly roles: WordList<true>;
  readonly suffixes: WordList<NameSuffix>;
  /** 地方検察庁: the end of a name that the press shortens, to what. */
  readonly shortEndings: WordList<string>;
  readonly legalForms: WordList<true>;
  readonly boundaries: ReadonlySet<string>;
  readonly notNames: ReadonlySet<string>;
  readonly acronyms: ReadonlySet<string>;
  readonly placeSurnames: ReadonlySet<string>;
  /** Family names of one character that a person of the gazetteer has: 習, 李. */
  readonly shortFamilies: ReadonlySet<string>;
  /** Words behind a place by whether the place stays a name: false for 人 in 日本人. */
  readonly placeDerivatives: WordList<boolean>;
  /** 大手, メーカー: words before a name by what they say it names. */
  readonly bodies: WordList<EntityType | "none">;
  /** によると, が報じた. */
  readonly sources: WordList<true>;
  /** 都内: 東京都 and 内; how many characters belong to the name before. */
  readonly splitWords: ReadonlyMap<string, number>;
  readonly placeCodes: PlaceCodes;
  /** What stands behind 同 and points back: 社, 氏. */
  readonly anaphors: WordList<AnaphorWord>;
  /** Counters of quantities: 階, 人. */
  readonly counters: ReadonlySet<string>;
  /** Counters, units of time and money: what stands beside a number. */
  readonly measures: WordList<true>;
  readonly workBefore: WordList<EntityType>;
  readonly workAfter: WordList<EntityType>;
}

/** The lists, and what they say of the words and the names of a text. */
export interface NameLexicon extends NameLists {
  readonly words: UnitWords;
  readonly nameTexts: NameTexts;
}

/** Builds the indexes once per analyzer. */
export function createNameLexicon(tables: NameTables): NameLexicon {
  const lists = createNameLists(tables);
  return { ...lists, words: createUnitWords(lists), nameTexts: createNameTexts(lists) };
}

/** Of a number, written out. */
const SIGNS = ["マイナス", "プラス"];

function createNameLists(tables: NameTables): NameLists {
  const words = (rows: readonly { readonly text: string }[]) => new Set(rows.map((row) => row.text));
  const names = new WordList<KnownName>();
  const shortFamilies = new Set<string>();
  const shortCountries = new Map<string, KnownName>();
  for (const row of tables.names) {
    const family = row.type === "person" && KANJI.test(row.text) ? (row.shorts[0] ?? row.text[0]!) : undefined;
    const known: KnownName = {
      type: row.type,
      subtype: row.subtype || undefined,
      family,
      key: `name:${row.text}`,
      shorts: row.shorts,
    };
    if (family?.length === 1) shortFamilies.add(family);
    names.add(row.text, known);
    for (const form of row.others) names.add(form, known);
  }
  for (const { text, code } of [...tables.countryForms, ...tables.countries]) {
    const known: KnownName = { type: "location", subtype: "country", key: `country:${code}`, shorts: [] };
    if (text.length === 1) shortCountries.set(text, known);
    else names.add(text, known);
  }
  // ノルウェー・クローネ is money and names no country.
  for (const { text } of tables.currencyNames) names.add(text, { type: "none", key: `money:${text}`, shorts: [] });
  for (const { text, suffix, code } of tables.prefectures) {
    names.add(text + suffix, { type: "location", subtype: "prefecture", key: `prefecture:${code}`, shorts: [] });
  }
  // IPADIC cuts 四万十市 into numerals.
  for (const { text } of tables.municipalities)
    if (NUMERALS.test(text)) names.add(text, { type: "location", key: keyOfPlace(text), shorts: [] });
  const side = (wanted: "before" | "after") =>
    tables.workWords.filter((row) => row.side === wanted).map((row) => [row.text, row.type] as const);
  const { counters, currencies, currencyNames, durationUnits, eras } = tables;
  const money = [...currencies, ...currencyNames];
  const measures = [
    ...[...counters, ...durationUnits, ...money].map((row) => row.text),
    ...money.map((row) => row.code),
    ...eras.map((row) => row.name),
    ...SIGNS,
  ];
  return {
    names,
    shortCountries,
    titles: new WordList(tables.titles.map((row) => [row.text, row.kind] as const)),
    roles: new WordList(tables.roles.map((row) => [row.text, true] as const)),
    suffixes: new WordList(tables.nameSuffixes.map((row) => [row.text, row] as const)),
    shortEndings: new WordList(tables.shortEndings.map((row) => [row.text, row.short] as const)),
    legalForms: new WordList(tables.legalForms.map((row) => [row.text, true] as const)),
    boundaries: words(tables.nameBoundaries),
    notNames: words(tables.notNames),
    acronyms: words(tables.acronyms),
    placeSurnames: words(tables.placeSurnames),
    shortFamilies,
    placeDerivatives: new WordList(tables.placeDerivatives.map((row) => [row.text, row.name === "yes"] as const)),
    bodies: new WordList(tables.bodyWords.map((row) => [row.text, row.type] as const)),
    sources: new WordList(tables.sourceWords.map((row) => [row.text, true] as const)),
    splitWords: new Map(tables.splitWords.map((row) => [row.text, row.at])),
    placeCodes: createPlaceCodes(tables),
    anaphors: new WordList(tables.anaphors.map((row) => [row.text, row] as const)),
    counters: words(tables.counters.filter((row) => row.kind === "quantity")),
    measures: new WordList(measures.map((measure) => [measure, true] as const)),
    workBefore: new WordList(side("before")),
    workAfter: new WordList(side("after")),
  };
}
