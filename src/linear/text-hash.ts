/** Hashes `text.slice(from, to)` by FNV-1a over UTF-16 code units, starting with `state`. Returns a signed 32-bit number. */
export function hashText(text: string, from: number, to: number, state: number): number {
  let hash = state;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/** Mixes a number into a hash so that each bit affects all bits (the finalizer of MurmurHash3). Returns a signed 32-bit number. */
export function mix(hash: number, value: number): number {
  let h = Math.imul(hash ^ value, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}
