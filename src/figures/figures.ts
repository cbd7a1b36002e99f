import type { Dictionary } from "../dictionary/tables";
import type { Numeral } from "../numerals/numeral";
import { beside, NO_FINDINGS, type UserFindings } from "../recognizers";
import { Marks } from "../text/marks";
import type { Reading } from "../tokens/reading";
import type { Entity, Figure, FoundFigure, TimeExpression } from "../types";
import { readBracketedAge } from "./age";
import { readAmount } from "./amount";
import { comparisons, readComparison } from "./comparison";
import { createContext, type FigureContext } from "./context";
import { type Amount, type Draft, idOf } from "./draft";
import { createLexicon } from "./lexicon";
import { measureAll } from "./measured";
import { withModifiers } from "./modifiers";
import { readMoney } from "./money";
import { isBareNumber, isNameWithUnit, isNotFigure, sharesName } from "./not-figures";
import { readOrdinal } from "./ordinal";
import { readPercent } from "./percent";
import { periods } from "./period";
import { readQuantity } from "./quantity";
import { joinRanges } from "./range";
import { perTimeBefore, rates } from "./rate";
import { readFraction, readRecord } from "./ratio";
import { changes, conversions, parts, type Relation } from "./relations";
import { statusOf } from "./status";

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
): (
  reading: Reading,
  numerals: readonly Numeral[],
  entities: readonly Entity[],
  times: readonly TimeExpression[],
  users?: UserFindings,
) => Figure[] {
  const lexicon = createLexicon(dictionary);
  const marks = new Marks();
  return (reading, numerals, entities, times, users = NO_FINDINGS) => {
    if (numerals.length === 0 && users.figures.length === 0) return [];
    const context = createContext(reading, lexicon, numerals, entities, times, marks);
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
    const units = { ...(unit ? { unit } : {}), ...(perUnit ? { perUnit } : {}) };
    return { start, end, kind, decimal, low, high, modifier, ...units, amount, bare: false, found: figure };
  });
  return [...beside(drafts, found), ...added].sort((a, b) => a.start - b.start);
}

/** The draft of the first rule that fits and reaches neither into the figure before nor into a time. */
function readDraft(context: FigureContext, amount: Amount, free: number): Draft {
  for (const rule of RULES) {
    const draft = rule(context, amount);
    if (draft && draft.start >= free && !context.meetsTime(draft)) return draft;
  }
  return bareNumber(amount);
}

const bareNumber = (amount: Amount): Draft => ({
  start: amount.start,
  end: amount.end,
  kind: "number",
  decimal: amount.decimal,
  low: null,
  high: null,
  modifier: null,
  amount,
  bare: true,
});

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
  const related = (relation: Relation, i: number) => (relation.has(i) ? idOf(relation.get(i)!) : undefined);

  return drafts.map((draft, i) => {
    const { kind, decimal, low, high, modifier } = draft;
    const { start, end, text, sentence } = context.reading.mention(draft.start, draft.end);
    const value = draft.value ?? (decimal === null ? null : Number(decimal));
    const figure: Figure = { id: idOf(i), start, end, text, sentence, kind, decimal, value, low, high, modifier };
    return Object.assign(
      figure,
      measured[i],
      propertyOf(draft, context.reading),
      given({
        unit: draft.unit,
        perUnit: draft.perUnit ?? drafts[bases.get(i) ?? drafts.length]?.unit ?? perTimeBefore(context, draft),
        conversionOf: related(conversionOf, i),
        changeFrom: related(changeFrom, i),
        partOf: related(partOf, i),
        comparison: compared.get(i),
        status: draft.found?.status ?? statusOf(context, draft),
        period: period.get(i),
      }),
    );
  });
}

/** What a recognizer of the user's says that its figure measures. */
const propertyOf = ({ found }: Draft, reading: Reading): Pick<Figure, "measuredProperty"> =>
  found?.measuredProperty
    ? { measuredProperty: reading.mention(found.measuredProperty.start, found.measuredProperty.end) }
    : {};

/** Leaves out what is not there: a summary has no undefined fields. */
function given<T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const kept: { [K in keyof T]?: NonNullable<T[K]> } = {};
  for (const key in fields) if (fields[key] !== undefined) kept[key] = fields[key] as NonNullable<T[typeof key]>;
  return kept;
}
