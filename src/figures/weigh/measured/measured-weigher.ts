import type { WeightTable } from "../../../linear/weight-table";
import { type Measured, measuredAs } from "../../measured/measured";
import { type Certainty, isCertain } from "../certainty";
import { FeatureRows } from "../feature-rows";
import { type RowModel, UNITS_PER_NAT } from "../model";
import type { MeasuredAnswer, RowContext } from "../row-context";
import type { MeasuredCandidate } from "./candidate";
import { createMeasuredChoices } from "./choices";

/** How much surer than "none" an answer has to be, in units of the tables. */
const THRESHOLDS = { property: -8, entity: 0 };

/** How many candidates, the likeliest of each field, have all their features read and weighed: for speed, with next to no answer lost. */
const MOST_WEIGHED = { property: 7, entity: 10 };

/** The numbers with the highest scores; of equal ones the last. */
class Most {
  readonly #numbers: Int32Array;
  readonly #scores: Int32Array;
  #count = 0;

  constructor(size: number) {
    this.#numbers = new Int32Array(size);
    this.#scores = new Int32Array(size);
  }

  /** Finds the candidates that score highest. */
  read(rows: FeatureRows, table: WeightTable): void {
    this.#count = 0;
    for (let k = 0; k < rows.count; k++) this.#offer(k, rows.score(table, k));
  }

  #offer(number: number, score: number): void {
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

  /** Whether a number is one of them. */
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
      this.second = this.first;
      this.next = this.score;
      this.first = candidate;
      this.score = score;
    } else if (score > this.next) {
      this.second = candidate;
      this.next = score;
    }
  }
}

/** Creates a function that finds what the figure at an index measures; undefined if the model has no table for it. */
export function createMeasuredWeigher(
  model: RowModel,
  certainty: Certainty,
): (row: RowContext, figure: number) => Measured | undefined {
  const choices = createMeasuredChoices();
  const [properties, entities] = [model.get("property"), model.get("entity")];
  const [likelyProperties, likelyEntities] = [model.get("likelyProp"), model.get("likelyEntity")];
  const few = new FeatureRows(tablesOf(likelyProperties, likelyEntities));
  const rows = new FeatureRows(tablesOf(properties, entities));
  const forProperty = new Most(MOST_WEIGHED.property);
  const forEntity = new Most(MOST_WEIGHED.entity);
  const isLikely = (k: number): boolean => forProperty.has(k) || forEntity.has(k);
  const scoresOf = (likely: readonly number[], field: Most, table: WeightTable): number[] => {
    const scores: number[] = [];
    for (let j = 0; j < rows.count; j++)
      // the last is "none"
      scores.push(j === likely.length || field.has(likely[j]!) ? rows.score(table, j) : Number.NEGATIVE_INFINITY);
    return scores;
  };
  return (row, figure) => {
    if (!properties || !entities || !likelyProperties || !likelyEntities) return undefined;
    few.clear();
    const all = choices.all(row, figure, few);
    const ordered = orderedIn(row, figure, all);
    if (ordered) {
      row.chosen[figure] = ordered;
      return measuredOf(row, ordered);
    }
    forProperty.read(few, likelyProperties);
    forEntity.read(few, likelyEntities);
    const likely: number[] = [];
    for (let k = 0; k < all.length; k++) if (isLikely(k)) likely.push(k);
    rows.clear();
    const weighed = choices.weighed(row, figure, rows, likely);
    const ofProperty = scoresOf(likely, forProperty, properties);
    const ofEntity = scoresOf(likely, forEntity, entities);
    const answer = jointAnswer(
      bestOf(weighed, ofProperty, THRESHOLDS.property),
      bestOf(weighed, ofEntity, THRESHOLDS.entity),
    );
    // What is not sure is told to the figures that follow, and to nobody else.
    row.chosen[figure] = answer;
    if (certainty === 0) return measuredOf(row, answer);
    const ifSure = (scores: readonly number[], chosen: MeasuredCandidate | null) =>
      isCertain(certainty, scores, (k) => weighed[k]?.whole === chosen?.whole) ? chosen : null;
    return measuredOf(row, { property: ifSure(ofProperty, answer.property), entity: ifSure(ofEntity, answer.entity) });
  };
}

const tablesOf = (...tables: readonly (WeightTable | undefined)[]): WeightTable[] =>
  tables.filter((table) => table !== undefined);

/** The law that an ordinal follows at once is what it is a part of: 日米安全保障条約 of 日米安全保障条約第5条. */
function orderedIn(
  { drafts, rules }: RowContext,
  figure: number,
  candidates: readonly MeasuredCandidate[],
): MeasuredAnswer | undefined {
  const draft = drafts[figure]!;
  if (draft.kind !== "ordinal" || rules.measured[figure]?.measuredEntity?.entity === undefined) return undefined;
  const entity = candidates.find((candidate) => candidate.entity?.type === "law" && candidate.end === draft.start);
  return entity ? { property: null, entity } : undefined;
}

/** The best answers by the scores of the candidates, with `threshold` for "none". Those of the same words are one answer, whose share is the sum of theirs. */
function bestOf(candidates: readonly (MeasuredCandidate | null)[], scores: readonly number[], threshold: number): Best {
  const best = new Best();
  for (let k = 0; k < candidates.length; k++) {
    const candidate = candidates[k]!;
    if (candidate === null) best.offer(null, scores[k]! + threshold);
    else {
      const sum = sumOfEqual(candidates, scores, k);
      if (sum !== undefined) best.offer(candidate, sum);
    }
  }
  return best;
}

/** The score of a candidate with those of the others that have its words; undefined if another stands for all. */
function sumOfEqual(
  candidates: readonly (MeasuredCandidate | null)[],
  scores: readonly number[],
  k: number,
): number | undefined {
  const { whole } = candidates[k]!;
  let sum = scores[k]!;
  for (let other = 0; other < candidates.length; other++) {
    if (other === k || candidates[other]?.whole !== whole) continue;
    if (!isBetter(scores, k, other)) return undefined;
    sum = sumOfShares(sum, scores[other]!);
  }
  return sum;
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
  const ofProperty = property ? document.mention(property.start, property.end) : undefined;
  if (!entity) return measuredAs(ofProperty, undefined);
  const { start, end, text, sentence } = document.mention(entity.start, entity.end);
  const ofEntity = entity.entity
    ? { start, end, text, sentence, entity: entity.entity.id }
    : { start, end, text, sentence };
  return measuredAs(ofProperty, ofEntity);
}
