/** Adds what belongs to six numbers to the row that begins at `from`, which is all 0. */
export type RowMaker = (
  rows: Int32Array,
  from: number,
  a: number,
  b: number,
  c: number,
  d: number,
  e: number,
  f: number,
) => void;

/** Rows of numbers that six numbers decide, remembered: a new one takes the place of another with the same last bits of its hash. */
export interface Memo {
  readonly rows: Int32Array;
  /** Where the row of the six numbers begins in `rows`; valid until the next call. */
  rowOf(a: number, b: number, c: number, d: number, e: number, f: number): number;
}

const KEYS = 6;

/** `slots` is a power of two. */
export function createMemo(slots: number, width: number, make: RowMaker): Memo {
  const keys = new Int32Array(slots * KEYS);
  const rows = new Int32Array(slots * width);
  const used = new Uint8Array(slots);
  return {
    rows,
    rowOf(a, b, c, d, e, f) {
      let hash = Math.imul(a ^ Math.imul(b, 0x85ebca6b), 0x9e3779b1) ^ c;
      hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35) ^ d;
      hash = Math.imul(hash ^ (hash >>> 13), 0x85ebca6b) ^ e;
      hash = Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) ^ f;
      hash = Math.imul(hash, 0xc2b2ae35);
      const slot = (hash ^ (hash >>> 16)) & (slots - 1);
      const key = slot * KEYS;
      const from = slot * width;
      if (
        keys[key] === a &&
        keys[key + 1] === b &&
        keys[key + 2] === c &&
        keys[key + 3] === d &&
        keys[key + 4] === e &&
        keys[key + 5] === f &&
        used[slot] !== 0
      )
        return from;
      used[slot] = 1;
      keys[key] = a;
      keys[key + 1] = b;
      keys[key + 2] = c;
      keys[key + 3] = d;
      keys[key + 4] = e;
      keys[key + 5] = f;
      rows.fill(0, from, from + width);
      make(rows, from, a, b, c, d, e, f);
      return from;
    },
  };
}
