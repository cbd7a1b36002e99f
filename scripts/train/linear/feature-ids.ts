/** Numbers the hashes of features in the order in which they are met: a hash table of numbers, since a Map of millions is slow. */
export class FeatureIds {
  #bits = 20;
  #slots = new Int32Array(1 << this.#bits);
  #hashes = new Int32Array(1 << 19);
  count = 0;

  /** The hash of each feature. */
  get hashes(): Int32Array {
    return this.#hashes.subarray(0, this.count);
  }

  /** Returns the number of a feature, a new one if it has none. */
  of(hash: number): number {
    let slot = hash >>> (32 - this.#bits);
    for (;;) {
      const id = this.#slots[slot]!;
      if (id === 0) break;
      if (this.#hashes[id - 1] === hash) return id - 1;
      slot = (slot + 1) & (this.#slots.length - 1);
    }
    if (this.count === this.#hashes.length) this.#grow();
    this.#hashes[this.count] = hash;
    this.#place(this.count++);
    return this.count - 1;
  }

  #place(id: number): void {
    let slot = this.#hashes[id]! >>> (32 - this.#bits);
    while (this.#slots[slot] !== 0) slot = (slot + 1) & (this.#slots.length - 1);
    this.#slots[slot] = id + 1;
  }

  #grow(): void {
    const longer = new Int32Array(2 * this.#hashes.length);
    longer.set(this.#hashes);
    this.#hashes = longer;
    this.#slots = new Int32Array(1 << ++this.#bits);
    for (let id = 0; id < this.count; id++) this.#place(id);
  }
}

/** Numbers that grow in number. */
export class NumberList {
  #values = new Int32Array(1 << 16);
  length = 0;

  get values(): Int32Array {
    return this.#values.subarray(0, this.length);
  }

  push(value: number): void {
    if (this.length === this.#values.length) {
      const longer = new Int32Array(2 * this.length);
      longer.set(this.#values);
      this.#values = longer;
    }
    this.#values[this.length++] = value;
  }
}
