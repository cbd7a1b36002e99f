/**
 * Short rows of 16-bit numbers, found by a 32-bit hash. The arrays are the same in the file and in memory, so that opening a file computes
 * nothing.
 */
export interface HashedRows {
  /** One bit for each value of the upper bits of a hash, set if a row has them: small enough to stay in the processor's cache. */
  readonly filter: Uint32Array;
  /** For each upper half of a hash, the start of its rows in `entries`; one more at the end. */
  readonly starts: Uint32Array;
  /** Row after row: the lower half of the hash, how many numbers follow, the numbers. */
  readonly entries: Uint16Array;
}

/** How many upper halves of a hash there are. */
export const BUCKETS = 1 << 16;
/** How many bits the filter has at least for each row. */
const FILTER_BITS_PER_ROW = 8;
/** How many bits of a hash the filter is indexed by at least. */
const LEAST_FILTER_BITS = 8;

/** Compiles rows, given by their hash as an unsigned number. */
export function hashedRows(rows: ReadonlyMap<number, readonly number[]>): HashedRows {
  let bits = LEAST_FILTER_BITS;
  while (1 << bits < FILTER_BITS_PER_ROW * rows.size) bits++;
  const filter = new Uint32Array((1 << bits) >> 5);
  const starts = new Uint32Array(BUCKETS + 1);
  const entries: number[] = [];
  let bucket = 0;
  for (const [hash, row] of [...rows].sort((a, b) => a[0] - b[0])) {
    const bit = hash >>> (32 - bits);
    filter[bit >> 5]! |= 1 << (bit & 31);
    while (bucket < hash >>> 16) starts[++bucket] = entries.length;
    entries.push(hash & 0xffff, row.length, ...row);
  }
  starts.fill(entries.length, bucket + 1);
  return { filter, starts, entries: Uint16Array.from(entries) };
}

/**
 * Returns the start of the row of a hash, signed or not, in `entries`: first how many numbers it has, then the numbers; -1 if there is no
 * such row.
 */
export type RowFinder = (hash: number) => number;

/** Opens compiled rows. */
export function createRowFinder({ filter, starts, entries }: HashedRows): RowFinder {
  const shift = 32 - Math.log2(32 * filter.length);
  return (hash) => {
    const bit = hash >>> shift;
    if ((filter[bit >> 5]! & (1 << (bit & 31))) === 0) return -1;
    const bucket = hash >>> 16;
    const half = hash & 0xffff;
    const end = starts[bucket + 1]!;
    for (let at = starts[bucket]!; at < end; at += 2 + entries[at + 1]!) if (entries[at] === half) return at + 1;
    return -1;
  };
}
