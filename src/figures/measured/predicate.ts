import { WordClass } from "../../tokens/word-class";
import type { Word } from "../../tokens/words";
import type { FigureDraft } from "../draft";
import { isLightNoun } from "../lexicon";
import { hasClass } from "../token-tests";
import { endsClause } from "./clause";
import { isLight, type Phrase, type PhraseContext, phraseFrom } from "./phrase";

/** How far after a figure its predicate may begin, in tokens. */
const REACH = 12;

/**
 * The noun of the act in which a figure is an argument, 死亡 in 20人が死亡した, 逮捕 in 3人を逮捕: the first that makes a verb, from the token
 * `start` to the end of the clause; if none does, the first noun of an act, 指名 in 57人が指名を受けた. Null if there is none.
 */
export function verbNoun(context: PhraseContext, draft: FigureDraft, start: number): Phrase | null {
  const { document, lexicon } = context;
  const { tokens } = document;
  const end = Math.min(start + REACH, document.firstToken[document.sentenceAt(draft.start) + 1]!);
  let act: Phrase | null = null;
  for (let i = start; i >= 0 && i < end; i++) {
    const phrase = phraseFrom(context, i);
    if (phrase) {
      i = phrase.to;
      const isAct = hasClass(document, i, WordClass.Verbal) && /[一-鿿ァ-ヶ]/.test(tokens[i]!.surface);
      if (isAct && !isLightNoun(lexicon, document, i)) {
        if (makesVerb(tokens[i + 1])) return phrase;
        act ??= phrase;
      }
    }
    if (endsClause(document, i)) break;
  }
  return act;
}

/** Whether a noun of an act is a verb, by the token after it: 死亡した, 逮捕、. */
const makesVerb = (next: Word | undefined): boolean =>
  !next || (next.pos === "動詞" && /^(?:する|できる)$/.test(next.lemma)) || /^[。、]$/.test(next.surface);

/**
 * The noun of the predicate from the token `start` on, which names what a figure is: 6億円は借入金。, 1位は佐藤氏で, 3人が有罪となった. Other figures
 * and the nouns before の are skipped. Null if there is none.
 */
export function complement(context: PhraseContext, start: number): Phrase | null {
  const { tokens } = context.document;
  for (let i = start; i >= 0 && i < start + REACH; i++) {
    const token = tokens[i];
    if (!token) return null;
    if (context.isTimeOrFigure(i) || /^[「『の]$/.test(token.surface)) continue;
    const phrase = phraseFrom(context, i);
    if (!phrase) return null;
    i = phrase.to;
    while (/^[」』]$/.test(tokens[i + 1]?.surface ?? "")) i++;
    const [next, after] = [tokens[i + 1], tokens[i + 2]];
    if (next?.surface === "の") continue;
    // 金融機関からの借入金: the noun is after の
    if (next?.pos === "助詞" && after?.surface === "の") {
      i++;
      continue;
    }
    return endsPredicate(next, after) && !isLight(context, phrase) ? phrase : null;
  }
  return null;
}

/** Whether a noun is the predicate, by the two tokens after it: 借入金だ, 借入金。, 有罪となった. */
const endsPredicate = (next: Word | undefined, after: Word | undefined): boolean =>
  !next ||
  next.pos === "助動詞" ||
  /^[。、で]$/.test(next.surface) ||
  (/^[とに]$/.test(next.surface) && after?.lemma === "なる");

/** The object of the verb after a number of times: 事故 in 二度もこのような事故を起こし. */
export function objectAfter(context: PhraseContext, start: number): Phrase | null {
  const { tokens } = context.document;
  for (let i = start; i >= 0 && i < start + REACH && tokens[i] && !endsClause(context.document, i); i++) {
    const phrase = phraseFrom(context, i);
    if (!phrase) continue;
    if (tokens[phrase.to + 1]?.surface === "を") return isLight(context, phrase) ? null : phrase;
    i = phrase.to;
  }
  return null;
}

/** The noun of the verb right before a figure: 逮捕 in 逮捕された6人, 出場 in 出場する全49校. */
export function actBefore({ document, lexicon }: PhraseContext, start: number): Phrase | null {
  const { tokens } = document;
  const isVerb = (at: number): boolean => hasClass(document, at, WordClass.Verb | WordClass.Auxiliary);
  let i = document.tokenAt(start - 1);
  while (isLightNoun(lexicon, document, i) || hasClass(document, i, WordClass.Prefix)) i--;
  if (!isVerb(i) || !hasClass(document, i, WordClass.Basic)) return null;
  while (i > 0 && (isVerb(i) || tokens[i]!.surface === "て")) i--;
  return hasClass(document, i, WordClass.Verbal) && !isLightNoun(lexicon, document, i) ? { from: i, to: i } : null;
}
