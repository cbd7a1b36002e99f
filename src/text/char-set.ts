/** A set of UTF-16 units, asked by their codes: whether a rule is worth a try at a place costs one look. */
export class CharSet {
  readonly #bits = new Uint8Array(0x10000 >> 3);

  /** @param words of which each adds its first unit */
  constructor(words: Iterable<string> = []) {
    for (const word of words) this.add(word.charCodeAt(0));
  }

  add(unit: number): void {
    this.#bits[unit >> 3]! |= 1 << (unit & 7);
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

/** What `\s` stands for in a regular expression. */
export const WHITE_SPACE =
  " \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";
