import { sumOf, type WeightTable } from "../../linear/weight-table";

/** The number of no shared features. */
const NONE = -1;

/**
 * The candidates of one choice, each with any number of features, as hashes. Reused for one choice after another.
 *
 * Features that several candidates have are written once and their weights added up once, for speed: what a figure is, beside each of the times
 * that may be its period. The sums are the same as if each candidate had them as its own.
 */
export class FeatureRows {
  #hashes = new Int32Array(1 << 13);
  #length = 0;
  /** By run of features, its start; the next begins where it ends. Some are those of a candidate, some are shared. */
  #starts = new Int32Array(1 << 8);
  #runs = 0;
  /** By candidate, the run of its own features, and of those that it shares. */
  #own = new Int32Array(1 << 8);
  #shared = new Int32Array(1 << 8);
  /** By run that is shared, the sum of its weights in `#table`; NaN if it is not known yet. */
  #sums = new Float64Array(1 << 8);
  #table: WeightTable | undefined;
  /** How many candidates there are. */
  count = 0;

  /** Forgets all candidates. */
  clear(): void {
    this.count = 0;
    this.#runs = 0;
    this.#length = 0;
  }

  /** Begins the next candidate: features that are added from now on are its own. */
  begin(): void {
    const candidate = this.count++;
    if (candidate >= this.#own.length) {
      this.#own = longer(this.#own);
      this.#shared = longer(this.#shared);
    }
    this.#own[candidate] = this.#beginRun();
    this.#shared[candidate] = NONE;
  }

  /** Begins features that candidates can share, and returns their number: those that are added from now on, up to the next candidate. */
  beginShared(): number {
    return this.#beginRun();
  }

  /** Gives the last candidate the features of a number, beside its own. */
  share(shared: number): void {
    this.#shared[this.count - 1] = shared;
  }

  #beginRun(): number {
    const run = this.#runs++;
    if (run >= this.#starts.length) {
      this.#starts = longer(this.#starts);
      const sums = new Float64Array(this.#starts.length);
      sums.set(this.#sums);
      this.#sums = sums;
    }
    this.#starts[run] = this.#length;
    this.#sums[run] = Number.NaN;
    return run;
  }

  /** Adds a feature to the last candidate, or to those that are shared. */
  add(hash: number): void {
    if (this.#length === this.#hashes.length) this.#hashes = longer(this.#hashes);
    this.#hashes[this.#length++] = hash;
  }

  #endOf(run: number): number {
    return run + 1 < this.#runs ? this.#starts[run + 1]! : this.#length;
  }

  /** The features of a candidate, those that it shares at last; valid until the next change. */
  featuresOf(candidate: number): Int32Array {
    const own = this.#own[candidate]!;
    const features = this.#hashes.subarray(this.#starts[own]!, this.#endOf(own));
    const shared = this.#shared[candidate]!;
    return shared === NONE
      ? features
      : Int32Array.of(...features, ...this.#hashes.subarray(this.#starts[shared]!, this.#endOf(shared)));
  }

  /** The sum of the weights of a candidate. */
  score(table: WeightTable, candidate: number): number {
    const own = this.#own[candidate]!;
    const shared = this.#shared[candidate]!;
    const sum = sumOf(table, this.#hashes, this.#starts[own]!, this.#endOf(own));
    return shared === NONE ? sum : sum + this.#sharedScore(table, shared);
  }

  #sharedScore(table: WeightTable, shared: number): number {
    if (table !== this.#table) {
      this.#table = table;
      this.#sums.fill(Number.NaN);
    }
    const known = this.#sums[shared]!;
    if (!Number.isNaN(known)) return known;
    const sum = sumOf(table, this.#hashes, this.#starts[shared]!, this.#endOf(shared));
    this.#sums[shared] = sum;
    return sum;
  }
}

function longer(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(2 * numbers.length);
  copy.set(numbers);
  return copy;
}
