import type { FigureDraft } from "../draft";
import { isThings } from "./unit-sense";

/** An equal figure, or one with the same counter, is looked for among this many before. */
const MEMORY = 100;

/** The index of the last figure before `index` that passes a test. */
function lastBefore(
  drafts: readonly FigureDraft[],
  index: number,
  matches: (draft: FigureDraft) => boolean,
): number | undefined {
  for (let i = index - 1; i >= Math.max(0, index - MEMORY); i--) if (matches(drafts[i]!)) return i;
  return undefined;
}

/** The index of the last figure before `index` with the same value and unit: この8億円. */
export const equalBefore = (drafts: readonly FigureDraft[], index: number): number | undefined => {
  const { decimal, low, high, unit } = drafts[index]!;
  return lastBefore(
    drafts,
    index,
    (other) => other.decimal === decimal && other.low === low && other.high === high && other.unit?.text === unit?.text,
  );
};

/** The index of the last figure before `index` with the same counter for things, which counts the same: DVD7枚 before 1枚. */
export const countedAlikeBefore = (drafts: readonly FigureDraft[], index: number): number | undefined =>
  isThings(drafts[index]!)
    ? lastBefore(drafts, index, (other) => isThings(other) && other.unit?.text === drafts[index]!.unit?.text)
    : undefined;

/** The index of the figure that ends at a position, of figures in order; undefined if none does. */
export function indexEndingAt(drafts: readonly FigureDraft[], end: number): number | undefined {
  let low = 0;
  let high = drafts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (drafts[middle]!.end < end) low = middle + 1;
    else high = middle;
  }
  return drafts[low]?.end === end ? low : undefined;
}
