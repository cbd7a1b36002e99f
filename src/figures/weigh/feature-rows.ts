import { SumMemo } from "../../linear/sum-memo";
import { type Templates, writeHashes } from "../../linear/templates";
import { sumOf, type WeightTable } from "../../linear/weight-table";

/** The number of no shared features. */
const NONE = -1;

/**
 * The candidates of one choice, each with any number of features, as hashes. Reused for one choice after another.
 *
 * Features that several candidates have are written once and their weights added up once, for speed: what a figure is, beside each of the times
 * that may be its period. Features that are a function of a few numbers, which come again and again, are not written at all if the sums of
 * their weights are remembered. The sums are the same as if each candidate had all of them as its own.
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
  readonly #tables: readonly WeightTable[];
  readonly #memo: SumMemo | undefined;
  /** By candidate and table, the sum of the weights that were remembered. */
  #remembered = new Int32Array(1 << 8);
  /** Where the memo has the sums that were asked for last. */
  #slot = 0;
  /** How many candidates there are. */
  count = 0;

  /** @param tables the tables whose sums are remembered; with none, as in a training, each candidate has all its features */
  constructor(tables: readonly WeightTable[] = []) {
    this.#tables = tables;
    if (tables.length > 0) this.#memo = new SumMemo(tables.length);
  }

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
    const width = this.#tables.length;
    const sums = candidate * width;
    if (sums + width > this.#remembered.length) this.#remembered = longer(this.#remembered);
    for (let t = 0; t < width; t++) this.#remembered[sums + t] = 0;
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

  /** Adds features to the last candidate, or to those that are shared. */
  addAll(templates: Templates, values: Int32Array): void {
    this.#makeRoom(templates);
    this.#length = writeHashes(templates, values, this.#hashes, this.#length);
  }

  /**
   * Whether the last candidate still lacks features that are a function of two numbers: the sums of their weights are not remembered, and `keep`
   * has to be called with them. If not, they are added. The second number tells apart what features they are, and is never negative.
   */
  lacks(a: number, b: number): boolean {
    const memo = this.#memo;
    if (memo === undefined) return true;
    this.#slot = memo.slotOf(a, b);
    if (!memo.holds(this.#slot, a, b)) return true;
    this.#addRemembered(memo);
    return false;
  }

  /** Adds the features that the last candidate lacks, and remembers the sums of their weights. */
  keep(templates: Templates, values: Int32Array): void {
    const memo = this.#memo;
    if (memo === undefined) {
      this.addAll(templates, values);
      return;
    }
    this.#makeRoom(templates);
    const end = writeHashes(templates, values, this.#hashes, this.#length);
    for (let t = 0; t < this.#tables.length; t++)
      memo.numbers[this.#slot + 2 + t] = sumOf(this.#tables[t]!, this.#hashes, this.#length, end);
    this.#addRemembered(memo);
  }

  #addRemembered({ numbers }: SumMemo): void {
    const width = this.#tables.length;
    const sums = (this.count - 1) * width;
    for (let t = 0; t < width; t++) this.#remembered[sums + t]! += numbers[this.#slot + 2 + t]!;
  }

  #makeRoom({ count }: Templates): void {
    if (this.#length + count > this.#hashes.length) this.#hashes = longer(this.#hashes);
  }

  #endOf(run: number): number {
    return run + 1 < this.#runs ? this.#starts[run + 1]! : this.#length;
  }

  /** The features of a candidate, those that it shares at last, without those whose sums are remembered; valid until the next change. */
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
    let sum = sumOf(table, this.#hashes, this.#starts[own]!, this.#endOf(own));
    if (shared !== NONE) sum += this.#sharedScore(table, shared);
    const width = this.#tables.length;
    for (let t = 0; t < width; t++) if (this.#tables[t] === table) sum += this.#remembered[candidate * width + t]!;
    return sum;
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
