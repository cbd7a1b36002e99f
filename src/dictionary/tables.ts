import {
  COMPARISON_BASES,
  DIRECTIONS,
  ENTITY_TYPES,
  type EntityType,
  type FigureKind,
  MODIFIERS,
  STATUSES,
  TIME_MODIFIERS,
  type TimeModifier,
  without,
} from "../enumerations";
import { integer, list, oneOf, optionalText, type Row, readTable, type TableColumns, text } from "./tsv";

/** The kinds of figure that a counter can have (人 quantity, 位 ordinal, 歳 age, 倍 ratio). */
const COUNTER_KINDS = ["quantity", "ordinal", "age", "ratio"] as const satisfies readonly FigureKind[];
/** The modifiers of a part of a period: 初め, 半ば, 末. */
const PART_MODIFIERS = ["START", "MID", "END"] as const satisfies readonly TimeModifier[];
/** The types of entity that a word before a name can give it: 大手 an organization. */
const BODY_TYPES = ["organization", "location", "facility", "product"] as const satisfies readonly EntityType[];
/** What the words after a noun phrase make of it: the topic, one more topic, a place, a subject; or the owner of the next noun (における). */
/** What a word beside a figure tells of its relation to another: うち3人, 残り2億円, 計7人, 3人を含む, 内訳, 2億円から, 3億円に増, 前期は, 2億円より, 換算, に当たる. */
export const RELATION_CUES = [
  "part",
  "rest",
  "total",
  "contain",
  "except",
  "breakdown",
  "from",
  "become",
  "earlier",
  "than",
  "convert",
  "equal",
] as const;
const TOPIC_ROLES = ["topic", "about", "place", "also", "subject", "of"] as const;

/**
 * The tables of `dict/` and their columns, in the order of the file. A new table is a key here, a file there and a row in
 * `dict/README.md`. `npm run build:dictionary` checks every row and writes all to `dist/dictionary.bin`.
 */
export const tables = {
  // numerals and figures
  numberScales: { text, power: integer, place: oneOf("word", "money", "sign") },
  kanaNumerals: { text, value: integer, counter: optionalText },
  counters: { text, kind: oneOf(...COUNTER_KINDS), code: optionalText },
  currencies: { text, code: text, part: oneOf("", "short", "sign", "word") },
  currencyNames: { text, code: text },
  minorUnits: { code: text, text, per: integer, alone: oneOf("", "yes") },
  unitParts: { whole: text, part: text, per: integer },
  modifiers: {
    text,
    side: oneOf("before", "after"),
    modifier: oneOf(...without(MODIFIERS, "several")),
  },
  figureLinks: { text, place: oneOf("noun", "bound") },
  lightNouns: { text },
  comparisons: {
    text,
    basis: oneOf(...COMPARISON_BASES),
  },
  statuses: { text, status: oneOf(...STATUSES), place: oneOf("after", "before", "both", "end") },
  unitContexts: { unit: text, word: text, code: text },
  comparisonLinks: { text, which: oneOf("any", "listed", "over", "times") },
  directions: { text, direction: oneOf(...DIRECTIONS), use: oneOf("change", "against", "reach") },
  orderWords: { counter: text, text },
  recordScopes: { text },
  records: { text, direction: oneOf(...without(DIRECTIONS, "flat")), use: oneOf("superlative", "alone", "since") },
  rateWords: { text, per: text, code: text },
  relationWords: { text, cue: oneOf(...RELATION_CUES) },
  notFigures: { text, place: oneOf("word", "before", "after", "counted") },
  // topics
  topicParticles: { text, role: oneOf(...TOPIC_ROLES) },
  topicNouns: { text, class: oneOf("measure", "frame", "owner", "none") },
  // times
  eras: { name: text, letter: optionalText, year: integer, day: optionalText },
  timeWords: {
    text,
    grain: oneOf(
      "day",
      "week",
      "nextWeek",
      "weekend",
      "month",
      "nextMonth",
      "monthOfYear",
      "someDay",
      "quarter",
      "season",
      "year",
      "fiscalYear",
      "term",
      "samePeriod",
      "yearEdge",
      "century",
    ),
    from: oneOf("publication", "discourse", "report"),
    shift: integer,
    part: optionalText,
  },
  dayParts: {
    text,
    code: oneOf("MO", "MI", "AF", "EV", "NI"),
    clock: oneOf("am", "pm", "noon", "night"),
    bare: oneOf("", "yes", "apart", "word"),
  },
  seasons: { text, code: oneOf("SP", "SU", "FA", "WI"), bare: oneOf("", "yes", "word") },
  periodParts: { text, mod: oneOf(...PART_MODIFIERS), of: text, from: integer, to: integer, no: optionalText },
  holidays: { text, month: integer, day: text, from: optionalText, to: optionalText },
  timeBounds: {
    text,
    side: oneOf("before", "after"),
    of: oneOf("all", "moment", "duration"),
    mod: oneOf(...without(TIME_MODIFIERS, ...PART_MODIFIERS)),
  },
  durationUnits: { text, unit: oneOf("Y", "M", "W", "D", "TH", "TM", "TS"), factor: integer, plain: oneOf("", "date") },
  durationWords: { text, value: text },
  durationCues: { text, side: oneOf("before", "after") },
  notTimes: { text, place: oneOf("word", "after", "beside") },
  shortYears: { text, place: oneOf("event", "direct", "weak", "not") },
  timeZones: { text, offset: text },
  setWords: { text, value: text, frame: text },
  // keywords and key sentences
  background: { term: text, documents: integer },
  headlineNouns: { text, weight: integer },
  sentenceWords: { text, cue: oneOf("outcome", "harm") },
  sentenceWeights: { feature: text, weight: integer, meaning: text },
  keywordWeights: { feature: text, weight: integer, meaning: text },
  stopWords: { text, place: oneOf("alone", "break", "last") },
  boilerplate: { what: text, pattern: text },
  // entities
  names: {
    text,
    type: oneOf("none", ...ENTITY_TYPES),
    subtype: optionalText,
    others: list,
    shorts: list,
  },
  countries: { text, code: text },
  countryForms: { text, code: text },
  prefectures: { text, suffix: text, code: text },
  municipalities: { text, code: text },
  anaphors: {
    text,
    type: oneOf(...ENTITY_TYPES),
    subtypes: list,
    open: oneOf("", "yes"),
  },
  titles: { text, kind: oneOf("courtesy", "honorific", "role", "office") },
  roles: { text },
  nameSuffixes: {
    text,
    type: oneOf("none", ...without(ENTITY_TYPES, "person")),
    before: oneOf("name", "region", "country", "family", "any"),
    subtype: optionalText,
  },
  shortEndings: { text, short: text },
  legalForms: { text },
  placeDerivatives: { text, name: oneOf("yes", "no") },
  nameEdges: {
    text,
    of: oneOf("country", ...ENTITY_TYPES),
    belongs: oneOf("yes", "no"),
    type: oneOf("", ...ENTITY_TYPES),
  },
  bodyWords: { text, type: oneOf("none", ...BODY_TYPES) },
  sourceWords: { text },
  splitWords: { text, at: integer },
  nameBoundaries: { text },
  notNames: { text },
  acronyms: { text },
  latinGivenNames: { text },
  credits: { text },
  placeSurnames: { text },
  workWords: {
    text,
    side: oneOf("before", "after"),
    type: oneOf(...without(ENTITY_TYPES, "location")),
    subtype: optionalText,
  },
} as const;

export type Tables = typeof tables;

/** The key of each table, the columns in which no two rows are equal. A table that is not listed has its first column as its key. */
const keys: { readonly [K in keyof Tables]?: readonly (keyof Tables[K] & string)[] } = {
  minorUnits: ["code", "text"],
  unitParts: ["whole", "part"],
  modifiers: ["text", "side"],
  figureLinks: ["text", "place"],
  unitContexts: ["unit", "word"],
  notFigures: ["text", "place"],
  orderWords: ["counter", "text"],
  holidays: ["text", "from"],
  timeBounds: ["text", "side", "of"],
  durationCues: ["text", "side"],
  notTimes: ["text", "place"],
  stopWords: ["text", "place"],
  boilerplate: ["what", "pattern"],
  // There is a 伊達市 in 北海道 and one in 福島県.
  municipalities: ["text", "code"],
  nameEdges: ["text", "of"],
  workWords: ["text", "side"],
};

/** The compiled dictionary: every table as rows. Each stage builds its own indexes from it. */
export type Dictionary = { readonly [K in keyof Tables]: readonly Row<Tables[K]>[] };

/** Returns the name of the file of a table: `not-figures.tsv` of `notFigures`. */
export const fileOf = (table: keyof Tables): string => `${table.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}.tsv`;

/** Returns the columns that are the key of a table. */
export const keyOf = (table: keyof Tables): readonly string[] => keys[table] ?? Object.keys(tables[table]).slice(0, 1);

/**
 * Reads all tables.
 * @param read returns the content of a file of `dict/`
 * @throws AnalyzerError `ERR_DICTIONARY` with file and line of a bad or repeated row
 */
export function readDictionary(read: (file: string) => string): Dictionary {
  const names = Object.keys(tables) as (keyof Tables)[];
  return Object.fromEntries(
    names.map((name) => {
      const file = fileOf(name);
      return [name, readTable(read(file), `dict/${file}`, tables[name] as TableColumns, keyOf(name))];
    }),
  ) as unknown as Dictionary;
}
