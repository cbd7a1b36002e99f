import { spansOf } from "../../../src/entities/crf/labels";
import type { LabelledText } from "./corpora";
import type { Sentence } from "./sentences";

type GoldName = LabelledText["entities"][number];

/** Returns the names that labels mark, as spans of the source. */
export const namesOf = (
  { from, to }: Sentence,
  labels: Int32Array | Uint8Array,
  types: readonly string[],
): GoldName[] =>
  spansOf(labels).map(({ first, last, type }) => ({ start: from[first]!, end: to[last]!, type: types[type]! }));

/** Returns F1 of exact spans and types over all texts. */
export function f1(
  texts: readonly { readonly gold: readonly GoldName[]; readonly found: readonly GoldName[] }[],
): number {
  let right = 0;
  let all = 0;
  for (const { gold, found } of texts) {
    const keys = new Set(gold.map(({ start, end, type }) => `${start}-${end}-${type}`));
    right += found.filter(({ start, end, type }) => keys.has(`${start}-${end}-${type}`)).length;
    all += gold.length + found.length;
  }
  return all === 0 ? 0 : (2 * right) / all;
}
