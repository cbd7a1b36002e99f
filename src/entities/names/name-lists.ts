import type { Dictionary } from "../../dictionary/tables";
import { WordList } from "../../dictionary/word-list";
import type { EntityType } from "../../types";
import { createPlaceCodes, type PlaceCodes } from "./place-codes";
import { keyOfPlace } from "./place-parts";

/** The tables of `dict/` that this stage reads. */
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
  | "latinGivenNames"
  | "credits"
  | "placeSurnames"
  | "workWords"
  | "splitWords"
  | "bodyWords"
  | "sourceWords"
  | "placeDerivatives"
  | "nameEdges"
  | "currencyNames"
  | "minorUnits"
  | "currencies"
  | "counters"
  | "durationUnits"
>;

/** A name of the lists; the type `none` says that the word is no name. */
export interface ListedName {
  readonly type: EntityType | "none";
  readonly subtype?: string | undefined;
  /** The linking key. */
  readonly key: string;
  /** The family name of a person whose name is written in one: 石破 of 石破茂, 習 of 習近平. */
  readonly family?: string | undefined;
  /** Short forms that name the same thing once it has been named in full. */
  readonly shorts: readonly string[];
}

/** The kind of a title: an office (市長), a role (議員), an honorific (容疑者), a mere courtesy (氏). */
export type TitleKind = NameTables["titles"][number]["kind"];
type AnaphorWord = NameTables["anaphors"][number];
/** A row of `dict/name-suffixes.tsv`. */
export type NameSuffix = NameTables["nameSuffixes"][number];

/** A row of `dict/name-edges.tsv`. */
type NameEdge = NameTables["nameEdges"][number];

/** A row of `dict/work-words.tsv`: what a word beside a quote says of it. */
export type WorkWord = NameTables["workWords"][number];

/** The tables of `dict/` as indexes. */
export interface NameLists {
  /** Names and their other forms, countries, prefectures, and currencies that look like names of places. */
  readonly names: WordList<ListedName>;
  /** Names of countries in one character: 米, 英. */
  readonly shortCountries: ReadonlyMap<string, ListedName>;
  /** Titles of persons: 首相, 容疑者, 氏. */
  readonly titles: WordList<TitleKind>;
  /** What somebody is, before the name: 歌手, 妻. */
  readonly roles: WordList<true>;
  /** Last words of names: 省, 空港. */
  readonly suffixes: WordList<NameSuffix>;
  /** Ends of names that the press shortens, with the short end: 地方検察庁, 地検. */
  readonly shortEndings: WordList<string>;
  /** 株式会社, 国立. */
  readonly legalForms: WordList<true>;
  /** Words that no name contains: 社長, 政府. */
  readonly boundaries: ReadonlySet<string>;
  /** Words that look like names and are none. */
  readonly notNames: ReadonlySet<string>;
  /** Acronyms that name nothing: AI, DVD. */
  readonly acronyms: ReadonlySet<string>;
  /** Given names in Latin letters: Emma, Sanae. */
  readonly latinGivenNames: ReadonlySet<string>;
  /** How agencies sign their reports in brackets: 共同, AP. */
  readonly credits: WordList<true>;
  /** Names of places that are family names too: 千葉, 福島. */
  readonly placeSurnames: ReadonlySet<string>;
  /** Family names of one character that a listed person has: 習, 李. */
  readonly shortFamilies: ReadonlySet<string>;
  /** Words behind a place, with whether the place is still a mention: false for 人 in 日本人. */
  readonly placeDerivatives: WordList<boolean>;
  /** Words at the end of names, with whether they belong to them: 代表, 上り線. */
  readonly nameEdges: WordList<readonly NameEdge[]>;
  /** Words before a name, with the type that they show: organization for 大手 and メーカー. */
  readonly bodies: WordList<EntityType | "none">;
  /** Words behind the source of a report: によると, が報じた. */
  readonly sources: WordList<true>;
  /** Words whose beginning belongs to the name before them, with its length in code units: 1 for 都内 in 東京都内. */
  readonly splitWords: ReadonlyMap<string, number>;
  readonly placeCodes: PlaceCodes;
  /** Words that refer back behind 同: 社, 氏. */
  readonly anaphors: WordList<AnaphorWord>;
  /** Counters of quantities: 階, 人. */
  readonly counters: ReadonlySet<string>;
  /** Words next to a number: counters, units of time, money, eras, マイナス. */
  readonly measures: WordList<true>;
  /** Words before a title in quotes, with the type that they show: 映画「…」. */
  readonly workBefore: WordList<WorkWord>;
  /** Words behind a title in quotes: 「…」という映画. */
  readonly workAfter: WordList<WorkWord>;
}

/** Builds the indexes out of the tables. */
export function createNameLists(tables: NameTables): NameLists {
  const { names, shortFamilies, shortCountries } = listNames(tables);
  return {
    names,
    shortCountries,
    titles: new WordList(tables.titles.map((row) => [row.text, row.kind] as const)),
    roles: listWords(textsOf(tables.roles)),
    suffixes: new WordList(tables.nameSuffixes.map((row) => [row.text, row] as const)),
    shortEndings: new WordList(tables.shortEndings.map((row) => [row.text, row.short] as const)),
    legalForms: listWords(textsOf(tables.legalForms)),
    boundaries: new Set(textsOf(tables.nameBoundaries)),
    notNames: new Set(textsOf(tables.notNames)),
    acronyms: new Set(textsOf(tables.acronyms)),
    latinGivenNames: new Set(textsOf(tables.latinGivenNames)),
    credits: listWords(textsOf(tables.credits)),
    placeSurnames: new Set(textsOf(tables.placeSurnames)),
    shortFamilies,
    placeDerivatives: new WordList(tables.placeDerivatives.map((row) => [row.text, row.name === "yes"] as const)),
    nameEdges: listEdges(tables),
    bodies: new WordList(tables.bodyWords.map((row) => [row.text, row.type] as const)),
    sources: listWords(textsOf(tables.sourceWords)),
    splitWords: new Map(tables.splitWords.map((row) => [row.text, row.at])),
    placeCodes: createPlaceCodes(tables),
    anaphors: new WordList(tables.anaphors.map((row) => [row.text, row] as const)),
    counters: new Set(textsOf(tables.counters.filter((row) => row.kind === "quantity"))),
    measures: listMeasures(tables),
    workBefore: listWorkWords(tables, "before"),
    workAfter: listWorkWords(tables, "after"),
  };
}

const textsOf = (rows: readonly { readonly text: string }[]): string[] => rows.map((row) => row.text);
const listWords = (words: readonly string[]) => new WordList(words.map((word) => [word, true] as const));

const KANJI = /^[\p{Script=Han}々ぁ-ん]+$/u;
/** 四万十市: a name that IPADIC cuts into numerals. */
const TOWN_IN_NUMERALS = /^[〇一二三四五六七八九十百千万億]+[市町村区]$/;

/** Lists all names that are found by their text. If several tables contain a word, its first row counts. */
function listNames(tables: NameTables): Pick<NameLists, "names" | "shortFamilies" | "shortCountries"> {
  const names = new WordList<ListedName>();
  const shortFamilies = new Set<string>();
  const shortCountries = new Map<string, ListedName>();
  for (const row of tables.names) {
    const family = row.type === "person" && KANJI.test(row.text) ? (row.shorts[0] ?? row.text[0]!) : undefined;
    const listed: ListedName = {
      type: row.type,
      subtype: row.subtype || undefined,
      family,
      key: `name:${row.text}`,
      shorts: row.shorts,
    };
    if (family?.length === 1) shortFamilies.add(family);
    names.add(row.text, listed);
    for (const form of row.others) names.add(form, listed);
  }
  for (const { text, code } of [...tables.countryForms, ...tables.countries]) {
    const listed: ListedName = { type: "location", subtype: "country", key: `country:${code}`, shorts: [] };
    if (text.length === 1) shortCountries.set(text, listed);
    else names.add(text, listed);
  }
  // ノルウェー・クローネ is money: ノルウェー in it is no mention.
  for (const { text } of tables.currencyNames) names.add(text, { type: "none", key: `money:${text}`, shorts: [] });
  for (const { text, suffix, code } of tables.prefectures)
    names.add(text + suffix, { type: "location", subtype: "prefecture", key: `prefecture:${code}`, shorts: [] });
  for (const { text } of tables.municipalities)
    if (TOWN_IN_NUMERALS.test(text)) names.add(text, { type: "location", key: keyOfPlace(text), shorts: [] });
  return { names, shortFamilies, shortCountries };
}

/** The signs of a number, written out. */
const SIGNS = ["マイナス", "プラス"];

function listMeasures(tables: NameTables): WordList<true> {
  const { counters, currencies, currencyNames, minorUnits, durationUnits, eras } = tables;
  const money = [...currencies, ...currencyNames, ...minorUnits.filter((row) => row.alone)];
  return listWords([
    ...textsOf([...counters, ...durationUnits, ...money]),
    ...money.map((row) => row.code),
    ...eras.map((row) => row.name),
    ...SIGNS,
  ]);
}

/** Lists the words at the end of names, each with all of its rows. */
function listEdges({ nameEdges }: NameTables): WordList<readonly NameEdge[]> {
  const rows = new Map<string, NameEdge[]>();
  for (const row of nameEdges) rows.set(row.text, [...(rows.get(row.text) ?? []), row]);
  return new WordList(rows);
}

const listWorkWords = ({ workWords }: NameTables, side: "before" | "after"): WordList<WorkWord> =>
  new WordList(workWords.filter((row) => row.side === side).map((row) => [row.text, row] as const));
