import type { FigureDraft, FigureRelation } from "../draft";

/** The index of the earlier value of each new one: 300円 of 330円 in 300円から330円に. */
export function changes(drafts: readonly FigureDraft[]): FigureRelation {
  const changeFrom = new Map<number, number>();
  drafts.forEach(({ changeFrom: start }, i) => {
    if (start === undefined) return;
    let from = i;
    while (from >= 0 && drafts[from]!.start > start) from--;
    if (drafts[from]?.start === start) changeFrom.set(i, from);
  });
  return changeFrom;
}
