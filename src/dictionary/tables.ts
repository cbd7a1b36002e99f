import { integer, list, oneOf, optionalText, type Row, readTable, text } from "./tsv";

/**
 * The tables of `dict/` and their columns. A new table is a key here, a file there and a row in `dict/README.md`.
 * `npm run build` checks every row and writes them all to `dist/dictionary.json`.
 */
export const tables = {
  // numerals and figures
  kanaNumerals: { text, value: integer, counter: optionalText },
  counters: { text, kind: oneOf("quantity", "ordinal", "age", "ratio"), code: optionalText },
  currencies: { text, code: text, part: oneOf("", "minor", "short", "sign") },
  currencyNames: { text, code: text },
  unitParts: { whole: text, part: text, per: integer },
  modifiers: {
    text,
    side: oneOf("before", "after"),
    modifier: oneOf("about", "atLeast", "moreThan", "atMost", "lessThan"),
  },
  figureLinks: { text, place: oneOf("noun", "bound") },
  lightNouns: { text },
  comparisons: {
    text,
    basis: oneOf("yearOnYear", "monthOnMonth", "quarterOnQuarter", "previousDay", "previousTerm", "plan", "other"),
  },
  statuses: { text, status: oneOf("actual", "forecast", "plan", "target", "estimate", "denied") },
  unitContexts: { unit: text, word: text, code: text },
  directions: { text, direction: oneOf("up", "down", "flat") },
  inningWords: { text },
  records: { text, direction: oneOf("up", "down") },
  rateWords: { text, per: text, code: text },
  notFigures: { text, place: oneOf("word", "before", "after") },
  // times
  eras: { name: text, letter: optionalText, year: integer, day: optionalText },
  timeWords: {
    text,
    grain: oneOf(
      "day",
      "week",
      "weekend",
      "month",
      "quarter",
      "season",
      "year",
      "fiscalYear",
      "samePeriod",
      "yearEdge",
      "century",
    ),
    from: oneOf("publication", "discourse"),
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
  periodParts: { text, mod: oneOf("START", "MID", "END"), of: text, from: integer, to: integer, no: optionalText },
  holidays: { text, month: integer, day: text, from: optionalText, to: optionalText },
  timeBounds: {
    text,
    side: oneOf("before", "after"),
    of: oneOf("all", "moment", "duration"),
    mod: oneOf("APPROX", "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER", "LESS_THAN", "MORE_THAN"),
  },
  durationUnits: { text, unit: oneOf("Y", "M", "W", "D", "TH", "TM", "TS"), factor: integer, plain: oneOf("", "date") },
  durationWords: { text, value: text },
  durationCues: { text, side: oneOf("before", "after") },
  notTimes: { text, place: oneOf("word", "after", "beside") },
  timeZones: { text, offset: text },
  setWords: { text, value: text, frame: text },
  // keywords and key sentences
  background: { term: text, documents: integer },
  stopWords: { text, place: oneOf("alone", "break", "last") },
  boilerplate: { what: text, pattern: text },
  // entities
  names: {
    text,
    type: oneOf("none", "person", "organization", "location", "facility", "product", "event", "law"),
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
    type: oneOf("person", "organization", "location", "facility", "product", "event", "law"),
    subtypes: list,
    open: oneOf("", "yes"),
  },
  titles: { text, kind: oneOf("courtesy", "honorific", "role", "office") },
  roles: { text },
  nameSuffixes: {
    text,
    type: oneOf("none", "organization", "location", "facility", "product", "event", "law"),
    before: oneOf("name", "region", "country", "family", "any"),
    subtype: optionalText,
  },
  shortEndings: { text, short: text },
  legalForms: { text },
  placeDerivatives: { text, name: oneOf("yes", "no") },
  bodyWords: { text, type: oneOf("none", "organization", "location", "facility", "product") },
  sourceWords: { text },
  splitWords: { text, at: integer },
  nameBoundaries: { text },
  notNames: { text },
  acronyms: { text },
  placeSurnames: { text },
  workWords: {
    text,
    side: oneOf("before", "after"),
    type: oneOf("person", "organization", "facility", "product", "event"),
  },
} as const;

export type Tables = typeof tables;
/** The compiled dictionary: every table as rows. The rooms build their own indexes from it. */
export type Dictionary = { readonly [K in keyof Tables]: readonly Row<Tables[K]>[] };

/** `notFigures` is `dict/not-figures.tsv`. */
export const fileOf = (table: keyof Tables): string => `${table.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}.tsv`;

/** Reads all tables; `read` gives the content of a file of `dict/`. */
export function readDictionary(read: (file: string) => string): Dictionary {
  const names = Object.keys(tables) as (keyof Tables)[];
  return Object.fromEntries(
    names.map((name) => [name, readTable(read(fileOf(name)), `dict/${fileOf(name)}`, tables[name])]),
  ) as unknown as Dictionary;
}
