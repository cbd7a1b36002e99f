import type { Dictionary } from "../dictionary/tables";
import { type Findings, withoutOverlapping } from "../findings";
import { PositionFlags } from "../text/position-flags";
import type { Figure, FoundFigure } from "../types";
import { createContext, type FigureContext } from "./context";
import { type Amount, type Draft, draftOf, idOf } from "./draft";
import { createLexicon } from "./lexicon";
import { measureAll } from "./measured/measured";
import { readBracketedAge } from "./recognise/age";
import { readAmount } from "./recognise/amount";
import { withModifiers } from "./recognise/modifiers";
import { readMoney } from "./recognise/money";
import { isBareNumber, isNameWithUnit, isNotFigure, sharesName } from "./recognise/not-figures";
import { readOrdinal } from "./recognise/ordinal";
import { readPercent } from "./recognise/percent";
import { readQuantity } from "./recognise/quantity";
import { joinRanges } from "./recognise/range";
import { perTimeBefore, rates } from "./recognise/rate";
import { readFraction, readRecord } from "./recognise/ratio";
import { comparisons, readComparison } from "./relate/comparison";
import { periods } from "./relate/period";
import { changes, conversions, parts } from "./relate/relations";
import { statusOf } from "./relate/status";

/** Tried in order; the first that reads the amount has it. */
const RULES: readonly ((context: FigureContext, amount: Amount) => Draft | null)[] = [
  readPercent,
  readFraction,
  readRecord,
  readMoney,
  readBracketedAge,
  readOrdinal,
  readQuantity,
];

/**
 * Figures from numerals:
 *
 *     numeral → amount (sign) → draft (unit, by the first rule that fits) → ranges → modifiers → figure (what is measured, relations)
 */
export function createFigureReader(
  dictionary: Dictionary,
): (found: Pick<Findings, "document" | "numerals" | "entities" | "times" | "userFindings">) => Figure[] {
  const lexicon = createLexicon(dictionary);
  const marks = new PositionFlags();
  return ({ document, numerals, entities, times, userFindings: users }) => {
    if (numerals.length === 0 && users.figures.length === 0) return [];
    const context = createContext(document, lexicon, numerals, entities, times, marks);
    const drafts: Draft[] = [];
    for (const numeral of numerals) {
      // most are of a time
      if (context.taken(numeral.end - 1)) continue;
      const free = drafts.at(-1)?.end ?? 0;
      if (numeral.start < free) continue;
      const amount = readAmount(context, numeral);
      if (isNotFigure(context, amount)) continue;
      const draft = readDraft(context, amount, free);
      if (!isNameWithUnit(context, draft)) drafts.push(draft);
      else if (sharesName(context, drafts.at(-1), draft)) drafts.pop();
    }
    const kept = withModifiers(context, joinRanges(context, drafts)).filter(
      (draft) => !draft.bare || isBareNumber(context, draft),
    );
    return toFigures(context, withUsers(kept, users.figures));
  };
}

/** The drafts with those of the user's recognizers in the place of what they touch. */
function withUsers(drafts: readonly Draft[], found: readonly FoundFigure[]): readonly Draft[] {
  if (found.length === 0) return drafts;
  const added = found.map((figure): Draft => {
    const { start, end, kind, decimal = null, low = null, high = null, modifier = null, unit, perUnit } = figure;
    const amount: Amount = { start, end, decimal: decimal ?? low!, several: false, script: "arabic" };
    return draftOf({ start, end, kind, decimal, low, high, modifier, unit, perUnit, amount, found: figure });
  });
  return [...withoutOverlapping(drafts, found), ...added].sort((a, b) => a.start - b.start);
}

/** The draft of the first rule that fits and reaches neither into the figure before nor into a time. */
function readDraft(context: FigureContext, amount: Amount, free: number): Draft {
  for (const rule of RULES) {
    const draft = rule(context, amount);
    if (draft && draft.start >= free && !context.meetsTime(draft)) return draft;
  }
  return bareNumber(amount);
}

const bareNumber = (amount: Amount): Draft =>
  draftOf({ start: amount.start, end: amount.end, kind: "number", decimal: amount.decimal, amount, bare: true });

/** Drafts with what needs all of them: relations, what is measured, what it is counted per, compared with, and when. */
function toFigures(context: FigureContext, drafts: readonly Draft[]): Figure[] {
  const conversionOf = conversions(context, drafts);
  const changeFrom = changes(drafts);
  const partOf = parts(context, drafts);
  const changed = drafts.map((draft) => readComparison(context, draft));
  const bases = rates(context, drafts);
  const measured = measureAll(context, drafts, {
    comparisons: changed,
    bases,
    sameAs: (i) => changeFrom.get(i) ?? conversionOf.get(i),
  });
  const compared = comparisons(context, drafts, changed);
  const period = periods(context, drafts);
  return drafts.map((draft, i) => {
    const { kind, decimal, low, high, modifier, found } = draft;
    const { start, end, text, sentence } = context.document.mention(draft.start, draft.end);
    const value = draft.value ?? (decimal === null ? null : Number(decimal));
    const figure: Unfinished<Figure> = {
      id: idOf(i),
      start,
      end,
      text,
      sentence,
      kind,
      decimal,
      value,
      low,
      high,
      modifier,
    };
    // fields are set one by one: a summary has no undefined ones
    Object.assign(figure, measured[i]);
    const property = found?.measuredProperty;
    if (property) figure.measuredProperty = context.document.mention(property.start, property.end);
    if (draft.unit) figure.unit = draft.unit;
    const perUnit = draft.perUnit ?? drafts[bases.get(i) ?? drafts.length]?.unit ?? perTimeBefore(context, draft);
    if (perUnit) figure.perUnit = perUnit;
    const [converted, earlier, whole] = [conversionOf.get(i), changeFrom.get(i), partOf.get(i)];
    if (converted !== undefined) figure.conversionOf = idOf(converted);
    if (earlier !== undefined) figure.changeFrom = idOf(earlier);
    if (whole !== undefined) figure.partOf = idOf(whole);
    const comparison = compared.get(i);
    if (comparison) figure.comparison = comparison;
    const status = found?.status ?? statusOf(context, draft);
    if (status) figure.status = status;
    const time = period.get(i);
    if (time !== undefined) figure.period = time;
    return figure as Figure;
  });
}

/** Fields in the order in which they are to be written. */
type Unfinished<T> = { -readonly [K in keyof T]?: T[K] };
