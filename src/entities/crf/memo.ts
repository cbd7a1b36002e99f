/** Writes the row of four numbers where it begins. */
export type RowMaker = (rows: Int32Array, from: number, a: number, b: number, c: number, d: number) => void;

/** Rows that four numbers decide, remembered: a new one takes the place of another with the same last bits of its hash. */
export interface Memo {
  readonly rows: Int32Array;
  /** Where the row of the four numbers begins in `rows`; valid until the next call. */
  rowOf(a: number, b: number, c: number, d: number): number;
}

const HEAD = 5;

/** `slots` is a power of two. */
export function createMemo(slots: number, width: number, make: RowMaker): Memo {
  // Before a row stand 1, if there is one, and the four numbers.
  const stride = HEAD + width;
  const rows = new Int32Array(slots * stride);
  return {
    rows,
    rowOf(a, b, c, d) {
      let hash = Math.imul(Math.imul(a, 0x85ebca6b) ^ b, 0x9e3779b1) ^ c;
      hash = Math.imul(Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35) ^ d, 0x85ebca6b);
      const at = ((hash ^ (hash >>> 16)) & (slots - 1)) * stride;
      const from = at + HEAD;
      if (rows[at + 1] === a && rows[at + 2] === b && rows[at + 3] === c && rows[at + 4] === d && rows[at] === 1)
        return from;
      rows[at] = 1;
      rows[at + 1] = a;
      rows[at + 2] = b;
      rows[at + 3] = c;
      rows[at + 4] = d;
      make(rows, from, a, b, c, d);
      return from;
    },
  };
}
