import { FeatureRows } from "../../../src/figures/weigh/feature-rows";
import type { RowField } from "../../../src/figures/weigh/field";
import { UNITS_PER_NAT } from "../../../src/figures/weigh/model";
import type { SparseWeights } from "../../../src/linear/weight-file";
import { CandidateChoices } from "../linear/candidates";
import type { AlignedArticle } from "./aligned";
import type { GoldFigure } from "./articles";

/** How a field is learned from the rows of a reader. */
export interface Lesson<C> {
  readonly field: RowField<C>;
  /** Whether a candidate is what the reader filled in; null is "none". `figure` is the index of the draft. */
  readonly isRight: (gold: GoldFigure, candidate: C | null, aligned: AlignedArticle, figure: number) => boolean;
  /** Called before the candidates of a figure are read, for fields that read what was chosen for the figures before. */
  readonly prepare?: (aligned: AlignedArticle, figure: number) => void;
  /** How many weights are kept. */
  readonly most: number;
  /** A feature of fewer choices gets no weight. */
  readonly least: number;
  readonly epochs: number;
  readonly rate: number;
  /** The share of the features that is left out of each choice while it is learned, so that none relies on another being there. */
  readonly dropout?: number | undefined;
}

/** One field while the articles are read and its tables trained. */
export class FieldTrainer<C> {
  readonly #choices = new CandidateChoices();
  readonly #rows = new FeatureRows();
  #lesson: Lesson<C>;
  /** How many figures have no right candidate, and are no lesson. */
  lost = 0;
  candidates = 0;

  constructor(lesson: Lesson<C>) {
    this.#lesson = lesson;
  }

  get table(): string {
    return this.#lesson.field.table;
  }

  /** Changes how it is trained. */
  adjust(settings: Partial<Pick<Lesson<C>, "most" | "least" | "epochs" | "rate">>): void {
    this.#lesson = { ...this.#lesson, ...settings };
  }

  get count(): number {
    return this.#choices.count;
  }

  /** Reads the figures of an article. @param group the number of the article */
  read(aligned: AlignedArticle, group: number): void {
    const { field, isRight, prepare } = this.#lesson;
    aligned.gold.forEach((gold, figure) => {
      if (!gold) return;
      prepare?.(aligned, figure);
      this.#rows.clear();
      const candidates = field.candidates(aligned.row, figure, this.#rows);
      if (candidates.length < 2) return;
      const right = candidates.map((candidate) => isRight(gold, candidate, aligned, figure));
      if (!right.includes(true)) {
        this.lost++;
        return;
      }
      this.candidates += candidates.length;
      right.forEach((is, k) => {
        this.#choices.addCandidate(this.#rows.featuresOf(k), is);
      });
      this.#choices.endChoice(group);
    });
  }

  /** Trains on the articles that are wanted, without some features, and returns the weights that a table would keep, not rounded. */
  rehearse(isWanted: (group: number) => boolean, isDropped?: (hash: number) => boolean): Float64Array {
    const { epochs, rate, least, most } = this.#lesson;
    const weights = this.#choices.learn({ epochs, rate, seeds: [1] }, least, isWanted, isDropped);
    const sizes = Float64Array.from(weights, Math.abs).sort();
    const smallest = sizes[Math.max(0, sizes.length - most)]!;
    return weights.map((weight) => (Math.abs(weight) < smallest ? 0 : weight));
  }

  /** Decides articles by weights: how many answers are right, given and wanted. */
  decide(weights: Float64Array, threshold: number, isWanted: (group: number) => boolean): [number, number, number] {
    return this.#choices.decide(weights, threshold, isWanted);
  }

  /** Trains a table on the articles that are wanted. */
  train(isWanted: (group: number) => boolean, seeds: readonly number[]): SparseWeights {
    const { epochs, rate, dropout, least, most } = this.#lesson;
    return rounded(
      this.#choices.learn({ epochs, rate, dropout, seeds }, least, isWanted),
      this.#choices.ids.hashes,
      most,
    );
  }
}

/** Rounds weights to the units of the tables, and keeps the `most` greatest. */
function rounded(weights: Float64Array, hashes: Int32Array, most: number): SparseWeights {
  const sizes = Float64Array.from(weights, Math.abs).sort();
  const least = Math.max(0.5 / UNITS_PER_NAT, sizes[Math.max(0, sizes.length - most)] ?? 0);
  const byHash = new Map<number, number>();
  for (let id = 0; id < weights.length; id++)
    if (Math.abs(weights[id]!) >= least) {
      const units = Math.round(weights[id]! * UNITS_PER_NAT);
      byHash.set(hashes[id]! >>> 0, Math.max(-127, Math.min(127, units)));
    }
  const ascending = Uint32Array.from(byHash.keys()).sort();
  return { hashes: ascending, weights: Int8Array.from(ascending, (hash) => byHash.get(hash)!) };
}
