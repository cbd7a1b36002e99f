/**
 * Short rows of numbers of 16 bits by 32-bit hash, as they stand in the file and in memory, so that nothing is computed or read before it
 * is asked for.
 */
export interface HashedRows {
  /** A bit for each of the first bits of a hash, set where a row has them: small enough to stay near the processor. */
  readonly filter: Uint32Array;
  /** For each first half of a hash where its rows begin among the entries; one more at the end. */
  readonly starts: Uint32Array;
  /** Row by row: the second half of the hash, how many numbers, the numbers. */
  readonly entries: Uint16Array;
}

export const BUCKETS = 1 << 16;
const BITS_A_KEY = 8;
const LEAST_FILTER_BITS = 8;

/** Rows by their hash, as unsigned numbers. */
export function hashedRows(rows: ReadonlyMap<number, readonly number[]>): HashedRows {
  let bits = LEAST_FILTER_BITS;
  while (1 << bits < BITS_A_KEY * rows.size) bits++;
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

/** Where the row of a hash begins among the entries: how many numbers it has, and behind that the numbers; -1 where it has none. */
export type RowFinder = (hash: number) => number;

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
