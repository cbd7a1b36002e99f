import { GuardedPattern } from "../../text/guarded-pattern";
import { WordClass } from "../../tokens/word-class";
import type { FigureContext } from "../context";
import type { FigureDraft } from "../draft";
import { type FigureLexicon, tailEnd } from "../lexicon";
import { hasClass, isCharacter } from "../token-tests";
import { OPENING_QUOTES } from "./brackets";
import { isEmpty, type MeasureContext, type Measured, toMeasured } from "./measured";
import { isLight, OF, type Phrase, phraseEndingAt, phraseFrom } from "./phrase";
import { isTimes } from "./unit-sense";

/** A conversion or note in brackets, between a figure and its noun: 1兆ドル(約150兆円)の対米投資. */
const NOTE = new GuardedPattern(/\([^()]{1,24}\)/, { first: "(" });

/** The noun after a figure: 16人の死者, 1092万円という配当金, 18歳男子, 6,000人からなる部隊. */
export function nounAfter(context: MeasureContext, draft: FigureDraft): Phrase | null {
  const { document, text, lexicon } = context;
  const noteEnd = NOTE.endAt(text, draft.end);
  const tail = tailEnd(lexicon, text, noteEnd > 0 ? noteEnd : draft.end);
  const linkEnd = lexicon.links.longest(text, tail)?.end ?? afterDot(text, draft, tail);
  const isLinked = linkEnd > tail;
  if (!isLinked && noteEnd > 0) return null;
  const start = linkEnd + (OPENING_QUOTES.hasAt(text, linkEnd) ? 1 : 0);
  const from = document.tokenAt(start);
  if (from < 0 || document.starts[from] !== start) return null;
  if (start >= document.sentences[document.sentenceAt(draft.start)]!.end) return null;
  // 10人組, 50イニングス: a suffix alone is no noun
  if (!isLinked && hasClass(document, from, WordClass.Suffix)) return null;
  const phrase = withoutOwner(context, phraseFrom(context, from));
  // 2度優勝 counts 優勝, but 一度夕刊を休刊 no 夕刊
  if (!isLinked && phrase && isTimes(draft) && !hasClass(document, phrase.to, WordClass.Verbal)) return null;
  return phrase && !isLight(context, phrase) ? phrase : null;
}

/** 4番・佐藤: the position after the dot that links a rank to its noun. */
const afterDot = (text: string, { kind }: FigureDraft, at: number): number =>
  kind === "ordinal" && text[at] === "・" ? at + 1 : at;

/** A phrase without the place or organization to which の joins it: 選手 of 日本の選手 in 18人の日本の選手. */
function withoutOwner(context: MeasureContext, phrase: Phrase | null): Phrase | null {
  const { document } = context;
  if (!phrase || !isCharacter(document, phrase.to + 1, OF)) return phrase;
  const name = context.nameEndingAt(document.ends[phrase.to]!);
  const isOwner =
    name !== undefined &&
    name.mention.start === document.starts[phrase.from] &&
    /^(?:location|organization)$/.test(name.entity.type);
  return isOwner ? (phraseFrom(context, phrase.to + 2) ?? phrase) : phrase;
}

/** What the noun before a figure measures. */
export interface PrecedingNoun {
  readonly measured: Measured;
  /** The particle between the noun and the figure; empty if the two are adjacent, null if something else is between. */
  readonly particle: string | null;
}

/** The particles that may join a noun to the figure after it. */
const JOINING: ReadonlySet<string> = new Set(["", "は", "が", "も", "を", "の", "で"]);

/**
 * The noun before a figure, 死者は20人, 深さが約40キロ, 現金30万円; after another figure, DVD7枚を6万円で, what that one measures.
 * @param start the start of the figure with the words of its comparison or rate
 */
export function nounBefore(context: MeasureContext, start: number): PrecedingNoun | null {
  const { document, lexicon } = context;
  let i = document.tokenAt(start - 1);
  if (i < 0) return null;
  const first = document.firstToken[document.sentenceAt(start)]!;
  while (i > first && lexicon.skipped(document, i) === 1) i--;
  let particle = hasClass(document, i, WordClass.Particle) ? document.tokens[i--]!.surface : "";
  if (particle === "の") i = beforeChangeOrWhole(context, i, first);
  if (particle === "は" && document.tokens[i]?.surface === "で") {
    particle = "で";
    i--;
  }
  if (i < first || !JOINING.has(particle)) return null;
  const other = context.measuredByFigureEndingAt(document.ends[i]!);
  if (other && !isEmpty(other)) return { measured: other, particle: null };
  const phrase = phraseEndingAt(context, i);
  if (!phrase || isLight(context, phrase)) return null;
  const isAdjacent = particle === "" && document.ends[i] === start;
  return { measured: toMeasured(context, phrase), particle: isAdjacent ? "" : particle || null };
}

/** The token before the words that join a figure to another: before 増 in 3.5%増の181億円, before のうち in 6人のうちの3人. */
function beforeChangeOrWhole({ document, lexicon }: MeasureContext, last: number, first: number): number {
  const { tokens } = document;
  let i = last;
  while (i > first && isDirection(lexicon, tokens[i]!.surface)) i--;
  return tokens[i]?.surface === "うち" && tokens[i - 1]?.surface === "の" ? i - 2 : i;
}

/** Whether a token is a direction: 増, 減. */
const isDirection = ({ directions }: FigureLexicon, surface: string): boolean =>
  directions.longest(surface, 0)?.end === surface.length;

/** The counter of a figure, if it is a noun that names what it counts: 2作品, 11項目. */
export function counterNoun({ document }: FigureContext, draft: FigureDraft): Phrase | null {
  const unit = draft.unit?.text ?? "";
  const last = document.tokenAt(draft.end - 1);
  return draft.kind === "quantity" &&
    unit.length > 1 &&
    /^[一-鿿]+$/.test(unit) &&
    document.tokens[last]?.surface === unit
    ? { from: last, to: last }
    : null;
}
