import type { Dictionary } from "../dictionary/tables";
import { Trie } from "../dictionary/trie";
import type { EntityType } from "../types";
import { createNameTexts, type NameTexts } from "./name-texts";
import { createPlaceCodes, type PlaceCodes } from "./place-codes";
import { keyOfPlace } from "./place-links";
import { createUnitWords, type UnitWords } from "./unit-words";

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
>;

/** A name of the gazetteer; `none` says that the word is no name. */
export interface KnownName {
  readonly type: EntityType | "none";
  readonly subtype?: string;
  readonly key: string;
  /** Of a person whose name is written in one: 石破 of 石破茂, 習 of 習近平. */
  readonly family?: string;
  /** Short forms that name the same thing once it has been named in full. */
  readonly shorts: readonly string[];
}

export type TitleKind = NameTables["titles"][number]["kind"];
type AnaphorWord = NameTables["anaphors"][number];
export type NameSuffix = NameTables["nameSuffixes"][number];

/** Words that end at a place; of several the longest. */
interface Endings<T> {
  /** Whether a word may end with `text`, or within it from the end: false where none does. */
  mayEnd(text: string): boolean;
  endingAt(text: string, end: number, from: number): { readonly value: T; readonly start: number } | null;
}

/** The lists of this room as indexes. */
export interface NameLists {
  readonly names: Trie<KnownName>;
  /** Names of countries in one character: 米, 英. */
  readonly shortCountries: ReadonlyMap<string, KnownName>;
  readonly titles: Trie<TitleKind>;
  readonly roles: Endings<true>;
  readonly suffixes: Endings<NameSuffix>;
  /** The same by where they begin. */
  readonly suffixWords: () => Trie<NameSuffix>;
  /** 地方検察庁: the end of a name that the press shortens, to what. */
  readonly shortEndings: Endings<string>;
  readonly legalForms: Trie<true>;
  readonly boundaries: ReadonlySet<string>;
  readonly notNames: ReadonlySet<string>;
  readonly acronyms: ReadonlySet<string>;
  readonly placeSurnames: ReadonlySet<string>;
  /** Family names of one character that a person of the gazetteer has: 習, 李. */
  readonly shortFamilies: ReadonlySet<string>;
  /** Words behind a place by whether the place stays a name: false for 人 in 日本人. */
  readonly placeDerivatives: Trie<boolean>;
  /** 大手, メーカー: words before a name by what they say it names. */
  readonly bodies: Endings<EntityType | "none">;
  /** によると, が報じた. */
  readonly sources: Trie<true>;
  /** 都内: 東京都 and 内; how many characters belong to the name before. */
  readonly splitWords: ReadonlyMap<string, number>;
  readonly placeCodes: PlaceCodes;
  /** What stands behind 同 and points back: 社, 氏. */
  readonly anaphors: Trie<AnaphorWord>;
  /** Counters of quantities: 階, 人. */
  readonly counters: ReadonlySet<string>;
  /** Counters and money: what stands beside a number. */
  readonly measures: Trie<true>;
  readonly workBefore: Endings<EntityType>;
  readonly workAfter: Trie<EntityType>;
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
  const names = new Trie<KnownName>();
  const shortFamilies = new Set<string>();
  const shortCountries = new Map<string, KnownName>();
  for (const row of tables.names) {
    const subtype = row.subtype ? { subtype: row.subtype } : {};
    const family = row.type === "person" && KANJI.test(row.text) ? (row.shorts[0] ?? row.text[0]!) : undefined;
    const known: KnownName = {
      type: row.type,
      ...subtype,
      ...(family ? { family } : {}),
      key: `name:${row.text}`,
      shorts: row.shorts,
    };
    if (family?.length === 1) shortFamilies.add(family);
    for (const form of [row.text, ...row.others]) names.add(form, known);
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
  const suffixes = tables.nameSuffixes.map((row) => [row.text, row] as const);
  const { counters, currencies, currencyNames, eras } = tables;
  const money = [...currencies, ...currencyNames];
  const measures = [
    ...[...counters, ...money].map((row) => row.text),
    ...money.map((row) => row.code),
    ...eras.map((row) => row.name),
    ...SIGNS,
  ];
  return {
    names,
    shortCountries,
    titles: new Trie(tables.titles.map((row) => [row.text, row.kind] as const)),
    roles: endings(tables.roles.map((row) => [row.text, true] as const)),
    suffixes: endings(suffixes),
    suffixWords: once(() => new Trie(suffixes)),
    shortEndings: endings(tables.shortEndings.map((row) => [row.text, row.short] as const)),
    legalForms: new Trie(tables.legalForms.map((row) => [row.text, true] as const)),
    boundaries: words(tables.nameBoundaries),
    notNames: words(tables.notNames),
    acronyms: words(tables.acronyms),
    placeSurnames: words(tables.placeSurnames),
    shortFamilies,
    placeDerivatives: new Trie(tables.placeDerivatives.map((row) => [row.text, row.name === "yes"] as const)),
    bodies: endings(tables.bodyWords.map((row) => [row.text, row.type] as const)),
    sources: new Trie(tables.sourceWords.map((row) => [row.text, true] as const)),
    splitWords: new Map(tables.splitWords.map((row) => [row.text, row.at])),
    placeCodes: createPlaceCodes(tables),
    anaphors: new Trie(tables.anaphors.map((row) => [row.text, row] as const)),
    counters: words(tables.counters.filter((row) => row.kind === "quantity")),
    measures: new Trie(measures.map((measure) => [measure, true] as const)),
    workBefore: endings(side("before")),
    workAfter: new Trie(side("after")),
  };
}

/** By UTF-16 unit, as a trie reads. */
const reversed = (text: string): string => text.split("").reverse().join("");

/** What few texts need is made when one does. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Looks words up by their end. */
function endings<T>(rows: readonly (readonly [string, T])[]): Endings<T> {
  const backwards = new Trie(rows.map(([text, value]) => [reversed(text), value] as const));
  return {
    mayEnd: (text) => backwards.mayBegin(reversed(text)),
    endingAt: (text, end, from) => backwards.longestBefore(text, end, from),
  };
}
