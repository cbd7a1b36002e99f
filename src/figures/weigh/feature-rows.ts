import { sumOf, type WeightTable } from "../../linear/weight-table";

/** The candidates of one choice, each with any number of features, as hashes. Reused for one choice after another. */
export class FeatureRows {
  #hashes = new Int32Array(1 << 13);
  #starts = new Int32Array(1 << 8);
  #length = 0;
  /** How many candidates there are. */
  count = 0;

  /** Forgets all candidates. */
  clear(): void {
    this.count = 0;
    this.#length = 0;
  }

  /** Begins the next candidate: features that are added from now on are its own. */
  begin(): void {
    if (this.count + 1 >= this.#starts.length) {
      const longer = new Int32Array(2 * this.#starts.length);
      longer.set(this.#starts);
      this.#starts = longer;
    }
    this.#starts[this.count++] = this.#length;
    this.#starts[this.count] = this.#length;
  }

  /** Adds a feature to the last candidate. */
  add(hash: number): void {
    if (this.#length === this.#hashes.length) {
      const longer = new Int32Array(2 * this.#length);
      longer.set(this.#hashes);
      this.#hashes = longer;
    }
    this.#hashes[this.#length++] = hash;
    this.#starts[this.count] = this.#length;
  }

  /** The features of a candidate; valid until the next change. */
  featuresOf(candidate: number): Int32Array {
    return this.#hashes.subarray(this.#starts[candidate]!, this.#starts[candidate + 1]!);
  }

  /** The sum of the weights of a candidate. */
  score(table: WeightTable, candidate: number): number {
    return sumOf(table, this.#hashes, this.#starts[candidate]!, this.#starts[candidate + 1]!);
  }
}
