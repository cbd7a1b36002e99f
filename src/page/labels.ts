/** The words of the HTML report and of the playground beside those of `present/`. */
import { FIGURE_COLUMNS } from "../present/columns";
import { grouped } from "../present/grouped";
import { KINDS, TIME_TYPES, TYPES } from "../present/japanese-labels";
import type { FigureColumn, Language } from "../present/wording";
import type { EntityType, FigureKind, TimeExpression } from "../types";

export interface PageLabels {
  readonly brand: string;
  readonly articles: string;
  readonly figures: string;
  readonly times: string;
  readonly timeline: string;
  readonly entities: string;
  readonly keywords: string;
  readonly keySentences: string;
  readonly warnings: string;
  readonly charts: string;
  readonly contents: string;
  readonly kinds: Readonly<Record<FigureKind, string>>;
  readonly entityTypes: Readonly<Record<EntityType, string>>;
  readonly timeTypes: Readonly<Record<TimeExpression["type"], string>>;
  readonly columns: Readonly<Record<FigureColumn | "kind" | "article", string>>;
  readonly placed: string;
  readonly unplaced: string;
  readonly keySentence: string;
  readonly hint: string;
  /** Between the items of a list. */
  readonly listSeparator: string;
  readonly filter: string;
  readonly allKinds: string;
  readonly standardInput: string;
  readonly noScript: string;
  readonly characters: (count: number) => string;
  readonly filterOf: (name: string) => string;
  readonly kindsOf: (name: string) => string;
  readonly found: (found: string, all: string) => string;
  readonly more: (count: string) => string;
  readonly mentions: (count: number) => string;
  readonly inArticles: (count: number) => string;
  readonly andMore: (names: string) => string;
  /** Of a line, and the id of its article, which is HTML already. */
  readonly unread: (line: number | undefined, id: string) => string;
}

const JAPANESE: PageLabels = {
  brand: "読み取り",
  articles: "記事",
  figures: "数値",
  times: "日時",
  timeline: "年表",
  entities: "固有名",
  keywords: "キーワード",
  keySentences: "要点",
  warnings: "注意",
  charts: "グラフ",
  contents: "目次",
  kinds: KINDS,
  entityTypes: TYPES,
  timeTypes: TIME_TYPES,
  columns: { ...FIGURE_COLUMNS.ja, kind: "種類", article: "記事" },
  placed: "暦の上の日時",
  unplaced: "期間・繰り返しなど",
  keySentence: "要点の文",
  hint: "← → で次の印へ",
  listSeparator: "、",
  filter: "絞り込む",
  allKinds: "すべての種類",
  standardInput: "標準入力",
  noScript: "表と年表には JavaScript が要ります。記事の本文はこのまま読めます。",
  characters: (count) => `${grouped(count)}字`,
  filterOf: (name) => `${name}を絞り込む`,
  kindsOf: (name) => `${name}の種類`,
  found: (found, all) => (found === all ? `${all}件` : `${all}件のうち${found}件`),
  more: (count) => `さらに${count}件を表示`,
  mentions: (count) => `${count}回`,
  inArticles: (count) => ` / ${count}本`,
  andMore: (names) => `${names} ほか`,
  unread: (line, id) => `${line}行目${id}は読めませんでした`,
};

const ENGLISH: PageLabels = {
  brand: "yomitori",
  articles: "Articles",
  figures: "Figures",
  times: "Times",
  timeline: "Timeline",
  entities: "Names",
  keywords: "Keywords",
  keySentences: "Key sentences",
  warnings: "Warnings",
  charts: "Charts",
  contents: "Contents",
  kinds: {
    money: "money",
    percent: "percent",
    quantity: "quantity",
    age: "age",
    ordinal: "ordinal",
    ratio: "ratio",
    number: "number",
  },
  entityTypes: {
    person: "person",
    organization: "organization",
    location: "location",
    facility: "facility",
    product: "product",
    event: "event",
    law: "law, plan",
  },
  timeTypes: { date: "date", time: "time", duration: "duration", set: "set" },
  columns: { ...FIGURE_COLUMNS.en, kind: "kind", article: "article" },
  placed: "in the calendar",
  unplaced: "durations, sets …",
  keySentence: "key sentence",
  hint: "← → to the next mark",
  listSeparator: ", ",
  filter: "Filter",
  allKinds: "all kinds",
  standardInput: "standard input",
  noScript: "The tables and the timeline need JavaScript. The text of the articles can be read without.",
  characters: (count) => `${grouped(count)} characters`,
  filterOf: (name) => `Filter: ${name}`,
  kindsOf: (name) => `Kinds: ${name}`,
  found: (found, all) => (found === all ? all : `${found} of ${all}`),
  more: (count) => `Show ${count} more`,
  mentions: (count) => `×${count}`,
  inArticles: (count) => ` / ${count} articles`,
  andMore: (names) => `${names} and more`,
  unread: (line, id) => `Line ${line}${id} could not be read`,
};

/** The labels of the page in each language. */
export const PAGE_LABELS: Readonly<Record<Language, PageLabels>> = { ja: JAPANESE, en: ENGLISH };
