import type { Draft } from "./draft";

/**
 * Leaves of drafts that overlap the longest, of equally long ones that of the better rule. `taken` marks units of the text that are
 * not free; what is kept is marked there. In order of position.
 */
export function withoutOverlaps(drafts: readonly Draft[], taken: Uint8Array): Draft[] {
  const kept: Draft[] = [];
  const order = [...drafts].sort((a, b) => b.end - b.start - (a.end - a.start) || a.rank - b.rank || a.start - b.start);
  for (const draft of order) {
    // A kept draft is never shorter than this one, so an overlap covers one of its ends.
    if (taken[draft.start] || taken[draft.end - 1] || isTakenInside(taken, draft)) continue;
    taken.fill(1, draft.start, draft.end);
    kept.push(draft);
  }
  return kept.sort((a, b) => a.start - b.start);
}

function isTakenInside(taken: Uint8Array, { start, end }: Draft): boolean {
  for (let at = start; at < end; at++) if (taken[at]) return true;
  return false;
}
