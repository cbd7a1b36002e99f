/** The value of a 32-bit hash; 0 where it is none of the keys. */
export type HashIndex = (key: number) => number;

/** Eight bits a key or more let one of eight other hashes or fewer pass. */
const FILTER_BITS_A_KEY = 3;

/**
 * Open addressing over keys that rise as unsigned numbers, by their first bits: the slots are filled from first to last, in one pass
 * without a look-up. A filter, small enough to stay near the processor, says of most hashes that they are none of the keys. Values are
 * not 0.
 */
export function createHashIndex(keys: Uint32Array, values: Int32Array | Uint16Array): HashIndex {
  let bits = 4;
  while (1 << bits < 2 * keys.length) bits++;
  const shift = 32 - bits;
  const filterShift = shift + 1 - FILTER_BITS_A_KEY;
  const filter = new Int32Array(2 ** (32 - filterShift) / 32);
  // At 2k the key, at 2k + 1 its value; keys that do not find room at the end go on behind it, and the last slot stays empty.
  const slots = new Int32Array(2 * ((1 << bits) + keys.length + 1));
  let next = 0;
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i]!;
    const bit = key >>> filterShift;
    filter[bit >>> 5]! |= 1 << (bit & 31);
    const slot = Math.max(next, key >>> shift);
    slots[2 * slot] = key;
    slots[2 * slot + 1] = values[i]!;
    next = slot + 1;
  }
  return (key) => {
    const bit = key >>> filterShift;
    if ((filter[bit >>> 5]! & (1 << (bit & 31))) === 0) return 0;
    const wanted = key | 0;
    for (let at = 2 * (key >>> shift); ; at += 2) {
      const value = slots[at + 1]!;
      if (value === 0 || slots[at] === wanted) return value;
    }
  };
}
