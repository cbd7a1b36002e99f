/** How many positions are remembered. */
const SIZE = 64;

/**
 * Remembers what was read at the last few positions of a text: the rules read the same numbers again and again. One memo serves one text after
 * another.
 */
export class PositionMemo<T> {
  readonly #positions = new Int32Array(SIZE).fill(-1);
  readonly #read: (T | undefined)[] = new Array(SIZE).fill(undefined);

  /** Forgets everything before a new text. */
  begin(): void {
    this.#positions.fill(-1);
  }

  /** What was read at `at`; undefined if that is not remembered. */
  get(at: number): T | undefined {
    return this.#positions[at % SIZE] === at ? this.#read[at % SIZE] : undefined;
  }

  /** Remembers what was read at `at`, and returns it. */
  set(at: number, read: T): T {
    this.#positions[at % SIZE] = at;
    this.#read[at % SIZE] = read;
    return read;
  }
}
