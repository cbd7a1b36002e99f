import type { Dictionary } from "../dictionary/tables";
import { WordList } from "../dictionary/word-list";
import { CharSet } from "../text/char-set";
import type { TokenizedDocument } from "../tokens/tokenized-document";
import { createWordMemo, type WordMemo } from "../tokens/word-memo";
import type { Comparison, Figure, Modifier, Unit } from "../types";

/** Latin letters, as which codes and some units are written. */
export const LETTERS = new CharSet("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

/** A counter or unit of `dict/counters.tsv`. */
export type Counter = Dictionary["counters"][number];
export type Currency = Dictionary["currencies"][number];

/** The tables of the figures room, indexed. */
export interface FigureLexicon {
  /** What stands behind a number. */
  readonly counters: WordList<Counter>;
  /** Names of money, behind a number or before it. */
  readonly currencies: WordList<Currency>;
  /** Signs and codes of money before a number, US$, EUR; a name there is no currency. */
  readonly moneyBefore: WordList<Currency>;
  readonly modifiersBefore: WordList<Modifier>;
  readonly modifiersAfter: WordList<Modifier>;
  /** Between a figure and its bound: 分 in 2億円分以上. */
  readonly fillers: WordList<true>;
  /** What follows a figure without being its noun: its bound or a filler. */
  readonly tails: WordList<true>;
  /** Between a figure and the noun it counts: の, に上る. */
  readonly links: WordList<true>;
  /** How many of the part make the whole: "円/銭" is 100. */
  readonly unitParts: ReadonlyMap<string, number>;
  readonly comparisons: WordList<Comparison["basis"]>;
  readonly statuses: WordList<NonNullable<Figure["status"]>>;
  readonly statusStarts: CharSet;
  /** In whose sentence 3回 may be the third inning. */
  readonly inningWords: readonly string[];
  /** By unit, the words that say what it means. */
  readonly unitContexts: ReadonlyMap<string, Dictionary["unitContexts"]>;
  readonly directions: WordList<Comparison["direction"]>;
  /** 過去最高: how a figure stands to all before it. */
  readonly records: WordList<Comparison["direction"]>;
  readonly recordStarts: CharSet;
  /** 年間, 週: what the figure behind is counted per. */
  readonly rateWords: WordList<Unit>;
  /** Nouns that are never what is measured: 見込み, 割合. */
  readonly lightNouns: WordMemo;
  /** What may stand between a noun and its figure: 約, 合計, a bracket. */
  readonly passed: WordMemo;
  readonly notFigures: {
    readonly words: WordList<true>;
    readonly starts: CharSet;
    readonly before: WordList<true>;
    readonly after: WordList<true>;
  };
}

type Tables = Pick<
  Dictionary,
  | "counters"
  | "currencies"
  | "currencyNames"
  | "modifiers"
  | "unitParts"
  | "figureLinks"
  | "lightNouns"
  | "comparisons"
  | "directions"
  | "statuses"
  | "unitContexts"
  | "inningWords"
  | "records"
  | "rateWords"
  | "notFigures"
>;

export function createLexicon(tables: Tables): FigureLexicon {
  const generated = tables.currencyNames.map((row): Currency => ({ ...row, part: "" }));
  const codes = new Set([...tables.currencies, ...generated].map((row) => row.code));
  const isoCodes = [...codes].map((code): Currency => ({ text: code, code, part: "" }));
  const names = tables.currencies.filter((row) => row.part !== "sign");
  // A backslash is a yen sign before a number only.
  const signsBehind = tables.currencies.filter((row) => row.part === "sign" && row.text !== "\\");
  const signs = tables.currencies.filter((row) => row.part === "sign");
  const modifiers = (side: string) =>
    tables.modifiers.filter((row) => row.side === side).map((row) => [row.text, row.modifier] as const);
  const unitContexts = new Map<string, Dictionary["unitContexts"][number][]>();
  for (const row of tables.unitContexts) unitContexts.set(row.unit, [...(unitContexts.get(row.unit) ?? []), row]);
  const words = (place: string) => tables.notFigures.filter((row) => row.place === place).map((row) => row.text);
  const records = tables.records.map((row) => [row.text, row.direction] as const);
  const lightNouns = new Set(tables.lightNouns.map((row) => row.text));
  const links = (place: string) => tables.figureLinks.filter((row) => row.place === place).map((row) => row.text);
  const marks = (all: readonly string[]): WordList<true> => new WordList(all.map((word) => [word, true]));
  // を超 and に満た are verbs, which a link may begin with as well
  const bounds = tables.modifiers.filter((row) => row.side === "after" && !/^(?:[をに]|より)/.test(row.text));
  return {
    counters: new WordList(tables.counters.map((row) => [row.text, row])),
    currencies: new WordList([...names, ...signsBehind, ...generated, ...isoCodes].map((row) => [row.text, row])),
    moneyBefore: new WordList([...signs, ...isoCodes].map((row) => [row.text, row])),
    modifiersBefore: new WordList(modifiers("before")),
    modifiersAfter: new WordList(modifiers("after")),
    fillers: marks(links("bound")),
    tails: marks([...bounds.map((row) => row.text), ...links("bound")]),
    links: marks(links("noun")),
    unitParts: new Map(tables.unitParts.map((row) => [`${row.whole}/${row.part}`, row.per])),
    comparisons: new WordList(tables.comparisons.map((row) => [row.text, row.basis])),
    statuses: new WordList(tables.statuses.map((row) => [row.text, row.status])),
    statusStarts: new CharSet(tables.statuses.map((row) => row.text)),
    inningWords: tables.inningWords.map((row) => row.text),
    unitContexts,
    directions: new WordList(tables.directions.map((row) => [row.text, row.direction])),
    records: new WordList(records),
    recordStarts: new CharSet(records.map(([word]) => word)),
    rateWords: new WordList(tables.rateWords.map(({ text, per, code }) => [text, { code, text: per }])),
    lightNouns: createWordMemo(({ surface }) => Number(lightNouns.has(surface))),
    passed: createWordMemo(({ surface, posDetail }) =>
      Number(
        (lightNouns.has(surface) && !(posDetail[0] === "非自立" && /[^うち他ほか]/.test(surface))) ||
          /^(?:[(「『」』:]|\s+)$/.test(surface),
      ),
    ),
    notFigures: {
      words: marks(words("word")),
      starts: new CharSet(words("word")),
      before: new WordList(words("before").map((word) => [word, true])),
      after: marks(words("after")),
    },
  };
}

/** Whether a token, by index, is a noun that says nothing. */
export const isLightNoun = ({ lightNouns }: FigureLexicon, document: TokenizedDocument, i: number): boolean =>
  i >= 0 && i < document.tokens.length && lightNouns(document, i) === 1;

/** Where what follows a figure without being its noun ends: 億円分以上, 人程度. */
export function tailEnd({ tails }: FigureLexicon, text: string, at: number): number {
  const first = tails.longest(text, at)?.end ?? at;
  return first > at ? (tails.longest(text, first)?.end ?? first) : at;
}
