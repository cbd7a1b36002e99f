/** A set of characters (UTF-16 code units), a bit for each. */
export class CharSet {
  readonly #bits = new Uint8Array(0x10000 >> 3);
  /**
   * The lower five bits of the characters, and the five above, a bit for each value: most sets are of a few characters, and most characters are
   * ruled out by these, without a read of the bits, which are seldom in the processor's cache.
   */
  #lower = 0;
  #upper = 0;

  /**
   * @param words the first code unit of each is added
   * @param ranges the first and the last character of each: "ぁん"
   */
  constructor(words: Iterable<string> = [], ranges: readonly string[] = []) {
    for (const word of words) this.add(word.charCodeAt(0));
    for (const range of ranges) this.#addRange(range.charCodeAt(0), range.charCodeAt(1));
  }

  /** Fills whole bytes at once: the kanji are 27,000 characters, and each process that reads one article adds them anew. */
  #addRange(first: number, last: number): void {
    let code = first;
    for (; code <= last && (code & 7) !== 0; code++) this.add(code);
    const whole = Math.max(code, (last + 1) & ~7);
    this.#bits.fill(0xff, code >> 3, whole >> 3);
    if (code < whole) {
      this.#lower = -1;
      this.#upper = -1;
    }
    for (code = whole; code <= last; code++) this.add(code);
  }

  add(code: number): void {
    this.#bits[code >> 3]! |= 1 << (code & 7);
    this.#lower |= 1 << code;
    this.#upper |= 1 << (code >> 5);
  }

  /** @param code a code unit; NaN, which `charCodeAt` returns outside a text, is treated as NUL */
  has(code: number): boolean {
    return (
      ((this.#lower >>> code) & (this.#upper >>> (code >> 5)) & 1) !== 0 &&
      (this.#bits[code >> 3]! & (1 << (code & 7))) !== 0
    );
  }

  /** Whether the character of a text at an offset is in the set. */
  hasAt(text: string, at: number): boolean {
    return this.has(text.charCodeAt(at));
  }
}

/** The characters that `\s` matches in a regular expression. */
export const WHITE_SPACE =
  " \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";
