/** The integers that a search writes for a word: its start, its end, its id. */
export const STRIDE = 3;

/** The words of a text, `STRIDE` integers for each. Belongs to a lattice, which overwrites it with the next text. */
export interface Path {
  words: Int32Array<ArrayBuffer>;
  /** The number of integers. */
  length: number;
  /** The offset in the text of the part that is searched. */
  offset: number;
}

export const createPath = (): Path => ({ words: new Int32Array(STRIDE * 1024), length: 0, offset: 0 });

/** Makes room for `count` more words and returns the index after them, since a search writes them backward. */
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
