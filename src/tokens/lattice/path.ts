/** How many integers a search writes for a word: its start, its end, its id. */
export const STRIDE = 3;

/** The words of a text, `STRIDE` integers a word. The array grows; it belongs to its lattice and is used again. */
export interface Path {
  words: Int32Array<ArrayBuffer>;
  /** How many integers are written. */
  length: number;
  /** Where in the text the part that is searched begins. */
  offset: number;
}

export const createPath = (): Path => ({ words: new Int32Array(STRIDE * 1024), length: 0, offset: 0 });

/** Makes room for so many words more and returns the index behind them: a path is read backward. */
export function extend(path: Path, count: number): number {
  const end = path.length + STRIDE * count;
  if (end > path.words.length) {
    const grown = new Int32Array(Math.max(2 * path.words.length, end));
    grown.set(path.words.subarray(0, path.length));
    path.words = grown;
  }
  path.length = end;
  return end;
}
