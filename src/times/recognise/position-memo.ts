/** How many positions are remembered. */
const SIZE = 64;

/**
 * Remembers what was read last at the positions of a text: the rules go to and fro over a few characters, and each asks for the same numbers
 * again. Used for one text after another.
 */
export class PositionMemo<T> {
  readonly #positions = new Int32Array(SIZE).fill(-1);
  readonly #read: (T | undefined)[] = new Array(SIZE).fill(undefined);

  /** Forgets everything before a new text. */
  begin(): void {
    this.#positions.fill(-1);
  }

  /** What was read at `at`, or undefined where that is not remembered. */
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
