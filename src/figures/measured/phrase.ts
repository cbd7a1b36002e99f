import { CharSet } from "../../text/char-set";
import type { TokenizedDocument } from "../../tokens/tokenized-document";
import { WordClass } from "../../tokens/word-class";
import type { FigureContext } from "../context";
import { isLightNoun } from "../lexicon";
import { hasClass, isCharacter } from "../token-tests";

/** A run of nouns: the indices of its first and last token. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
}

/** The context once the figures are known. */
export interface PhraseContext extends FigureContext {
  /** Whether the token at an index is part of a time expression or a figure, which measures nothing. */
  readonly isTimeOrFigure: (token: number) => boolean;
}

/** The most tokens of a phrase, without the one by which it was found. */
const LONGEST = 16;
/** At the start of a phrase, but no part of what it names: うち重賞, 計, 同社. */
const LEADING: ReadonlySet<string> = new Set(["うち", "約", "計", "全", "同", "各", "総"]);
/** After a figure that another is counted per: 1株当たり中間配当. */
const PER_ONE: ReadonlySet<string> = new Set(["当たり", "あたり", "当り", "辺り"]);
const PER_ONE_STARTS = new CharSet(PER_ONE);
/** Joins a noun to the one before it: トヨタの営業利益. */
export const OF = new CharSet("の");
/** Joins two phrases: 苦情や相談. */
const AND = new CharSet("や");

/** The run of nouns whose last token is `end`, with the one that や joins to it, 苦情や相談; null if no noun ends there. */
export function phraseEndingAt(context: PhraseContext, end: number): Phrase | null {
  const { document } = context;
  let to = end;
  while (to >= 0 && (document.classes[to]! & WordClass.Prefix) !== 0) to--;
  if (!isNoun(document, to) || context.isTimeOrFigure(to)) return null;
  const from = firstNoun(context, to);
  if (from > to || isSingleLetter(context, { from, to })) return null;
  // 30秒: the unit of a number
  if (from === to && hasClass(document, from - 1, WordClass.Number) && hasClass(document, to, WordClass.Suffix))
    return null;
  // 深さ, 高さ: an adjective made a noun
  if (hasClass(document, from, WordClass.Special) && hasClass(document, from - 1, WordClass.Adjective))
    return { from: from - 1, to };
  return withJoined(context, { from, to });
}

/** The first token of the run of nouns that ends at `to`, without words such as 計; after `to` if there is nothing else. */
function firstNoun(context: PhraseContext, to: number): number {
  const { tokens } = context.document;
  let from = to;
  while (from > 0 && from > to - LONGEST && continues(context, from - 1)) from--;
  while (from < to && LEADING.has(tokens[from]!.surface)) from++;
  return isPerOne(context, from) ? from + 1 : from;
}

/** A phrase with the one that や joins to it, 苦情や相談, if the two are not too long. */
function withJoined(context: PhraseContext, phrase: Phrase): Phrase {
  const { from, to } = phrase;
  if (from < 2 || !isCharacter(context.document, from - 1, AND)) return phrase;
  const before = phraseEndingAt(context, from - 2);
  return before && to - before.from < LONGEST ? { from: before.from, to } : phrase;
}

/** The run of nouns that begins with the token `first`; null if no noun begins there. */
export function phraseFrom(context: PhraseContext, first: number): Phrase | null {
  const { document } = context;
  const from = isPerOne(context, first) ? first + 1 : first;
  // 大きさ, 高さ: an adjective made a noun
  if (hasClass(document, from, WordClass.Adjective) && hasClass(document, from + 1, WordClass.Special))
    return { from, to: from + 1 };
  if (!isNoun(document, from) || context.isTimeOrFigure(from)) return null;
  let to = from;
  while (to < from + LONGEST && continues(context, to)) to++;
  return isSingleLetter(context, { from, to }) ? null : { from, to };
}

/** Whether a phrase is never what is measured: 見込み, 割合, 観測史上最高. */
export const isLight = ({ document, text, lexicon }: FigureContext, { from, to }: Phrase): boolean =>
  (from === to && isLightNoun(lexicon, document, to)) ||
  lexicon.records.longestBefore(text, document.ends[to]!) !== null;

/** Whether the token after `i` continues its run of nouns; a time expression or a figure ends one, a name does not. */
function continues({ document, isTaken, nameEndingAt, isTimeOrFigure }: PhraseContext, i: number): boolean {
  const { starts, ends } = document;
  const end = ends[i]!;
  if (!isNoun(document, i) || !isNoun(document, i + 1) || end !== starts[i + 1]!) return false;
  if (isTimeOrFigure(i) !== isTimeOrFigure(i + 1)) return false;
  if (isTaken(starts[i]!) && !isTaken(end) && !nameEndingAt(end)) return false;
  return document.sentenceAt(starts[i]!) === document.sentenceAt(end);
}

/** Whether a token is a noun that names something, a prefix or a Latin letter: the letters of an unknown word are one token each. */
const isNoun = (document: TokenizedDocument, i: number): boolean =>
  hasClass(document, i, WordClass.Prefix | WordClass.Letter) ||
  (hasClass(document, i, WordClass.Noun) && !hasClass(document, i, NAMELESS));

/** Nouns that name nothing: 数, もの, これ, 今日. */
const NAMELESS = WordClass.Number | WordClass.Dependent | WordClass.Pronoun | WordClass.Adverbial;

/** Whether a token is 当たり right after a figure: 1株当たり. */
const isPerOne = ({ document, text, isTimeOrFigure }: PhraseContext, i: number): boolean =>
  i > 0 &&
  PER_ONE_STARTS.hasAt(text, document.starts[i]!) &&
  isTimeOrFigure(i - 1) &&
  PER_ONE.has(document.tokens[i]!.surface);

/** Whether a phrase is a single character of ASCII, which names nothing. */
const isSingleLetter = ({ document }: PhraseContext, { from, to }: Phrase): boolean =>
  from === to && document.ends[to]! - document.starts[to]! === 1 && /^[!-~]$/.test(document.tokens[to]!.surface);
