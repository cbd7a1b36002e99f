import { GuardedPattern } from "../../text/guarded-pattern";
import type { Comparison } from "../../types";
import type { FigureContext } from "../context";
import type { FigureDraft } from "../draft";
import { tailEnd } from "../lexicon";
import { type Basis, basisEndingAt } from "./basis";
import { createBasisMemory, type EarlierBasis } from "./basis-memory";
import { type Direction, directionOf, firstDirection, isRestated } from "./direction";

/** A change as written with its figure, 前年同期比3.2%増, and the start of its words. */
export interface FoundComparison {
  readonly start: number;
  readonly comparison: Comparison;
  /** The end of the words of the change: after 増. */
  readonly end: number;
}

/** Between the basis and the figure: 前年同期に比べて約3%増, 前日比で150円高. */
const LINK = new GuardedPattern(
  /(?:て(?:は)?|で|では|は|も)[、,]?(?:約|およそ|さらに|ほぼ)?|[、,](?:約|およそ)?|約|およそ|さらに|ほぼ/,
  { last: "てでは、,約そにぼも" },
);
/** How far after the figure its direction may begin, in characters: 伸ばし in 前年比16.5%と売り上げを伸ばした. */
const DIRECTION_REACH = 20;
/** From this per cent on a figure without a direction is the level, not the change: 前期比99.2%. */
const LEAST_LEVEL = 60;
/** 増加率は in 増加率は5%: the noun of a change before its figure. */
const CHANGE_NOUN = new GuardedPattern(/(?:率|幅|額|分)(?:は|が|も|で|の)?(?:約|およそ|最大|平均)?/, {
  last: "率幅額分はがもでの約そ大均",
});
/** 下げ幅: that of a day's trade. */
const MARGIN = /^[上下]げ幅/;

/**
 * The change that each figure is, by index, or null: 前年同期比3.2%増. The value of the figure stays as written; `signed` has the sign of the
 * direction.
 */
export function readComparisons(
  context: FigureContext,
  drafts: readonly FigureDraft[],
): readonly (FoundComparison | null)[] {
  const earlier = createBasisMemory(context);
  const found: (FoundComparison | null)[] = [];
  drafts.forEach((draft, i) => {
    const isScore = draft.kind === "ratio" && draft.decimal === null && draft.unit === undefined;
    if (draft.kind === "ordinal" || draft.kind === "age" || isScore) found.push(null);
    else found.push(readComparison(context, drafts, i, { earlier, before: found[i - 1] ?? null }));
  });
  return found;
}

/** What is known before the figure that is read. */
interface Known {
  readonly earlier: EarlierBasis;
  /** The change that the figure before is. */
  readonly before: FoundComparison | null;
}

function readComparison(
  context: FigureContext,
  drafts: readonly FigureDraft[],
  i: number,
  { earlier, before }: Known,
): FoundComparison | null {
  const draft = drafts[i]!;
  const direction = directionOf(context, drafts, i);
  // 11百万円(0.1%)の減少: both are the change
  if (before && i > 0 && isRestated(context, drafts, i - 1)) {
    const { basis, text, direction: way } = before.comparison;
    if (before.end >= draft.end) return change(draft, before.start, before.end, { basis, text, direction: way });
  }
  const link = LINK.endingAt(context.text, draft.start);
  const basis = basisEndingAt(context, draft.start - link.length, drafts[i - 1]);
  return (
    (basis && againstBasis(context, draft, basis.link === "same" ? earlier.resolve(basis) : basis, direction)) ??
    againstEarlier(context, draft, earlier, direction) ??
    byNounOfChange(context, draft, earlier)
  );
}

/** Reads a change whose basis is right before the figure: 前年同期比3.2%増, 計画を2割下回る, 昨年の1.5倍. */
function againstBasis(
  context: FigureContext,
  draft: FigureDraft,
  { basis, text, link, start, end }: Basis,
  found: Direction | null,
): FoundComparison | null {
  const last = found?.end ?? draft.end;
  if (isFactor(draft)) return timesAsMuch(draft, start, last, { basis, text, direction: found?.direction });
  // 前年の2割
  if (link === "times" && !found && isPartOfEarlier(draft, basis))
    return { start, end: last, comparison: { basis, text, direction: "down" } };
  // 1963年の548件: the value of that year
  if (link === "times" && (found?.use !== "change" || !context.lexicon.comparisons.longest(context.text, start)))
    return null;
  const isOfBasis = /比べ|比し|比較/.test(context.text.slice(start, end));
  const direction =
    directionOfLoss(context, start, found) ??
    found?.direction ??
    signOf(context, draft) ??
    (isOfBasis ? directionAfter(context, draft.end) : null) ??
    (link === "listed" ? directionAfterChange(context, draft.end, text) : null);
  if (direction) return change(draft, start, last, { basis, text, direction });
  const level = draft.kind === "percent" && draft.decimal !== null ? Number(draft.decimal) : 0;
  if (level < LEAST_LEVEL || !/比$/.test(text)) return null;
  return {
    start,
    end: last,
    comparison: { basis, text, direction: level > 100 ? "up" : level < 100 ? "down" : "flat" },
  };
}

/** Reads a change against the last basis in its sentence, for a rate also in the sentence before: 前年同期比で売上高は9.6%増、純利益は5%減. */
function againstEarlier(
  context: FigureContext,
  draft: FigureDraft,
  earlier: EarlierBasis,
  found: Direction | null,
): FoundComparison | null {
  const basis = earlier.before(draft);
  if (isFactor(draft) && !basis)
    return (
      found &&
      timesAsMuch(draft, draft.start, found.end, {
        basis: "other",
        text: context.text.slice(found.start, found.end),
        direction: found.direction,
      })
    );
  if (basis && isFactor(draft))
    return earlier.isInSentence(draft) ? timesAsMuch(draft, draft.start, found?.end ?? draft.end, basis) : null;
  if (!found || (found.use === "against" && !basis)) return null;
  const { direction, start, end } = found;
  const against = basis ?? { basis: "other" as const, text: context.text.slice(start, end) };
  return change(draft, draft.start, end, { basis: against.basis, text: against.text, direction });
}

/** Reads a change that the noun before it says: 増加率は5%, 下げ幅は300円. */
function byNounOfChange(context: FigureContext, draft: FigureDraft, earlier: EarlierBasis): FoundComparison | null {
  const { text, lexicon } = context;
  const noun = CHANGE_NOUN.endingAt(text, draft.start);
  const word = noun === "" ? null : lexicon.directions.longestBefore(text, draft.start - noun.length);
  if (word?.value.use !== "change") return null;
  const basis = earlier.before(draft);
  const name = text.slice(word.start, draft.start).replace(/(?<=[率幅額分]).*$/, "");
  const { direction } = word.value;
  const against = basis ?? { basis: MARGIN.test(name) ? ("previousDay" as const) : ("other" as const), text: name };
  return change(draft, draft.start, draft.end, { basis: against.basis, text: against.text, direction });
}

/** A change by a factor: 昨年の1.5倍. */
function timesAsMuch(
  { decimal, low }: FigureDraft,
  start: number,
  end: number,
  {
    basis,
    text,
    direction: way,
  }: Pick<Comparison, "basis" | "text"> & { readonly direction?: Comparison["direction"] | undefined },
): FoundComparison {
  const value = way === "down" ? 0 : Number(decimal ?? low);
  return { start, end, comparison: { basis, text, direction: value > 1 ? "up" : value < 1 ? "down" : "flat" } };
}

/** Whether a figure is how many times as much: 1.5倍, 10分の1. */
const isFactor = ({ kind, unit }: FigureDraft): boolean => kind === "ratio" || unit?.text === "倍";

/** Whether a rate is what is left of an earlier value: 2割 of 前年の2割. */
const isPartOfEarlier = ({ kind, decimal }: FigureDraft, basis: Comparison["basis"]): boolean =>
  kind === "percent" && basis !== "plan" && basis !== "other" && Number(decimal ?? 100) < 100;

/** A comparison with the signed value of the figure, if that is exact. */
function change({ decimal }: FigureDraft, start: number, end: number, comparison: Comparison): FoundComparison {
  if (decimal === null) return { start, end, comparison };
  const isUnsigned = comparison.direction === "down" && !decimal.startsWith("-");
  return { start, end, comparison: { ...comparison, signed: isUnsigned ? `-${decimal}` : decimal } };
}

/** The direction that a sign says: 前年同期比△3.2%, +5%. */
const signOf = ({ text }: FigureContext, { decimal, start }: FigureDraft): Comparison["direction"] | null =>
  decimal?.startsWith("-") ? "down" : text[start] === "+" || text[start - 1] === "+" ? "up" : null;

/** What is worse where it is more: セグメント損失 in セグメント損失は2億円(前年同期比1億円悪化). */
const LOSS = /(?:損失|赤字|負債|債務)[^。]{0,16}$/;
const WORSE = /^(?:(悪化)|改善)/;

/** The direction of 悪化 and 改善 of a loss: it is the loss that goes up. */
function directionOfLoss(
  { text }: FigureContext,
  start: number,
  found: Direction | null,
): Comparison["direction"] | null {
  const word = found && WORSE.exec(text.slice(found.end - 2, found.end));
  return word && LOSS.test(text.slice(Math.max(0, start - 24), start)) ? (word[1] ? "up" : "down") : null;
}

/** 伸ばし in 16.5%と売り上げを伸ばした: the first direction in the clause, of two characters or more. */
const directionAfter = ({ text, lexicon }: FigureContext, from: number): Comparison["direction"] | null =>
  firstDirection(text, from, DIRECTION_REACH, (at) => {
    const found = lexicon.directions.longest(text, at);
    return found && found.end - at > 1 ? found.value.direction : null;
  });

/** The same after と and 前年比: 前年比16.5%と売り上げを伸ばした. */
const directionAfterChange = (context: FigureContext, from: number, basis: string): Comparison["direction"] | null =>
  basis.endsWith("比") && context.text[tailEnd(context.lexicon, context.text, from)] === "と"
    ? directionAfter(context, from)
    : null;
