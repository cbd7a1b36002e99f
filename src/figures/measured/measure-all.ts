import { GuardedPattern } from "../../text/guarded-pattern";
import { isNoteOf } from "../compare/changed-values";
import type { FoundComparison } from "../compare/comparison";
import { type FigureContext, PositionFlag } from "../context";
import type { FigureDraft, FigureRelation } from "../draft";
import { nounAfter, nounBefore } from "./adjacent-nouns";
import { topicOfSentenceBefore } from "./arguments";
import { countedAlikeBefore, equalBefore, indexEndingAt } from "./earlier-figures";
import { measure } from "./measure";
import { isEmpty, type MeasureContext, type Measured, NOTHING_MEASURED, toMeasured } from "./measured";
import type { Phrase } from "./phrase";

/** The relations that are known before what the figures measure; all by index. */
export interface KnownRelations {
  readonly comparisons: readonly (FoundComparison | null)[];
  /** The figure that each is counted per. */
  readonly bases: FigureRelation;
  /** The earlier figure that measures the same: the one that it converts or changed from. */
  readonly sameAs: (index: number) => number | undefined;
}

/** Between two figures that count the same: 1着と2着の馬. */
const COORDINATING: ReadonlySet<string> = new Set(["と", "や", "、", "・", "か", "および", "及び", "または"]);
/** Before a figure that was mentioned before: この6人. */
const DEMONSTRATIVE = new GuardedPattern(/[こそ]の/, { last: "の" });

/**
 * Finds what each figure measures, by the words around it; the first that matches wins:
 *
 *     the person before a bracketed age       佐藤容疑者(52)
 *     the noun right before                   現金30万円, 女児2人の家庭, 条約第5条
 *     the noun after                          16人の死者, 65歳女性, 2着オルフェーヴル
 *     the noun before, with は が を           死者は20人, 深さが約40キロ
 *     the noun that says what it is           6億円は借入金だ, 1位は佐藤氏
 *     the noun of the verb, for people        20人が死亡した, 3人を逮捕
 *     the arguments of its clause             自己資本を年度内に1兆円に
 *     the counter, if it is a noun            2作品
 *     what an equal figure measured before    この8億円のうち6億円
 *
 * If the noun is a property of something named, トヨタの営業利益, that name is the entity; if what was counted did something, 学生ら16人が負傷, it is
 * the entity and the act the property.
 */
export function measureAll(
  context: FigureContext,
  drafts: readonly FigureDraft[],
  relations: KnownRelations,
): Measured[] {
  const measured: Measured[] = [];
  const measuring = createMeasureContext(context, drafts, measured);
  const nounsAfter = sharedNounsAfter(measuring, drafts);
  const measuredAt = (index: number | undefined): Measured | undefined =>
    index === undefined ? undefined : measured[index];
  drafts.forEach((draft, i) => {
    const { comparisons, bases, sameAs } = relations;
    const base = bases.get(i);
    const compared = comparisons[i]?.start ?? draft.start;
    const start = startWithBase(measuring, compared, base === undefined ? undefined : drafts[base]!);
    const own =
      measuredAt(sameAs(i)) ??
      measuredByNoted(measuring, draft, compared, drafts[i - 1]) ??
      (DEMONSTRATIVE.endsAt(context.text, start) ? measuredAt(equalBefore(drafts, i)) : undefined) ??
      measure(measuring, draft, start, nounsAfter[i] ?? null);
    if (!isEmpty(own)) {
      measured.push(own);
      return;
    }
    const earlier = measuredAt(equalBefore(drafts, i) ?? countedAlikeBefore(drafts, i) ?? base);
    measured.push(earlier ?? byTopicOfSentenceBefore(measuring, draft));
  });
  return measured;
}

/** Makes the context of measuring, in which the figures are marked, so that phrases end at them. */
function createMeasureContext(
  context: FigureContext,
  drafts: readonly FigureDraft[],
  measured: readonly Measured[],
): MeasureContext {
  const { flags } = context;
  const { starts, ends } = context.document;
  for (const { start, end } of drafts) flags.add(start, end, PositionFlag.Figure);
  return {
    isTimeOrFigure: (i) =>
      flags.has(starts[i]!, PositionFlag.Figure) || flags.meets(starts[i]!, ends[i]!, PositionFlag.Time),
    measuredByFigureEndingAt: (end) =>
      flags.has(end - 1, PositionFlag.Figure) ? measured[indexEndingAt(drafts, end) ?? drafts.length] : undefined,
    ...context,
    isTaken: (at) => flags.has(at, PositionFlag.Figure | PositionFlag.Name | PositionFlag.Time),
  };
}

/** The noun after each figure, which coordinated figures of the same unit share: 1着と2着の馬. */
function sharedNounsAfter(context: MeasureContext, drafts: readonly FigureDraft[]): readonly (Phrase | null)[] {
  const nouns: (Phrase | null)[] = new Array(drafts.length);
  for (let i = drafts.length - 1; i >= 0; i--) {
    const [draft, next] = [drafts[i]!, drafts[i + 1]];
    const isCoordinated =
      next && draft.unit?.text === next.unit?.text && COORDINATING.has(context.text.slice(draft.end, next.start));
    nouns[i] = nounAfter(context, draft) ?? (isCoordinated ? nouns[i + 1]! : null);
  }
  return nouns;
}

/** The start of a figure with the words of its comparison and with the figure that it is counted per, unless the noun is between the two. */
function startWithBase(context: MeasureContext, compared: number, base: FigureDraft | undefined): number {
  if (!base) return compared;
  // 1株当たり中間配当は45円: the noun is between the two
  const before = nounBefore(context, compared)?.measured;
  const noun = before?.measuredProperty ?? before?.measuredEntity;
  return noun && noun.start >= base.end ? compared : base.start;
}

/** What the figure before a change in brackets measures: 営業利益 in 営業利益は100億円(前年同期比3.2%増). */
const measuredByNoted = (
  context: MeasureContext,
  draft: FigureDraft,
  compared: number,
  last: FigureDraft | undefined,
): Measured | undefined =>
  compared < draft.start && last && isNoteOf(context, last, compared)
    ? context.measuredByFigureEndingAt(last.end)
    : undefined;

function byTopicOfSentenceBefore(context: MeasureContext, draft: FigureDraft): Measured {
  const topic = topicOfSentenceBefore(context, draft);
  return topic ? toMeasured(context, topic) : NOTHING_MEASURED;
}
