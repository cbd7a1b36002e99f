import { CharSet } from "../../text/char-set";
import type { TokenizedDocument } from "../../tokens/tokenized-document";
import { WordClass } from "../../tokens/word-class";
import type { Word } from "../../tokens/words";
import type { Draft } from "../draft";
import { isLightNoun } from "../lexicon";
import { isLight, isOf, isUnit, OF, type Phrase, type PhraseContext, phraseEndingAt, phraseFrom } from "./phrase";

/** A noun phrase that は, が, を or も marks. */
export interface Argument {
  readonly particle: string;
  readonly phrase: Phrase;
  /** It belongs to a clause before the figure's own: ドアが壊され、… */
  readonly earlier: boolean;
}

/** In tokens: no clause is longer. */
const FAR = 80;
const ARGUMENT = new CharSet("はがをも");
const TOPIC = new CharSet("は");
const TOPIC_OR_COMMA = new CharSet("は、");
const STOP = new CharSet("。");
const COMMA = new CharSet("、");
const CLOSING = new CharSet(")」』");
const OPENING = new CharSet("(「『");
const CLOSING_QUOTES = new CharSet("」』");
const QUOTES = new CharSet("「『");
/** Whoever says so is not what is measured: 日経が伝えた. */
const SAYING = /^(?:伝え|報じ|述べ|語っ|話し|明らか)/;

/** The arguments before the token `last`, nearest first. What stands in a relative clause, in brackets or in a quotation is none. */
export function argumentsBefore(context: PhraseContext, last: number): Argument[] {
  const { document, text } = context;
  const { tokens, starts } = document;
  const found: Argument[] = [];
  if (last < 0) return found;
  const first = document.firstToken[document.sentenceAt(starts[last]!)]!;
  let earlier = false;
  let relative = false;
  for (let i = last; i > first && i > last - FAR; i--) {
    const unit = text.charCodeAt(starts[i]!);
    if (STOP.has(unit) && isUnit(document, i, STOP)) break;
    if (CLOSING.has(unit)) {
      i = openingOf(tokens, i, Math.max(first, last - FAR));
    } else if (QUOTES.has(unit) || endsClause(document, i)) {
      earlier = true;
      relative = false;
    } else if (isAdnominal(document, i)) {
      relative = true;
    } else if (isArgument(document, i)) {
      const token = tokens[i]!;
      const next = tokens[i + 1];
      const topic = token.surface === "は" || next?.surface === "、";
      if (relative && !topic) continue;
      if (token.surface === "が" && SAYING.test(next?.surface ?? "")) continue;
      // 営業利益については
      const phrase = headOf(context, isOf(document, i - 1, WordClass.Particle) ? i - 2 : i - 1);
      if (phrase) found.push({ particle: token.surface, phrase, earlier });
    }
  }
  return found;
}

/** The phrase that ends at a token; before a noun that says nothing the one that の joins to it: 記録 in 記録の平均. */
function headOf(context: PhraseContext, end: number): Phrase | null {
  const { text, starts } = context.document;
  const closed = end >= 0 && CLOSING_QUOTES.hasAt(text, starts[end]!);
  let phrase = phraseEndingAt(context, closed ? end - 1 : end);
  while (phrase && isLight(context, phrase))
    phrase = isUnit(context.document, phrase.from - 1, OF) ? phraseEndingAt(context, phrase.from - 2) : null;
  return phrase;
}

/** Verbs that with て do the work of a particle: 20年前と比べて, 税を含めて. */
const LINKING = /^(?:比べる|比較|対する|含める|加える|除く|通じる|伴う|かける|わたる|あわせる|合わせる)$/;

/** 壊されており、 / 壊れて / 壊れたが: the end of a clause that another follows. */
function endsClause(document: TokenizedDocument, i: number): boolean {
  const { tokens, classes } = document;
  if ((classes[i]! & WordClass.Conjunctive) !== 0)
    return (
      !LINKING.test(tokens[i - 1]?.lemma ?? "") && !isOf(document, i + 1, WordClass.Dependent | WordClass.Auxiliary)
    );
  if (!isUnit(document, i + 1, COMMA)) return false;
  if (tokens[i]!.conjugationForm?.startsWith("連用")) return true;
  // 2人が死亡、3人が負傷
  return (classes[i]! & WordClass.Verbal) !== 0 && /^[がをにと]$/.test(tokens[i - 1]?.surface ?? "");
}

/** 開始した年: a verb or adjective right before a noun. */
function isAdnominal(document: TokenizedDocument, i: number): boolean {
  const { tokens, classes } = document;
  if ((classes[i]! & (WordClass.Verb | WordClass.Adjective | WordClass.Auxiliary)) === 0) return false;
  const beforeNoun =
    isOf(document, i + 1, WordClass.Noun | WordClass.Prefix | WordClass.Adnominal) ||
    /^[「『(]/.test(tokens[i + 1]?.surface ?? "");
  return beforeNoun && /^(?:基本形|体言接続)/.test(tokens[i]!.conjugationForm ?? "");
}

/** は, が, を or も as a particle of case. */
const isArgument = (document: TokenizedDocument, i: number): boolean =>
  (document.classes[i]! & (WordClass.Particle | WordClass.Conjunctive)) === WordClass.Particle &&
  isUnit(document, i, ARGUMENT);

/**
 * Whether what stands before the token `from` belongs to a verb that modifies a noun before the token `to`: 9日に誘拐された隊員38人. The
 * time of a topic is that of its sentence: 2024年に売れた車は3万台.
 */
export function isInRelativeClause(document: TokenizedDocument, from: number, to: number): boolean {
  if (from < 0 || isUnit(document, from, TOPIC_OR_COMMA) || isUnit(document, from + 1, TOPIC)) return false;
  for (let i = from; i < Math.min(to - 1, from + FAR); i++) {
    if (endsClause(document, i)) return false;
    if (isAdnominal(document, i) && (!isOf(document, i + 1, WordClass.Prefix) || i + 2 < to))
      return !hasTopic(document, i + 1, Math.min(to, i + FAR));
  }
  return false;
}

function hasTopic(document: TokenizedDocument, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isUnit(document, i, TOPIC)) return true;
  return false;
}

/** The token that opens the bracket or quotation that `close` closes, no further than `first`. */
export function openingOf(tokens: readonly Word[], close: number, first: number): number {
  let depth = 0;
  for (let i = close; i > first; i--) {
    const { surface } = tokens[i]!;
    for (let at = 0; at < surface.length; at++)
      depth += CLOSING.hasAt(surface, at) ? 1 : OPENING.hasAt(surface, at) ? -1 : 0;
    if (depth <= 0) return i;
  }
  return close;
}

/** How far behind a figure its predicate is looked for, in tokens. */
const REACH = 12;

/**
 * 20人が死亡した, 3人を逮捕: the noun that makes the verb of the clause that goes on at `start`, in the sentence of `draft`; where none does,
 * the first noun of an act: 57人が指名を受けた.
 */
export function verbNoun(context: PhraseContext, draft: Draft, start: number): Phrase | null {
  const { document, lexicon } = context;
  const { tokens } = document;
  const end = Math.min(start + REACH, document.firstToken[document.sentenceAt(draft.start) + 1]!);
  let act: Phrase | null = null;
  for (let i = start; i >= 0 && i < end; i++) {
    const phrase = phraseFrom(context, i);
    if (phrase) {
      i = phrase.to;
      const isAct = isOf(document, i, WordClass.Verbal) && /[一-鿿ァ-ヶ]/.test(tokens[i]!.surface);
      if (isAct && !isLightNoun(lexicon, document, i)) {
        if (makesVerb(tokens[i + 1])) return phrase;
        act ??= phrase;
      }
    }
    if (endsClause(document, i)) break;
  }
  return act;
}

const makesVerb = (next: Word | undefined): boolean =>
  !next || (next.pos === "動詞" && /^(?:する|できる)$/.test(next.lemma)) || /^[。、]$/.test(next.surface);

/** 6億円は借入金。, 1位は佐藤氏で, 3人が有罪となった: the noun that says what the figure is, over other figures and the nouns that の joins to it. */
export function complement(context: PhraseContext, start: number): Phrase | null {
  const { tokens } = context.document;
  for (let i = start; i >= 0 && i < start + REACH; i++) {
    const token = tokens[i];
    if (!token) return null;
    if (context.isOther(i) || /^[「『の]$/.test(token.surface)) continue;
    const phrase = phraseFrom(context, i);
    if (!phrase) return null;
    i = phrase.to;
    while (/^[」』]$/.test(tokens[i + 1]?.surface ?? "")) i++;
    const [next, after] = [tokens[i + 1], tokens[i + 2]];
    if (next?.surface === "の") continue;
    // 金融機関からの借入金
    if (next?.pos === "助詞" && after?.surface === "の") {
      i++;
      continue;
    }
    const says =
      !next ||
      next.pos === "助動詞" ||
      /^[。、で]$/.test(next.surface) ||
      (/^[とに]$/.test(next.surface) && after?.lemma === "なる");
    return says && !isLight(context, phrase) ? phrase : null;
  }
  return null;
}

/** 二度もこのような事故を起こし: the object of the verb behind a figure that says how often. */
export function objectBehind(context: PhraseContext, start: number): Phrase | null {
  const { tokens } = context.document;
  for (let i = start; i >= 0 && i < start + REACH && tokens[i] && !endsClause(context.document, i); i++) {
    const phrase = phraseFrom(context, i);
    if (!phrase) continue;
    if (tokens[phrase.to + 1]?.surface === "を") return isLight(context, phrase) ? null : phrase;
    i = phrase.to;
  }
  return null;
}
