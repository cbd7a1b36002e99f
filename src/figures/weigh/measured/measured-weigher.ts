import type { WeightTable } from "../../../linear/weight-table";
import type { Figure } from "../../../types";
import type { Measured } from "../../measured/measured";
import { type Certainty, isCertain } from "../certainty";
import type { FeatureRows } from "../feature-rows";
import { type RowModel, UNITS_PER_NAT } from "../model";
import type { MeasuredAnswer, RowContext } from "../row-context";
import type { MeasuredCandidate } from "./candidate";
import { createMeasuredChoices } from "./choices";

/** How much surer than "none" an answer has to be, in units of the tables. */
const THRESHOLDS = { property: -8, entity: 0 };

/** How many candidates, the likeliest ones, are weighed. */
const MOST_WEIGHED = 24;

/** The numbers with the highest scores; of equal ones the last. */
class Most {
  readonly #numbers: Int32Array;
  readonly #scores: Int32Array;
  #count = 0;

  constructor(size: number) {
    this.#numbers = new Int32Array(size);
    this.#scores = new Int32Array(size);
  }

  clear(): void {
    this.#count = 0;
  }

  offer(number: number, score: number): void {
    let at = this.#count;
    if (at < this.#numbers.length) this.#count++;
    else if (score < this.#scores[--at]!) return;
    for (; at > 0 && this.#scores[at - 1]! <= score; at--) {
      this.#scores[at] = this.#scores[at - 1]!;
      this.#numbers[at] = this.#numbers[at - 1]!;
    }
    this.#scores[at] = score;
    this.#numbers[at] = number;
  }

  has(number: number): boolean {
    for (let i = 0; i < this.#count; i++) if (this.#numbers[i] === number) return true;
    return false;
  }
}

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
  certainty: Certainty,
): (row: RowContext, figure: number) => Measured | undefined {
  const choices = createMeasuredChoices();
  const [properties, entities, likely] = [model.get("property"), model.get("entity"), model.get("likely")];
  const most = new Most(MOST_WEIGHED);
  return (row, figure) => {
    if (!properties || !entities || !likely) return undefined;
    rows.clear();
    const count = choices.all(row, figure, rows).length;
    most.clear();
    for (let k = 0; k < count; k++) most.offer(k, rows.score(likely, k));
    rows.clear();
    const candidates = choices.weighed(row, figure, rows, (k) => most.has(k));
    const ordered = orderedIn(row, figure, candidates);
    const answer =
      ordered ??
      jointAnswer(
        bestOf(candidates, rows, properties, THRESHOLDS.property),
        bestOf(candidates, rows, entities, THRESHOLDS.entity),
      );
    // What is not sure is told to the figures that follow, and to nobody else.
    row.chosen[figure] = answer;
    if (certainty === 0 || ordered) return measuredOf(row, answer);
    const isSure = (table: WeightTable, chosen: MeasuredCandidate | null) =>
      isCertain(
        certainty,
        candidates.length,
        (k) => rows.score(table, k),
        (k) => candidates[k]?.whole === chosen?.whole,
      );
    return measuredOf(row, {
      property: isSure(properties, answer.property) ? answer.property : null,
      entity: isSure(entities, answer.entity) ? answer.entity : null,
    });
  };
}

/** The law that an ordinal follows at once is what it is a part of: 日米安全保障条約 of 日米安全保障条約第5条. */
function orderedIn(
  { drafts, rules }: RowContext,
  figure: number,
  candidates: readonly (MeasuredCandidate | null)[],
): MeasuredAnswer | undefined {
  const draft = drafts[figure]!;
  if (draft.kind !== "ordinal" || rules.measured[figure]?.measuredEntity?.entity === undefined) return undefined;
  const entity = candidates.find((candidate) => candidate?.entity?.type === "law" && candidate.end === draft.start);
  return entity ? { property: null, entity } : undefined;
}

/** Scores the candidates. Those of the same words are one answer, whose share is the sum of theirs. */
function bestOf(
  candidates: readonly (MeasuredCandidate | null)[],
  rows: FeatureRows,
  table: WeightTable,
  threshold: number,
): Best {
  const scores = candidates.map((candidate, k) => rows.score(table, k) + (candidate ? 0 : threshold));
  const best = new Best();
  candidates.forEach((candidate, k) => {
    let sum = scores[k]!;
    if (candidate)
      for (let other = 0; other < candidates.length; other++)
        if (other !== k && candidates[other]?.whole === candidate.whole && isBetter(scores, k, other))
          sum = sumOfShares(sum, scores[other]!);
        else if (other !== k && candidates[other]?.whole === candidate.whole) return;
    best.offer(candidate, sum);
  });
  return best;
}

/** Whether of two candidates with the same words the first stands for both: the one that scores more, else the later. */
const isBetter = (scores: readonly number[], a: number, b: number): boolean =>
  scores[a]! > scores[b]! || (scores[a] === scores[b] && a > b);

/** How much the logarithm of a sum is greater than that of its greater part, by the difference of the parts, all in units of the tables. */
const GAINS: readonly number[] = Array.from({ length: 80 }, (_, difference) =>
  Math.round(UNITS_PER_NAT * Math.log1p(Math.exp(-difference / UNITS_PER_NAT))),
);

/** The logarithm of the sum of two shares, given their logarithms. */
const sumOfShares = (a: number, b: number): number => Math.max(a, b) + (GAINS[Math.abs(a - b)] ?? 0);

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

/** Returns an answer as the fields of a figure. */
export function measuredOf({ document }: RowContext, { property, entity }: MeasuredAnswer): Measured {
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
