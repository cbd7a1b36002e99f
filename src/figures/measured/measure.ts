import { CharSet } from "../../text/char-set";
import { GuardedPattern } from "../../text/guarded-pattern";
import type { FigureDraft } from "../draft";
import { tailEnd } from "../lexicon";
import { counterNoun, nounBefore, type PrecedingNoun } from "./adjacent-nouns";
import { holderOfBracketedAge } from "./age-holder";
import { measuredArgument } from "./arguments";
import {
  asEntity,
  type MeasureContext,
  type Measured,
  NOTHING_MEASURED,
  toEntity,
  toMeasured,
  toProperty,
  withMeasured,
} from "./measured";
import type { Phrase } from "./phrase";
import { actBefore, complement, objectAfter, verbNoun } from "./predicate";
import { isAttribute, isPeople, isTimes } from "./unit-sense";

/** Particles after a figure that make it an argument of its clause: 3人が, 5億円に. */
const PARTICLES = new CharSet("がをもはに");
/** After how often something was done: 二度も, 5回にわたり. */
const OFTEN = new GuardedPattern(/も|に[わ亘]/, { first: "もに" });
/** After 回 or 度 these make it no count of acts: 3回は, 3回、. */
const NOT_AN_ACT = /[ぁ-ん、。)]/;

/** A figure with the words around it. */
interface FigureInSentence {
  readonly draft: FigureDraft;
  /** The start of the figure with the words of its comparison or rate. */
  readonly start: number;
  readonly before: PrecedingNoun | null;
  readonly after: Phrase | null;
  /** The particle after it and its modifier, or "". */
  readonly particle: string;
  /** The index of the token after the particle. */
  readonly next: number;
  /** The noun of the verb that it is an argument of. */
  readonly verb: Phrase | null;
}

/**
 * Finds what a figure measures in its own sentence; empty if nothing is found.
 * @param start the start of the figure with the words of its comparison or rate
 * @param after the noun after it
 */
export function measure(context: MeasureContext, draft: FigureDraft, start: number, after: Phrase | null): Measured {
  const holder = holderOfBracketedAge(context, draft);
  if (holder) return holder;
  const { document, text } = context;
  const tail = tailEnd(context.lexicon, text, draft.end);
  const particle = PARTICLES.hasAt(text, tail) ? (text.startsWith("には", tail) ? "には" : text[tail]!) : "";
  const next = document.tokenAt(tail + particle.length);
  const verb = particle && particle !== "には" ? verbNoun(context, draft, next) : null;
  const figure = { draft, start, before: nounBefore(context, start), after, particle, next, verb };
  return byNoun(context, figure) ?? byPredicate(context, figure) ?? byClause(context, figure);
}

/** The act of what a figure counts, if it follows at once: 負傷 in 16人が負傷, 出走 in 16頭が出走; else null. */
const actOf = ({ draft, verb, next }: FigureInSentence): Phrase | null =>
  verb?.from === next && !isAttribute(draft) && draft.kind !== "ordinal" ? verb : null;

/** Measures by the noun right before or after the figure: 現金30万円, 16人の死者. */
function byNoun(context: MeasureContext, figure: FigureInSentence): Measured | null {
  const { draft, before, after } = figure;
  if (before?.particle === "") {
    const isRank = draft.kind === "ordinal" && context.text[draft.start] !== "第";
    // ドラフト1位の佐藤投手: ドラフト of 佐藤
    if (after && isRank) return withMeasured(before.measured, asEntity(toMeasured(context, after)));
    const act = actOf(figure);
    return act ? withMeasured(toProperty(context, act), asEntity(before.measured)) : before.measured;
  }
  // 料金が980円のプラン measures 料金
  const isSubject = before?.particle === "が" && isAttribute(draft) && before.measured.measuredProperty;
  return after && !isSubject ? toMeasured(context, after) : null;
}

/** Measures by the predicate of the figure, 6億円は借入金だ, 3人を逮捕, or by the noun that a particle joins to it, 死者は20人. */
function byPredicate(context: MeasureContext, figure: FigureInSentence): Measured | null {
  const { draft, start, before, particle, next, verb } = figure;
  const act = actOf(figure);
  // トヨタが300万円を拠出: 拠出 of トヨタ
  if (before && particle === "を" && verb?.from === next && !before.measured.measuredProperty)
    return withMeasured(toProperty(context, verb), before.measured);
  // 6人のうち3人が逮捕され: 逮捕
  if (act && isPeople(draft) && before && before.particle !== "が")
    return withMeasured(toProperty(context, act), asEntity(before.measured));
  const predicate = isNamedByPredicate(figure, context.text) ? complement(context, next) : null;
  if (predicate && particle === "は") return toMeasured(context, predicate);
  if (before && before.particle !== "で" && !isOwned(figure)) return before.measured;
  if (predicate) return toMeasured(context, predicate);
  const earlierAct = draft.kind === "ordinal" || draft.kind === "age" ? null : actBefore(context, start);
  if (earlierAct) return toProperty(context, earlierAct);
  if (verb && (isPeople(draft) || act))
    return withMeasured(toProperty(context, verb), before?.measured ?? NOTHING_MEASURED);
  return draft.kind === "ordinal" && before ? before.measured : null;
}

/** Whether the predicate may name what the figure is: 6億円は借入金だ, 1位が佐藤氏で, 3人が有罪となった. */
function isNamedByPredicate({ draft, before, particle }: FigureInSentence, text: string): boolean {
  if (draft.kind === "age" || text[draft.start] === "第" || particle === "") return false;
  if (draft.kind === "ordinal" || (particle === "が" && isPeople(draft))) return true;
  return particle === "は" && (!before || before.particle === null || before.particle === "の");
}

/** Whether the noun before names the entity of a figure, but not the property: 東京都の4.2%. */
const isOwned = ({ draft, before }: FigureInSentence): boolean =>
  before?.particle === "の" && (draft.kind === "age" || !before.measured.measuredProperty);

/** Measures by the arguments of the clause; else by the counter, the verb or, for an age, the last person named. */
function byClause(context: MeasureContext, figure: FigureInSentence): Measured {
  const { draft, start, before, particle, next, verb } = figure;
  const phrase =
    repeatedAct(context, draft, next) ??
    measuredArgument(context, draft, start, particle) ??
    counterNoun(context, draft) ??
    verb;
  if (phrase) {
    const measured = toMeasured(context, phrase);
    // 日本は昨年300万円を拠出: 拠出 of 日本
    const isSpent = verb?.from === next && /^[がを]$/.test(particle) && !measured.measuredProperty;
    const spent = isSpent ? withMeasured(measured, toProperty(context, verb)) : measured;
    return before && isOwned(figure) ? withMeasured(spent, before.measured) : spent;
  }
  const person = draft.kind === "age" ? context.personBefore(draft.start) : undefined;
  return person ? toEntity(person) : (before?.measured ?? NOTHING_MEASURED);
}

/** The act that is counted, 受賞 in 2度受賞, 事故 in 二度も事故を起こし; null if 回 is an inning. */
function repeatedAct(context: MeasureContext, draft: FigureDraft, next: number): Phrase | null {
  if (draft.kind !== "quantity" || !isTimes(draft)) return null;
  const { text } = context;
  const tail = tailEnd(context.lexicon, text, draft.end);
  if (NOT_AN_ACT.test(text[tail] ?? "") && !OFTEN.isAt(text, tail)) return null;
  return verbNoun(context, draft, next) ?? objectAfter(context, next);
}
