/** Flags by offset of a text. Reused for one text after another, since clearing the memory is faster than allocating it. */
export class PositionFlags {
  #bits = new Uint8Array(0x1000);
  #used = 0;

  /** Clears all flags. @param length of the text whose offsets are flagged from now on */
  begin(length: number): void {
    if (length > this.#bits.length) this.#bits = new Uint8Array(2 * length);
    else this.#bits.fill(0, 0, this.#used);
    this.#used = length;
  }

  /** Sets bits at the offsets of `[start, end)`. */
  add(start: number, end: number, bits: number): void {
    for (let at = start; at < end; at++) this.#bits[at]! |= bits;
  }

  /** Whether an offset has any of the bits; an offset outside the text has none. */
  has(at: number, bits: number): boolean {
    return at >= 0 && at < this.#used && (this.#bits[at]! & bits) !== 0;
  }

  /** Whether any offset of `[start, end)` has any of the bits. */
  meets(start: number, end: number, bits: number): boolean {
    for (let at = start; at < end; at++) if (this.has(at, bits)) return true;
    return false;
  }
}
