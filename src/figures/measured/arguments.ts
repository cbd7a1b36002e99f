import { CharSet } from "../../text/char-set";
import type { TokenizedDocument } from "../../tokens/tokenized-document";
import { WordClass } from "../../tokens/word-class";
import type { FigureDraft } from "../draft";
import { hasClass, isCharacter } from "../token-tests";
import { CLOSING_BRACKETS, CLOSING_QUOTES, OPENING_QUOTES, openingOf } from "./brackets";
import { endsClause, isAdnominal, LONGEST_CLAUSE } from "./clause";
import type { MeasureContext } from "./measured";
import { isLight, OF, type Phrase, type PhraseContext, phraseEndingAt } from "./phrase";

/** A noun phrase that は, が, を or も marks. */
interface Argument {
  readonly particle: string;
  readonly phrase: Phrase;
  /** Whether it belongs to a clause before that of the figure: ドアが壊され、…. */
  readonly isEarlier: boolean;
}

const PARTICLES = new CharSet("はがをも");
const SENTENCE_END = new CharSet("。");
/** The start of a verb of saying, whose subject is not what is measured: 日経が伝えた. */
const SAYING = /^(?:伝え|報じ|述べ|語っ|話し|明らか)/;

/** The arguments up to the token `last`, the nearest first, except those in a relative clause, in brackets or in a quotation. */
function argumentsBefore(context: PhraseContext, last: number): Argument[] {
  const { document, text } = context;
  const { tokens, starts } = document;
  const found: Argument[] = [];
  if (last < 0) return found;
  const first = document.firstToken[document.sentenceAt(starts[last]!)]!;
  let isEarlier = false;
  let isRelative = false;
  for (let i = last; i > first && i > last - LONGEST_CLAUSE; i--) {
    const code = text.charCodeAt(starts[i]!);
    if (SENTENCE_END.has(code) && isCharacter(document, i, SENTENCE_END)) break;
    if (CLOSING_BRACKETS.has(code)) {
      i = openingOf(tokens, i, Math.max(first, last - LONGEST_CLAUSE));
    } else if (OPENING_QUOTES.has(code) || endsClause(document, i)) {
      isEarlier = true;
      isRelative = false;
    } else if (isAdnominal(document, i)) {
      isRelative = true;
    } else if (isCaseParticle(document, i) && !(isRelative && !isTopic(document, i)) && !isOfSpeaker(document, i)) {
      // 営業利益については: two particles
      const phrase = nounOf(context, hasClass(document, i - 1, WordClass.Particle) ? i - 2 : i - 1);
      if (phrase) found.push({ particle: tokens[i]!.surface, phrase, isEarlier });
    }
  }
  return found;
}

/** Whether a token is は, が, を or も as a particle of case. */
const isCaseParticle = (document: TokenizedDocument, i: number): boolean =>
  (document.classes[i]! & (WordClass.Particle | WordClass.Conjunctive)) === WordClass.Particle &&
  isCharacter(document, i, PARTICLES);

/** Whether a particle marks the topic of the whole sentence, even before a relative clause: 売上高は, 売上高が、. */
const isTopic = ({ tokens }: TokenizedDocument, i: number): boolean =>
  tokens[i]!.surface === "は" || tokens[i + 1]?.surface === "、";

/** Whether が marks the subject of a verb of saying: 日経が伝えた. */
const isOfSpeaker = ({ tokens }: TokenizedDocument, i: number): boolean =>
  tokens[i]!.surface === "が" && SAYING.test(tokens[i + 1]?.surface ?? "");

/** The phrase that ends at a token, or if that is light, the one that の joins to it: 記録 in 記録の平均. */
function nounOf(context: PhraseContext, end: number): Phrase | null {
  const { text, starts } = context.document;
  const isQuoted = end >= 0 && CLOSING_QUOTES.hasAt(text, starts[end]!);
  let phrase = phraseEndingAt(context, isQuoted ? end - 1 : end);
  while (phrase && isLight(context, phrase))
    phrase = isCharacter(context.document, phrase.from - 1, OF) ? phraseEndingAt(context, phrase.from - 2) : null;
  return phrase;
}

/**
 * The argument that a figure measures: one of its own clause, but no second が for 3人が; else a topic; else a が or も of an earlier clause.
 * @param start the start of the figure with the words of its comparison or rate
 * @param particle the particle after the figure
 */
export function measuredArgument(
  context: MeasureContext,
  draft: FigureDraft,
  start: number,
  particle: string,
): Phrase | null {
  const { document } = context;
  const all = argumentsBefore(context, document.tokenAt(draft.start) - 1).filter(
    ({ phrase }) => !isLight(context, phrase) && document.ends[phrase.to]! <= start,
  );
  const own = all.find((arg) => !arg.isEarlier && (arg.particle !== particle || particle === "も"));
  const topic = all.find((arg) => arg.particle === "は");
  const other = particle === "が" ? undefined : all.find((arg) => arg.particle === "が" || arg.particle === "も");
  return (own ?? topic ?? other)?.phrase ?? null;
}

/** The topic of the sentence before: …さん in …さんが死去した。96歳。 */
export function topicOfSentenceBefore(context: MeasureContext, draft: FigureDraft): Phrase | null {
  const { document } = context;
  const sentence = document.sentenceAt(draft.start);
  if (sentence === 0) return null;
  const all = argumentsBefore(context, document.firstToken[sentence]! - 2);
  const topic = all.find((arg) => arg.particle === "は") ?? all.find((arg) => arg.particle === "が");
  return topic && !isLight(context, topic.phrase) ? topic.phrase : null;
}
