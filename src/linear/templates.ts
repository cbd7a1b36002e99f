import { joined } from "./hash";

/** Features of two values each: feature t joins the values `first[t]` and `second[t]` of an array under its own number. */
export interface Templates {
  readonly count: number;
  readonly numbers: Int32Array;
  readonly first: Uint8Array;
  readonly second: Uint8Array;
}

/** Makes templates with the numbers from `number` on. */
export const createTemplates = (
  number: number,
  pairs: readonly (readonly [first: number, second: number])[],
): Templates => numberedTemplates(pairs.map(([first, second], t) => [number + t, first, second]));

/** Makes templates, each with a number of its own. */
export const numberedTemplates = (
  rows: readonly (readonly [number: number, first: number, second: number])[],
): Templates => ({
  count: rows.length,
  numbers: Int32Array.from(rows, ([number]) => number),
  first: Uint8Array.from(rows, ([, first]) => first),
  second: Uint8Array.from(rows, ([, , second]) => second),
});

/** Writes the hashes of the features to `into`, from `at` on; returns where the next begin. */
export function writeHashes(templates: Templates, values: Int32Array, into: Int32Array, at: number): number {
  const { count, numbers, first, second } = templates;
  for (let t = 0; t < count; t++) into[at + t] = joined(numbers[t]!, values[first[t]!]!, values[second[t]!]!);
  return at + count;
}
