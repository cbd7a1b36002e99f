/** Returns in tenths what share of the characters of the shorter text the longer one has, too: 10 for 利益 and 純利益. */
export function sharedShare(a: string, b: string): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short === "") return 0;
  const there = new Set(long);
  let shared = 0;
  for (const letter of short) if (there.has(letter)) shared++;
  return Math.floor((10 * shared) / short.length);
}
