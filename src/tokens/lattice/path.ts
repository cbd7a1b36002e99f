/** What a search writes for a word: its start, its end, its id. */
export const STRIDE = 3;

/** The words of a text, `STRIDE` integers a word. The array grows; it belongs to its lattice and is used again. */
export interface Way {
  words: Int32Array<ArrayBuffer>;
  /** How many integers are written. */
  length: number;
  /** Where in the text the piece begins that is searched. */
  offset: number;
}

export const createWay = (): Way => ({ words: new Int32Array(STRIDE * 1024), length: 0, offset: 0 });

/** Makes room for so many words more and returns the place behind them: a way is read backward. */
export function extend(way: Way, count: number): number {
  const end = way.length + STRIDE * count;
  if (end > way.words.length) {
    const grown = new Int32Array(Math.max(2 * way.words.length, end));
    grown.set(way.words.subarray(0, way.length));
    way.words = grown;
  }
  way.length = end;
  return end;
}
