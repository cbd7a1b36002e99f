/** How many places are remembered. */
const SIZE = 64;

/**
 * What was read last at the places of a text: the rules go to and fro over a few characters, and each asks for the same numbers again. Used
 * for one text after another.
 */
export class PlaceMemo<T> {
  readonly #places = new Int32Array(SIZE).fill(-1);
  readonly #read: (T | undefined)[] = new Array(SIZE).fill(undefined);

  /** Forgets all for a new text. */
  begin(): void {
    this.#places.fill(-1);
  }

  /** What was read at a place, or undefined where that is not remembered. */
  get(at: number): T | undefined {
    return this.#places[at % SIZE] === at ? this.#read[at % SIZE] : undefined;
  }

  /** Remembers what was read at a place, and returns it. */
  set(at: number, read: T): T {
    this.#places[at % SIZE] = at;
    this.#read[at % SIZE] = read;
    return read;
  }
}
