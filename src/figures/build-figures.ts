import type { Figure } from "../types";
import { comparisons } from "./compare/changed-values";
import { readComparisons } from "./compare/comparison";
import type { FigureContext } from "./context";
import { type FigureDraft, idOf } from "./draft";
import { measureAll } from "./measured/measure-all";
import { changes } from "./relate/change";
import { conversions } from "./relate/conversion";
import { parts } from "./relate/part-whole";
import { periods } from "./relate/period";
import { perTimeBefore, rates } from "./relate/rate";
import { statuses } from "./relate/status";
import type { DraftedArticle, RuleAnswers } from "./weigh/row-context";
import type { Weigher } from "./weigh/weigh";

/**
 * Turns the drafts of an article into figures, with all that depends on other figures or on the words around: relations, what is measured,
 * comparison, rate, period, status. The written rules answer first; where there is a model, their answers are weighed with others.
 */
export function buildFigures(article: DraftedArticle, weigh: Weigher): Figure[] {
  const { context, drafts } = article;
  const rules = answerByRules(context, drafts);
  const { measured, comparisons, conversionOf, changeFrom, partOf, bases, periods, statuses } = weigh(article, rules);
  const idAt = (index: number | undefined): string | undefined => (index === undefined ? undefined : idOf(index));
  const ownPerUnits = drafts.map(
    (draft, i) => draft.perUnit ?? drafts[bases.get(i) ?? drafts.length]?.unit ?? perTimeBefore(context, draft),
  );
  // 1枚5元(約65円): what is told in another unit is counted per the same
  const perUnits = ownPerUnits.map((own, i) => own ?? ownPerUnits[conversionOf.get(i) ?? drafts.length]);
  return drafts.map((draft, i) => {
    const figure = startFigure(context, draft, i);
    // field by field and only if known: a summary has no undefined fields
    const { measuredProperty, measuredEntity } = measured[i]!;
    if (measuredProperty) figure.measuredProperty = measuredProperty;
    if (measuredEntity) figure.measuredEntity = measuredEntity;
    const property = draft.found?.measuredProperty;
    if (property) figure.measuredProperty = context.document.mention(property.start, property.end);
    if (draft.unit) figure.unit = draft.unit;
    const perUnit = perUnits[i];
    if (perUnit) figure.perUnit = perUnit;
    const converted = idAt(conversionOf.get(i));
    if (converted) figure.conversionOf = converted;
    const earlier = idAt(changeFrom.get(i));
    if (earlier) figure.changeFrom = earlier;
    const whole = idAt(partOf.get(i));
    if (whole) figure.partOf = whole;
    const comparison = comparisons.get(i);
    if (comparison) figure.comparison = comparison;
    const status = draft.found?.status ?? statuses[i];
    if (status) figure.status = status;
    const time = periods.get(i);
    if (time !== undefined) figure.period = time;
    return figure as Figure;
  });
}

/** Fills the fields by the written rules. */
function answerByRules(context: FigureContext, drafts: readonly FigureDraft[]): RuleAnswers {
  const conversionOf = conversions(context, drafts);
  const changeFrom = changes(drafts);
  const partOf = parts(context, drafts);
  const ownComparisons = readComparisons(context, drafts);
  const bases = rates(context, drafts);
  const measured = measureAll(context, drafts, {
    comparisons: ownComparisons,
    bases,
    sameAs: (i) => changeFrom.get(i) ?? conversionOf.get(i),
  });
  return {
    measured,
    comparisons: comparisons(context, drafts, ownComparisons),
    conversionOf,
    changeFrom,
    partOf,
    bases,
    periods: periods(context, drafts),
    statuses: statuses(context, drafts),
  };
}

/** A figure that is being built; its fields are set in the order in which they are written out. */
type UnfinishedFigure = { -readonly [K in keyof Figure]?: Figure[K] };

/** The fields that every figure has. */
function startFigure(context: FigureContext, draft: FigureDraft, index: number): UnfinishedFigure {
  const { kind, decimal, low, high, modifier } = draft;
  const { start, end, text, sentence } = context.document.mention(draft.start, draft.end);
  const value = decimal === null ? null : Number(decimal);
  return { id: idOf(index), start, end, text, sentence, kind, decimal, value, low, high, modifier };
}
