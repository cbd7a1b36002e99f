import type { Figure } from "../../../types";
import type { Measured } from "../../measured/measured";
import type { FeatureRows } from "../feature-rows";
import type { RowModel } from "../model";
import type { MeasuredAnswer, RowContext } from "../row-context";
import type { MeasuredCandidate } from "./candidate";
import { createMeasuredChoices } from "./choices";

/** How much surer than "none" an answer has to be, in units of the tables. */
const THRESHOLDS = { property: -10, entity: 0 };

/** The two best answers of a field, with their scores. */
class Best {
  first: MeasuredCandidate | null = null;
  second: MeasuredCandidate | null = null;
  score = Number.NEGATIVE_INFINITY;
  next = Number.NEGATIVE_INFINITY;

  offer(candidate: MeasuredCandidate | null, score: number): void {
    if (score > this.score) {
      [this.second, this.next] = [this.first, this.score];
      [this.first, this.score] = [candidate, score];
    } else if (score > this.next) [this.second, this.next] = [candidate, score];
  }
}

/** Creates a function that finds what the figure at an index measures; undefined if the model has no table for it. */
export function createMeasuredWeigher(
  model: RowModel,
  rows: FeatureRows,
): (row: RowContext, figure: number) => Measured | undefined {
  const choicesOf = createMeasuredChoices();
  const [properties, entities] = [model.get("property"), model.get("entity")];
  return (row, figure) => {
    if (!properties || !entities) return undefined;
    rows.clear();
    const candidates = choicesOf(row, figure, rows);
    const [property, entity] = [new Best(), new Best()];
    candidates.forEach((candidate, k) => {
      property.offer(candidate, rows.score(properties, k) + (candidate ? 0 : THRESHOLDS.property));
      entity.offer(candidate, rows.score(entities, k) + (candidate ? 0 : THRESHOLDS.entity));
    });
    const answer = jointAnswer(property, entity);
    row.chosen[figure] = answer;
    return measuredOf(row, answer);
  };
}

/** The best answers of both fields; if they are alike, the one gives way whose next answer is nearly as good. */
function jointAnswer(property: Best, entity: Best): MeasuredAnswer {
  if (!areAlike(property.first, entity.first)) return { property: property.first, entity: entity.first };
  return property.score - property.next > entity.score - entity.next
    ? { property: property.first, entity: entity.second }
    : { property: property.second, entity: entity.first };
}

/** Whether two candidates are the same words, or overlap. */
const areAlike = (a: MeasuredCandidate | null, b: MeasuredCandidate | null): boolean =>
  a !== null && b !== null && (a.whole === b.whole || (a.start < b.end && b.start < a.end));

function measuredOf({ document }: RowContext, { property, entity }: MeasuredAnswer): Measured {
  const measured: { -readonly [K in keyof Measured]: Figure[K] } = {};
  if (property) measured.measuredProperty = document.mention(property.start, property.end);
  if (entity) {
    const { start, end, text, sentence } = document.mention(entity.start, entity.end);
    measured.measuredEntity = entity.entity
      ? { start, end, text, sentence, entity: entity.entity.id }
      : { start, end, text, sentence };
  }
  return measured as Measured;
}
