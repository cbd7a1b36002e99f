import type { FigureDraft } from "../draft";
import { isThings } from "./unit-sense";

/** How many figures back an equal one, or one with the same counter, is looked for. */
const MEMORY = 100;

/** The index of the last figure before one that a test holds of. */
function lastBefore(
  drafts: readonly FigureDraft[],
  index: number,
  isIt: (draft: FigureDraft) => boolean,
): number | undefined {
  for (let i = index - 1; i >= Math.max(0, index - MEMORY); i--) if (isIt(drafts[i]!)) return i;
  return undefined;
}

/** The index of the last figure before one that has its value and unit: この8億円. */
export const equalBefore = (drafts: readonly FigureDraft[], index: number): number | undefined => {
  const { decimal, low, high, unit } = drafts[index]!;
  return lastBefore(
    drafts,
    index,
    (of) => of.decimal === decimal && of.low === low && of.high === high && of.unit?.text === unit?.text,
  );
};

/** The index of the last figure before one that has its counter, if that is for things of one sort: DVD7枚 of 1枚. */
export const countedAlikeBefore = (drafts: readonly FigureDraft[], index: number): number | undefined =>
  isThings(drafts[index]!)
    ? lastBefore(drafts, index, (of) => isThings(of) && of.unit?.text === drafts[index]!.unit?.text)
    : undefined;

/** The index of the figure that ends at a position, the figures being in order; undefined where none does. */
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
