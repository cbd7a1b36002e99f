/**
 * 32-bit hashes in rising order: how many share each of the first halves, and the second halves of all of them. Both are views of the
 * file, so that nothing is read before it is asked for.
 */
export interface HashedKeys {
  readonly counts: Uint8Array;
  readonly halves: Uint16Array;
}

export const BUCKETS = 1 << 16;
const BITS_A_KEY = 8;

/** `keys` rise as unsigned numbers. */
export function hashedKeys(keys: Uint32Array): HashedKeys {
  const counts = new Uint8Array(BUCKETS);
  for (const key of keys)
    if (++counts[key >>> 16]! === 0) throw new Error("more than 255 hashes with the same first half");
  return { counts, halves: Uint16Array.from(keys, (key) => key & 0xffff) };
}

/** The place of a hash among the keys; -1 where it is none of them. */
export type HashIndex = (hash: number) => number;

/** A filter, small enough to stay near the processor, says of most hashes that they are none of the keys. */
export function createHashIndex({ counts, halves }: HashedKeys): HashIndex {
  let bits = 8;
  while (1 << bits < BITS_A_KEY * halves.length) bits++;
  const shift = 32 - bits;
  const filter = new Int32Array((1 << bits) >> 5);
  const starts = new Int32Array(BUCKETS + 1);
  let next = 0;
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    for (const end = next + counts[bucket]!; next < end; next++) {
      const bit = ((bucket << 16) | halves[next]!) >>> shift;
      filter[bit >> 5]! |= 1 << (bit & 31);
    }
    starts[bucket + 1] = next;
  }
  return (hash) => {
    const bit = hash >>> shift;
    if ((filter[bit >> 5]! & (1 << (bit & 31))) === 0) return -1;
    const bucket = hash >>> 16;
    const half = hash & 0xffff;
    const end = starts[bucket + 1]!;
    for (let at = starts[bucket]!; at < end; at++) if (halves[at] === half) return at;
    return -1;
  };
}
