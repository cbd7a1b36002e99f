import { CharSet } from "../../text/char-set";
import type { TokenizedDocument } from "../../tokens/tokenized-document";
import { WordClass } from "../../tokens/word-class";
import type { FigureContext } from "../context";
import { isLightNoun } from "../lexicon";

/** A run of tokens, by index, both ends included. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
}

/** The context with the figures in it. */
export interface PhraseContext extends FigureContext {
  /** Whether a token, by index, is a word of a time or of a figure, which measures nothing. */
  readonly isOther: (token: number) => boolean;
}

/** In tokens: no noun phrase is longer. */
const LONGEST = 16;
/** Before a noun without being part of its name: うち重賞, 計, 同社. */
const LEADING: ReadonlySet<string> = new Set(["うち", "約", "計", "全", "同", "各", "総"]);
/** Right behind a figure it says that another is counted per that one: 1株当たり中間配当. */
const PER_ONE: ReadonlySet<string> = new Set(["当たり", "あたり", "当り", "辺り"]);
const PER_ONE_STARTS = new CharSet(PER_ONE);

/** The run of nouns whose last token is `end`, with those that や joins to it: 苦情や相談. */
export function phraseEndingAt(context: PhraseContext, end: number): Phrase | null {
  const { document } = context;
  const { tokens, classes } = document;
  let to = end;
  while (to >= 0 && (classes[to]! & WordClass.Prefix) !== 0) to--;
  if (!isNoun(document, to) || context.isOther(to)) return null;
  let from = to;
  while (from > 0 && from > to - LONGEST && joins(context, from - 1)) from--;
  while (from < to && LEADING.has(tokens[from]!.surface)) from++;
  if (isPerOne(context, from) && ++from > to) return null;
  if (isLetter(context, { from, to })) return null;
  // 30秒: the unit of a number
  if (from === to && isOf(document, from - 1, WordClass.Number) && isOf(document, to, WordClass.Suffix)) return null;
  // 深さ, 高さ: an adjective made a noun
  if (isOf(document, from, WordClass.Special) && isOf(document, from - 1, WordClass.Adjective))
    return { from: from - 1, to };
  if (from < 2 || !isUnit(document, from - 1, BESIDES)) return { from, to };
  const before = phraseEndingAt(context, from - 2);
  return before && to - before.from < LONGEST ? { from: before.from, to } : { from, to };
}

/** The run of nouns that begins with the token `first`. */
export function phraseFrom(context: PhraseContext, first: number): Phrase | null {
  const { document } = context;
  const from = isPerOne(context, first) ? first + 1 : first;
  // 大きさ, 高さ: an adjective made a noun
  if (isOf(document, from, WordClass.Adjective) && isOf(document, from + 1, WordClass.Special))
    return { from, to: from + 1 };
  if (!isNoun(document, from) || context.isOther(from)) return null;
  let to = from;
  while (to < from + LONGEST && joins(context, to)) to++;
  return isLetter(context, { from, to }) ? null : { from, to };
}

/** A noun that is never what is measured: 見込み, 割合, 観測史上最高. */
export const isLight = ({ document, text, lexicon }: FigureContext, { from, to }: Phrase): boolean =>
  (from === to && isLightNoun(lexicon, document, to)) ||
  lexicon.records.longestBefore(text, document.ends[to]!) !== null;

/** Whether the token after `i` goes on with the same run of nouns; a time or a figure ends one, a name does not. */
function joins({ document, taken, nameEndingAt, isOther }: PhraseContext, i: number): boolean {
  const { starts, ends } = document;
  const end = ends[i]!;
  if (!isNoun(document, i) || !isNoun(document, i + 1) || end !== starts[i + 1]! || isOther(i) !== isOther(i + 1))
    return false;
  if (taken(starts[i]!) && !taken(end) && !nameEndingAt(end)) return false;
  return document.sentenceAt(starts[i]!) === document.sentenceAt(end);
}

/** Whether a token, by index, is one of some single units: の, や. */
export const isUnit = ({ tokens, text, starts, ends }: TokenizedDocument, i: number, units: CharSet): boolean =>
  i >= 0 && i < tokens.length && ends[i]! - starts[i]! === 1 && units.hasAt(text, starts[i]!);

/** Joins a noun to the one before it. */
export const OF = new CharSet("の");
const BESIDES = new CharSet("や");

/** Whether a token, by index, has a class. */
export const isOf = ({ tokens, classes }: TokenizedDocument, i: number, mask: number): boolean =>
  i >= 0 && i < tokens.length && (classes[i]! & mask) !== 0;

/** Latin letters that are no word are one token each. */
const isNoun = (document: TokenizedDocument, i: number): boolean =>
  isOf(document, i, WordClass.Prefix | WordClass.Letter) ||
  (isOf(document, i, WordClass.Noun) && !isOf(document, i, NO_NAME));

/** 数, 代名詞, もの, 今日: nouns that name nothing. */
const NO_NAME = WordClass.Number | WordClass.Dependent | WordClass.Pronoun | WordClass.Adverbial;

const isPerOne = ({ document, text, isOther }: PhraseContext, i: number): boolean =>
  i > 0 &&
  PER_ONE_STARTS.hasAt(text, document.starts[i]!) &&
  isOther(i - 1) &&
  PER_ONE.has(document.tokens[i]!.surface);

const isLetter = ({ document }: PhraseContext, { from, to }: Phrase): boolean =>
  from === to && document.ends[to]! - document.starts[to]! === 1 && /^[!-~]$/.test(document.tokens[to]!.surface);
