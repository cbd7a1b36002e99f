import type { Dictionary } from "../dictionary/tables";
import { Trie } from "../dictionary/trie";
import type { Comparison, Figure, Modifier, Unit } from "../types";

/** A counter or unit of `dict/counters.tsv`. */
export type Counter = Dictionary["counters"][number];
export type Currency = Dictionary["currencies"][number];

/** The tables of the figures room, indexed. */
export interface FigureLexicon {
  /** What stands behind a number. */
  readonly counters: Trie<Counter>;
  /** Names of money, behind a number or before it. */
  readonly currencies: Trie<Currency>;
  /** Signs and codes of money, read backwards from a number: US$, EUR. A name before a number is no currency. */
  readonly moneyBefore: ReadonlyMap<string, Currency>;
  readonly longestMoneyBefore: number;
  readonly modifiersBefore: ReadonlyMap<string, Modifier>;
  readonly longestModifierBefore: number;
  readonly modifiersAfter: Trie<Modifier>;
  /** Between a figure and its bound: 分 in 2億円分以上. */
  readonly fillers: Trie<true>;
  /** What follows a figure without being its noun: its bound or a filler. */
  readonly tails: Trie<true>;
  /** Between a figure and the noun it counts: の, に上る. */
  readonly links: Trie<true>;
  /** How many of the part make the whole: "円/銭" is 100. */
  readonly unitParts: ReadonlyMap<string, number>;
  readonly comparisons: ReadonlyMap<string, Comparison["basis"]>;
  readonly longestComparison: number;
  readonly statuses: Trie<NonNullable<Figure["status"]>>;
  /** By unit, the words that say what it means. */
  readonly unitContexts: ReadonlyMap<string, Dictionary["unitContexts"]>;
  readonly directions: Trie<Comparison["direction"]>;
  /** 過去最高: how a figure stands to all before it, to be read backwards and forwards. */
  readonly records: ReadonlyMap<string, Comparison["direction"]>;
  readonly recordsAt: Trie<Comparison["direction"]>;
  readonly longestRecord: number;
  /** 年間, 週: what the figure behind is counted per. */
  readonly rateWords: ReadonlyMap<string, Unit>;
  readonly longestRateWord: number;
  /** Nouns that are never what is measured: 見込み, 割合. */
  readonly lightNouns: ReadonlySet<string>;
  readonly notFigures: {
    readonly words: Trie<true>;
    readonly before: ReadonlySet<string>;
    readonly longestBefore: number;
    readonly after: Trie<true>;
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
  | "records"
  | "rateWords"
  | "notFigures"
>;

const longest = (words: Iterable<string>): number => Math.max(0, ...[...words].map((word) => word.length));

export function createLexicon(tables: Tables): FigureLexicon {
  const generated = tables.currencyNames.map((row): Currency => ({ ...row, part: "" }));
  const codes = new Set([...tables.currencies, ...generated].map((row) => row.code));
  const isoCodes = [...codes].map((code): Currency => ({ text: code, code, part: "" }));
  const names = tables.currencies.filter((row) => row.part !== "sign");
  // A backslash is a yen sign before a number only.
  const signsBehind = tables.currencies.filter((row) => row.part === "sign" && row.text !== "\\");
  const signs = tables.currencies.filter((row) => row.part === "sign");
  const moneyBefore = new Map([...signs, ...isoCodes].map((row) => [row.text, row]));
  const modifiersBefore = new Map(
    tables.modifiers.filter((row) => row.side === "before").map((row) => [row.text, row.modifier]),
  );
  const unitContexts = new Map<string, Dictionary["unitContexts"][number][]>();
  for (const row of tables.unitContexts) unitContexts.set(row.unit, [...(unitContexts.get(row.unit) ?? []), row]);
  const comparisons = new Map(tables.comparisons.map((row) => [row.text, row.basis]));
  const words = (place: string) => tables.notFigures.filter((row) => row.place === place).map((row) => row.text);
  const before = new Set(words("before"));
  const records = new Map(tables.records.map((row) => [row.text, row.direction]));
  const rateWords = new Map(tables.rateWords.map(({ text, per, code }) => [text, { code, text: per }]));
  const links = (place: string) => tables.figureLinks.filter((row) => row.place === place).map((row) => row.text);
  const marks = (all: readonly string[]): Trie<true> => new Trie(all.map((word) => [word, true]));
  // を超 and に満た are verbs, which a link may begin with as well
  const bounds = tables.modifiers.filter((row) => row.side === "after" && !/^(?:[をに]|より)/.test(row.text));
  return {
    counters: new Trie(tables.counters.map((row) => [row.text, row])),
    currencies: new Trie([...names, ...signsBehind, ...generated, ...isoCodes].map((row) => [row.text, row])),
    moneyBefore,
    longestMoneyBefore: longest(moneyBefore.keys()),
    modifiersBefore,
    longestModifierBefore: longest(modifiersBefore.keys()),
    modifiersAfter: new Trie(
      tables.modifiers.filter((row) => row.side === "after").map((row) => [row.text, row.modifier]),
    ),
    fillers: marks(links("bound")),
    tails: marks([...bounds.map((row) => row.text), ...links("bound")]),
    links: marks(links("noun")),
    unitParts: new Map(tables.unitParts.map((row) => [`${row.whole}/${row.part}`, row.per])),
    comparisons,
    longestComparison: longest(comparisons.keys()),
    statuses: new Trie(tables.statuses.map((row) => [row.text, row.status])),
    unitContexts,
    directions: new Trie(tables.directions.map((row) => [row.text, row.direction])),
    records,
    recordsAt: new Trie(records),
    longestRecord: longest(records.keys()),
    rateWords,
    longestRateWord: longest(rateWords.keys()),
    lightNouns: new Set(tables.lightNouns.map((row) => row.text)),
    notFigures: {
      words: marks(words("word")),
      before,
      longestBefore: longest(before),
      after: marks(words("after")),
    },
  };
}

/** Where what follows a figure without being its noun ends: 億円分以上, 人程度. */
export function tailEnd({ tails }: FigureLexicon, text: string, at: number): number {
  const first = tails.longest(text, at)?.end ?? at;
  return first > at ? (tails.longest(text, first)?.end ?? first) : at;
}

/** The longest word of `words` that ends at `end`. */
export function wordBefore(
  words: { has(word: string): boolean },
  longestWord: number,
  text: string,
  end: number,
): string | null {
  for (let length = Math.min(longestWord, end); length > 0; length--) {
    const word = text.slice(end - length, end);
    if (words.has(word)) return word;
  }
  return null;
}
