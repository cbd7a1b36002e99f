/** The slot to write a row to: `rows`, from the index `from` on. */
export interface RowSlot {
  readonly rows: Int32Array;
  readonly from: number;
}

/** Writes the row for four numbers. */
export type RowWriter = (slot: RowSlot, a: number, b: number, c: number, d: number) => void;

/** A direct-mapped cache of rows that are a function of four numbers: a new row replaces the one in its slot. */
export interface RowMemo {
  readonly rows: Int32Array;
  /** Returns the start of the row for four numbers in `rows`; valid until the next call. */
  rowOf(a: number, b: number, c: number, d: number): number;
}

/** A slot begins with 1 if it is in use, then the four numbers. */
const KEY_SIZE = 5;

/**
 * @param slots how many rows are remembered, a power of two
 * @param width how many numbers a row has
 * @param write writes a row that is not remembered
 */
export function createRowMemo(slots: number, width: number, write: RowWriter): RowMemo {
  const stride = KEY_SIZE + width;
  const rows = new Int32Array(slots * stride);
  const slot = { rows, from: 0 };
  return {
    rows,
    rowOf(a, b, c, d) {
      let hash = Math.imul(Math.imul(a, 0x85ebca6b) ^ b, 0x9e3779b1) ^ c;
      hash = Math.imul(Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35) ^ d, 0x85ebca6b);
      const at = ((hash ^ (hash >>> 16)) & (slots - 1)) * stride;
      const from = at + KEY_SIZE;
      if (rows[at + 1] === a && rows[at + 2] === b && rows[at + 3] === c && rows[at + 4] === d && rows[at] === 1)
        return from;
      rows[at] = 1;
      rows[at + 1] = a;
      rows[at + 2] = b;
      rows[at + 3] = c;
      rows[at + 4] = d;
      slot.from = from;
      write(slot, a, b, c, d);
      return from;
    },
  };
}
