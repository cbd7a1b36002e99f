import type { Token } from "../types";

/**
 * The parts of speech and forms of IPADIC that the stages use, one bit each. A set of them is one number, and `class & set` tests whether
 * a word has any of them. An enum, because the bundler inlines its numbers.
 */
export enum WordClass {
  // Part of speech.
  /** 名詞 */
  Noun = 1,
  /** 動詞 */
  Verb = 1 << 1,
  /** 形容詞 */
  Adjective = 1 << 2,
  /** 助動詞 */
  Auxiliary = 1 << 3,
  /** 助詞 */
  Particle = 1 << 4,
  /** 接頭詞 */
  Prefix = 1 << 5,
  /** 記号 */
  Symbol = 1 << 6,
  /** 連体詞 */
  Adnominal = 1 << 7,
  // Its first detail.
  /** 一般 */
  General = 1 << 8,
  /** サ変接続 */
  Verbal = 1 << 9,
  /** 固有名詞 */
  Proper = 1 << 10,
  /** 数 */
  Number = 1 << 11,
  /** 接尾 */
  Suffix = 1 << 12,
  /** 副詞可能 */
  Adverbial = 1 << 13,
  /** 非自立 */
  Dependent = 1 << 14,
  /** 代名詞 */
  Pronoun = 1 << 15,
  /** 接続助詞 */
  Conjunctive = 1 << 16,
  /** アルファベット */
  Letter = 1 << 17,
  // Its second.
  /** 助数詞 */
  Counter = 1 << 18,
  /** 人名 */
  Person = 1 << 19,
  /** 地域 */
  Region = 1 << 20,
  /** 組織 */
  Organization = 1 << 21,
  /** 特殊 */
  Special = 1 << 22,
  // Its third.
  /** 姓 */
  Family = 1 << 23,
  /** 名 */
  Given = 1 << 24,
  // Form of conjugation.
  /** 基本形 */
  Basic = 1 << 25,
  /** 連用形 */
  Continuative = 1 << 26,
}

const PARTS = new Map([
  ["名詞", WordClass.Noun],
  ["動詞", WordClass.Verb],
  ["形容詞", WordClass.Adjective],
  ["助動詞", WordClass.Auxiliary],
  ["助詞", WordClass.Particle],
  ["接頭詞", WordClass.Prefix],
  ["記号", WordClass.Symbol],
  ["連体詞", WordClass.Adnominal],
]);
const DETAILS = [
  new Map([
    ["一般", WordClass.General],
    ["サ変接続", WordClass.Verbal],
    ["固有名詞", WordClass.Proper],
    ["数", WordClass.Number],
    ["接尾", WordClass.Suffix],
    ["副詞可能", WordClass.Adverbial],
    ["非自立", WordClass.Dependent],
    ["代名詞", WordClass.Pronoun],
    ["接続助詞", WordClass.Conjunctive],
    ["アルファベット", WordClass.Letter],
  ]),
  new Map([
    ["助数詞", WordClass.Counter],
    ["人名", WordClass.Person],
    ["地域", WordClass.Region],
    ["組織", WordClass.Organization],
    ["特殊", WordClass.Special],
  ]),
  new Map([
    ["姓", WordClass.Family],
    ["名", WordClass.Given],
  ]),
] as const;
const FORMS = new Map([
  ["基本形", WordClass.Basic],
  ["連用形", WordClass.Continuative],
]);

/** Returns the bits of `WordClass` of a part of speech and a form of conjugation. */
export function classOf({
  pos,
  posDetail,
  conjugationForm,
}: Pick<Token, "pos" | "posDetail" | "conjugationForm">): number {
  let bits = (PARTS.get(pos) ?? 0) | (FORMS.get(conjugationForm) ?? 0);
  for (let i = 0; i < DETAILS.length; i++) bits |= DETAILS[i]!.get(posDetail[i]!) ?? 0;
  return bits;
}
