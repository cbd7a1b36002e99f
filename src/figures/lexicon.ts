import { type Dictionary, RELATION_CUES } from "../dictionary/tables";
import { WordList } from "../dictionary/word-list";
import { spellings } from "../numerals/scale-words";
import { CharSet } from "../text/char-set";
import type { TokenizedDocument } from "../tokens/tokenized-document";
import { createWordMemo, type WordMemo } from "../tokens/word-memo";
import type { Comparison, Figure, Modifier, Unit } from "../types";

/** Latin letters, in which codes and some units are written. */
export const LETTERS = new CharSet("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

/** A row of `dict/counters.tsv`: a counter or unit. */
export type Counter = Dictionary["counters"][number];
/** A name, sign or code of money, or a part of one that stands alone. */
export interface Currency {
  readonly text: string;
  readonly code: string;
  /** How many make the unit of the code, if this is a part of it: 100 for 銭. */
  readonly per?: number;
  readonly part: "" | "minor" | "short" | "sign" | "word";
}

/** A row of `dict/number-scales.tsv`: an abbreviated power of ten. */
export type MoneyScale = Dictionary["numberScales"][number];

/** After which words a link may stand: a row of `dict/comparison-links.tsv`. */
export type ComparisonLink = Dictionary["comparisonLinks"][number]["which"];
/** A row of `dict/directions.tsv`. */
export type DirectionWord = Omit<Dictionary["directions"][number], "text">;

/** The tables of `dict/` that the figures are read with, ready to use. */
export interface FigureLexicon {
  /** Counters and units after a number: 16人, 40キロ. */
  readonly counters: WordList<Counter>;
  /** Names, signs and codes of money after a number: 100円, 100 EUR. */
  readonly currencies: WordList<Currency>;
  /** Signs and codes of money before a number: US$100, EUR 100. */
  readonly moneyBefore: WordList<Currency>;
  /** Abbreviated powers of ten beside money: bn in $30bn. */
  readonly moneyScales: WordList<MoneyScale>;
  /** The characters after a number with which one of them, or the space before it, may begin. */
  readonly scaleStarts: CharSet;
  /** How many of the part make the unit of a code of money, by "code/part": JPY/銭 is 100. */
  readonly minorUnits: ReadonlyMap<string, number>;
  /** The length of the longest part in `minorUnits`, in characters. */
  readonly longestMinorUnit: number;
  /** Modifiers before a figure: 約, 最大. */
  readonly modifiersBefore: WordList<Modifier>;
  /** Modifiers after a figure: 以上, 余り. */
  readonly modifiersAfter: WordList<Modifier>;
  /** Between a figure and its modifier: 分 in 2億円分以上. */
  readonly fillers: WordList<true>;
  /** Words after a figure that are not the noun it counts: modifiers and fillers. */
  readonly tails: WordList<true>;
  /** Between a figure and the noun it counts: の, に上る. */
  readonly links: WordList<true>;
  /** How many of the part make the whole, by "whole/part": 円/銭 is 100. */
  readonly unitParts: ReadonlyMap<string, number>;
  /** The length of the longest part in `unitParts`, in characters. */
  readonly longestUnitPart: number;
  /** What a figure is compared with: 前年同期. */
  readonly comparisons: WordList<Comparison["basis"]>;
  /** Between it and the figure: 比. */
  readonly comparisonLinks: WordList<ComparisonLink>;
  /** The last characters of a link that says the basis of a clause: 比, に比べ. */
  readonly comparisonEnds: CharSet;
  readonly statuses: WordList<NonNullable<Figure["status"]>>;
  readonly statusStarts: CharSet;
  /** The same at the end of a sentence: 開催される. */
  readonly statusEnds: WordList<NonNullable<Figure["status"]>>;
  /** The same in the noun before a figure: 目標 in 目標は100億円. */
  readonly statusNouns: WordList<NonNullable<Figure["status"]>>;
  /** The last characters of these nouns. */
  readonly statusNounEnds: CharSet;
  /** By counter, the words of what it may order: in a sentence about baseball 3回 may be the third inning. */
  readonly orderWords: ReadonlyMap<string, readonly string[]>;
  /** By unit, the words near it that decide which of its meanings it has. */
  readonly unitContexts: ReadonlyMap<string, Dictionary["unitContexts"]>;
  readonly directions: WordList<DirectionWord>;
  /** How a figure compares with all before it: 過去最高. */
  readonly records: WordList<Comparison["direction"]>;
  readonly recordStarts: CharSet;
  /** Words of a record after ぶり: 高水準 in 10年ぶりの高水準. */
  readonly recordsSince: WordList<Comparison["direction"]>;
  /** Words of time before a figure that is counted per that time: 年間, 週. */
  readonly rateWords: WordList<Unit>;
  /** What a word tells of how a figure beside it hangs together with another: the index of its cue. */
  readonly relationWords: WordList<number>;
  /** 1 for a noun that is never what is measured: 見込み, 割合. */
  readonly lightNouns: WordMemo;
  /** 1 for a token that may be between a noun and its figure: 約, 合計, a bracket. */
  readonly skipped: WordMemo;
  /** A number is no figure inside a word (一部), or right after or before one. */
  readonly notFigures: {
    readonly words: WordList<true>;
    readonly starts: CharSet;
    readonly before: WordList<true>;
    readonly after: WordList<true>;
    /** What makes a number a figure although a shorter word would not: 号ホームラン, 次予選. */
    readonly counted: WordList<true>;
  };
}

type Tables = Pick<
  Dictionary,
  | "counters"
  | "currencies"
  | "currencyNames"
  | "minorUnits"
  | "numberScales"
  | "modifiers"
  | "unitParts"
  | "figureLinks"
  | "lightNouns"
  | "comparisons"
  | "comparisonLinks"
  | "directions"
  | "statuses"
  | "unitContexts"
  | "orderWords"
  | "records"
  | "recordScopes"
  | "rateWords"
  | "relationWords"
  | "notFigures"
>;

/** Indexes the tables of `dict/`. */
export function createLexicon(tables: Tables): FigureLexicon {
  const { unitParts } = tables;
  const modifiers = (side: string) =>
    tables.modifiers.filter((row) => row.side === side).map((row) => [row.text, row.modifier] as const);
  const records = indexRecords(tables);
  const links = (place: string) => tables.figureLinks.filter((row) => row.place === place).map((row) => row.text);
  const statuses = (place: string) => tables.statuses.filter((row) => row.place === place || row.place === "both");
  // を超 and に満た are verbs, with which a link may begin as well
  const bounds = tables.modifiers.filter((row) => row.side === "after" && !/^(?:[をに]|より)/.test(row.text));
  const money = indexMoney(tables);
  const scales = tables.numberScales.filter((row) => row.place !== "word");
  const nouns = indexLightNouns(tables.lightNouns);
  return {
    counters: new WordList(() => tables.counters.map((row) => [row.text, row])),
    currencies: money.currencies,
    moneyBefore: money.moneyBefore,
    moneyScales: new WordList(scales.map((row) => [row.text, row])),
    scaleStarts: new CharSet([...scales.map((row) => row.text), " "]),
    minorUnits: new Map(tables.minorUnits.map((row) => [`${row.code}/${row.text}`, row.per])),
    longestMinorUnit: Math.max(...tables.minorUnits.map((row) => row.text.length)),
    modifiersBefore: new WordList(modifiers("before")),
    modifiersAfter: new WordList(modifiers("after")),
    fillers: wordSet(links("bound")),
    tails: wordSet([...bounds.map((row) => row.text), ...links("bound")]),
    links: wordSet(links("noun")),
    unitParts: new Map(unitParts.map((row) => [`${row.whole}/${row.part}`, row.per])),
    longestUnitPart: Math.max(...unitParts.map((row) => row.part.length)),
    comparisons: new WordList(() => tables.comparisons.map((row) => [row.text, row.basis])),
    comparisonLinks: new WordList(tables.comparisonLinks.map((row) => [row.text, row.which])),
    comparisonEnds: new CharSet(tables.comparisonLinks.map((row) => row.text.at(-1)!)),
    statuses: new WordList(statuses("after").map((row) => [row.text, row.status])),
    statusStarts: new CharSet(statuses("after").map((row) => row.text)),
    statusEnds: new WordList(statuses("end").map((row) => [row.text, row.status])),
    statusNouns: new WordList(statuses("before").map((row) => [row.text, row.status])),
    statusNounEnds: new CharSet(statuses("before").map((row) => row.text.at(-1)!)),
    orderWords: indexOrderWords(tables.orderWords),
    unitContexts: indexUnitContexts(tables.unitContexts),
    directions: new WordList(() => tables.directions.map((row) => [row.text, row])),
    records: new WordList(records),
    recordStarts: new CharSet(records.map(([word]) => word)),
    recordsSince: new WordList(
      tables.records.filter((row) => row.use !== "alone").map((row) => [row.text, row.direction]),
    ),
    rateWords: new WordList(tables.rateWords.map(({ text, per, code }) => [text, { code, text: per }])),
    relationWords: new WordList(() => tables.relationWords.map((row) => [row.text, RELATION_CUES.indexOf(row.cue)])),
    lightNouns: nouns.lightNouns,
    skipped: nouns.skipped,
    notFigures: indexNotFigures(tables.notFigures),
  };
}

/** 過去最高, 統計開始以来最少, 今季最多; and what is a record by itself: 最多記録. */
function indexRecords({ records, recordScopes }: Tables): (readonly [string, Comparison["direction"]])[] {
  const superlatives = records.filter((row) => row.use === "superlative");
  return [
    ...records.filter((row) => row.use === "alone").map((row) => [row.text, row.direction] as const),
    ...recordScopes.flatMap(({ text }) =>
      superlatives.flatMap((row) =>
        ["", "で", "の", "では"].map((link) => [`${text}${link}${row.text}`, row.direction] as const),
      ),
    ),
  ];
}

const wordSet = (words: readonly string[]): WordList<true> => new WordList(words.map((word) => [word, true]));

function indexMoney({
  currencies,
  currencyNames,
  minorUnits,
}: Tables): Pick<FigureLexicon, "currencies" | "moneyBefore"> {
  const generated = currencyNames.map((row): Currency => ({ ...row, part: "" }));
  const codes = new Set([...currencies, ...generated].map((row) => row.code));
  const isoCodes = [...codes].map((code): Currency => ({ text: code, code, part: "" }));
  const names = currencies
    .filter((row) => row.part !== "sign")
    .flatMap((row): Currency[] => spellings(row.text).map((text) => ({ ...row, text })));
  const parts = minorUnits
    .filter((row) => row.alone)
    .map(({ text, code, per }): Currency => ({ text, code, per, part: "minor" }));
  const words: readonly Currency[] = currencies.filter((row) => row.part === "word");
  const signs: readonly Currency[] = currencies.filter((row) => row.part === "sign");
  // a backslash is a yen sign only before a number
  const signsAfter = signs.filter((row) => row.text !== "\\");
  return {
    currencies: new WordList(
      [...names, ...parts, ...signsAfter, ...generated, ...isoCodes].map((row) => [row.text, row]),
    ),
    moneyBefore: new WordList([...signs, ...words, ...isoCodes].map((row) => [row.text, row])),
  };
}

function indexUnitContexts(rows: Dictionary["unitContexts"]): FigureLexicon["unitContexts"] {
  const byUnit = new Map<string, Dictionary["unitContexts"][number][]>();
  for (const row of rows) byUnit.set(row.unit, [...(byUnit.get(row.unit) ?? []), row]);
  return byUnit;
}

function indexOrderWords(rows: Dictionary["orderWords"]): FigureLexicon["orderWords"] {
  const byCounter = new Map<string, string[]>();
  for (const { counter, text } of rows) byCounter.set(counter, [...(byCounter.get(counter) ?? []), text]);
  return byCounter;
}

function indexLightNouns(rows: Dictionary["lightNouns"]): Pick<FigureLexicon, "lightNouns" | "skipped"> {
  const light = new Set(rows.map((row) => row.text));
  return {
    lightNouns: createWordMemo(({ surface }) => Number(light.has(surface))),
    skipped: createWordMemo(({ surface, posDetail }) =>
      Number(
        (light.has(surface) && !(posDetail[0] === "非自立" && /[^うち他ほか]/.test(surface))) ||
          /^(?:[(「『」』:]|\s+)$/.test(surface),
      ),
    ),
  };
}

function indexNotFigures(rows: Dictionary["notFigures"]): FigureLexicon["notFigures"] {
  const words = (place: string) => rows.filter((row) => row.place === place).map((row) => row.text);
  return {
    words: wordSet(words("word")),
    starts: new CharSet(words("word")),
    before: wordSet(words("before")),
    after: wordSet(words("after")),
    counted: wordSet(words("counted")),
  };
}

/** Whether the token at an index is a noun that is never what is measured; false outside the list. */
export const isLightNoun = ({ lightNouns }: FigureLexicon, document: TokenizedDocument, i: number): boolean =>
  i >= 0 && i < document.tokens.length && lightNouns(document, i) === 1;

/** The position after at most two words after a figure that are not its noun, 分以上, 程度; `at` if there are none. */
export function tailEnd({ tails }: FigureLexicon, text: string, at: number): number {
  const first = tails.longest(text, at)?.end ?? at;
  return first > at ? (tails.longest(text, first)?.end ?? first) : at;
}
