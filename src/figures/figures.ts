import type { Dictionary } from "../dictionary/tables";
import type { Numeral } from "../numerals/numeral";
import type { Reading } from "../tokens/reading";
import type { Entity, Figure, TimeExpression } from "../types";
import { readBracketedAge } from "./age";
import { readAmount } from "./amount";
import { readComparison } from "./comparison";
import { createContext, type FigureContext } from "./context";
import type { Amount, Draft } from "./draft";
import { createLexicon } from "./lexicon";
import { type Measured, measureAll } from "./measured";
import { withModifiers } from "./modifiers";
import { readMoney } from "./money";
import { isBareNumber, isNameWithUnit, isNotFigure } from "./not-figures";
import { readOrdinal } from "./ordinal";
import { readPercent } from "./percent";
import { readQuantity } from "./quantity";
import { joinRanges } from "./range";
import { readFraction, readRecord } from "./ratio";
import { changes, conversions, parts, type Relation } from "./relations";

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
) => Figure[] {
  const lexicon = createLexicon(dictionary);
  return (reading, numerals, entities, times) => {
    const context = createContext(reading, lexicon, numerals, entities, times);
    const drafts: Draft[] = [];
    for (const numeral of numerals) {
      if (numeral.start < (drafts.at(-1)?.end ?? 0)) continue;
      const amount = readAmount(context, numeral);
      if (isNotFigure(context, amount)) continue;
      const draft =
        RULES.reduce<Draft | null>((found, rule) => found ?? rule(context, amount), null) ?? bareNumber(amount);
      if (!isNameWithUnit(context, draft)) drafts.push(draft);
    }
    const kept = withModifiers(context, joinRanges(context, drafts)).filter(
      (draft) => !draft.bare || isBareNumber(context, draft),
    );
    const relations = {
      conversionOf: conversions(context, kept),
      changeFrom: changes(kept),
      partOf: parts(context, kept),
    };
    const measured = measureAll(context, kept, (i) => relations.changeFrom.get(i) ?? relations.conversionOf.get(i));
    return kept.map((draft, i) => toFigure(context, draft, i, measured[i]!, relations));
  };
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

const idOf = (index: number): string => `f${index + 1}`;

type RelationName = "conversionOf" | "changeFrom" | "partOf";

function toFigure(
  context: FigureContext,
  draft: Draft,
  index: number,
  measured: Measured,
  relations: Readonly<Record<RelationName, Relation>>,
): Figure {
  const related = Object.entries(relations).flatMap(([name, relation]) =>
    relation.has(index) ? [[name, idOf(relation.get(index)!)]] : [],
  );
  const comparison = readComparison(context, draft);
  return {
    id: idOf(index),
    ...context.reading.mention(draft.start, draft.end),
    kind: draft.kind,
    decimal: draft.decimal,
    value: draft.value ?? (draft.decimal === null ? null : Number(draft.decimal)),
    low: draft.low,
    high: draft.high,
    modifier: draft.modifier,
    ...measured,
    ...(comparison ? { comparison: comparison.comparison } : {}),
    ...(draft.unit ? { unit: draft.unit } : {}),
    ...(draft.perUnit ? { perUnit: draft.perUnit } : {}),
    ...(Object.fromEntries(related) as Partial<Record<RelationName, string>>),
  };
}
