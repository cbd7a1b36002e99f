/** A set of UTF-16 units, asked by their codes: whether a rule is worth a try at a place costs one look. */
export class UnitSet {
  readonly #bits = new Uint8Array(0x10000 >> 3);

  /** @param words of which each adds its first unit */
  constructor(words: Iterable<string>) {
    for (const word of words) {
      const unit = word.charCodeAt(0);
      this.#bits[unit >> 3]! |= 1 << (unit & 7);
    }
  }

  /** @param unit NaN, as `charCodeAt` gives it beyond a text, is in no set without NUL */
  has(unit: number): boolean {
    return (this.#bits[unit >> 3]! & (1 << (unit & 7))) !== 0;
  }

  /** Whether the unit of a text at a place is in the set. */
  hasAt(text: string, at: number): boolean {
    return this.has(text.charCodeAt(at));
  }
}
