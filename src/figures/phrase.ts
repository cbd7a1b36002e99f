import type { Token } from "../types";
import type { FigureContext } from "./context";

/** A run of tokens, by index, both ends included. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
}

/** The context with the figures in it. */
export interface PhraseContext extends FigureContext {
  /** A word of a time or of a figure measures nothing. */
  readonly isOther: (token: Token) => boolean;
}

/** In tokens: no noun phrase is longer. */
const LONGEST = 16;
/** Before a noun without being part of its name: うち重賞, 計, 同社. */
const LEADING = /^(?:うち|約|計|全|同|各|総)$/;

/** The run of nouns whose last token is `end`, with those that や joins to it: 苦情や相談. */
export function phraseEndingAt(context: PhraseContext, end: number): Phrase | null {
  const { tokens } = context.reading;
  let to = end;
  while (tokens[to]?.pos === "接頭詞") to--;
  const last = tokens[to];
  if (!last || !isNoun(last) || context.isOther(last)) return null;
  let from = to;
  while (from > 0 && from > to - LONGEST && joins(context, from - 1)) from--;
  while (from < to && LEADING.test(tokens[from]!.surface)) from++;
  if (isLetter(context, { from, to })) return null;
  // 30秒: the unit of a number
  if (tokens[from - 1]?.posDetail[0] === "数" && from === to && tokens[to]!.posDetail[0] === "接尾") return null;
  // 深さ, 高さ: an adjective made a noun
  if (tokens[from]!.posDetail[1] === "特殊" && tokens[from - 1]?.pos === "形容詞") return { from: from - 1, to };
  if (tokens[from - 1]?.surface !== "や" || from < 2) return { from, to };
  const before = phraseEndingAt(context, from - 2);
  return before && to - before.from < LONGEST ? { from: before.from, to } : { from, to };
}

/** The run of nouns that begins with the token `from`. */
export function phraseFrom(context: PhraseContext, from: number): Phrase | null {
  const { tokens } = context.reading;
  const first = tokens[from];
  // 大きさ, 高さ: an adjective made a noun
  if (first?.pos === "形容詞" && tokens[from + 1]?.posDetail[1] === "特殊") return { from, to: from + 1 };
  if (!first || !isNoun(first) || context.isOther(first)) return null;
  let to = from;
  while (to < from + LONGEST && joins(context, to)) to++;
  return isLetter(context, { from, to }) ? null : { from, to };
}

/** A noun that is never what is measured: 見込み, 割合, 観測史上最高. */
export const isLight = ({ reading, text, lexicon }: FigureContext, { from, to }: Phrase): boolean =>
  (from === to && lexicon.lightNouns.has(reading.tokens[to]!.surface)) ||
  lexicon.recordsBefore.longestBefore(text, reading.tokens[to]!.end) !== null;

/** Whether the token after `i` goes on with the same run of nouns; a time or a figure ends one, a name does not. */
function joins({ reading, taken, nameEndingAt, isOther }: PhraseContext, i: number): boolean {
  const [a, b] = [reading.tokens[i], reading.tokens[i + 1]];
  if (!a || !b || a.end !== b.start || !isNoun(a) || !isNoun(b) || isOther(a) !== isOther(b)) return false;
  if (taken(a.start) && !taken(b.start) && !nameEndingAt(a.end)) return false;
  return reading.sentenceAt(a.start) === reading.sentenceAt(b.start);
}

/** Latin letters that are no word are one token each. */
const isNoun = ({ pos, posDetail }: Token): boolean =>
  (pos === "名詞" && !["数", "非自立", "代名詞", "副詞可能"].includes(posDetail[0])) ||
  pos === "接頭詞" ||
  posDetail[0] === "アルファベット";

const isLetter = ({ reading }: PhraseContext, { from, to }: Phrase): boolean =>
  from === to && /^[!-~]$/.test(reading.tokens[to]!.surface);
