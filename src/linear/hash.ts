/** Joins two values under the number of a template (the same values under two templates are two features). Returns a signed 32-bit number. */
export function joined(template: number, a: number, b: number): number {
  let h = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
  h = Math.imul((h ^ (h >>> 15)) + b, 0xc2b2ae35);
  // The table takes its slots from the upper bits, so that these have to depend on all bits.
  return Math.imul(h ^ (h >>> 14), 0x27d4eb2f);
}
