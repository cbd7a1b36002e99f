import type { Draft } from "./draft";

/**
 * Leaves of drafts that overlap the longest, of equally long ones that of the better rule. `taken` marks units of the text that are
 * not free; what is kept is marked there. In order of position.
 */
export function withoutOverlaps(drafts: readonly Draft[], taken: Uint8Array): Draft[] {
  const kept: Draft[] = [];
  const order = inOrder(drafts);
  for (let i = 0; i < order.length; ) {
    // What hangs together; most drafts stand alone.
    const first = i;
    let { end } = order[i]!;
    for (i++; i < order.length && order[i]!.start < end; i++) end = Math.max(end, order[i]!.end);
    if (i - first === 1) keep(order[first]!, taken, kept);
    else {
      const group = order.slice(first, i).sort(byLength);
      const ofGroup: Draft[] = [];
      for (const draft of group) keep(draft, taken, ofGroup);
      kept.push(...ofGroup.sort((a, b) => a.start - b.start));
    }
  }
  return kept;
}

/** By position: drafts of one rule, and most of several, are so already. */
const inOrder = (drafts: readonly Draft[]): readonly Draft[] =>
  drafts.every((draft, i) => i === 0 || drafts[i - 1]!.start <= draft.start)
    ? drafts
    : [...drafts].sort((a, b) => a.start - b.start);

const byLength = (a: Draft, b: Draft) => b.end - b.start - (a.end - a.start) || a.rank - b.rank || a.start - b.start;

function keep(draft: Draft, taken: Uint8Array, kept: Draft[]): void {
  if (isTakenInside(taken, draft)) return;
  // A name is short: `fill` takes longer.
  for (let at = draft.start; at < draft.end; at++) taken[at] = 1;
  kept.push(draft);
}

function isTakenInside(taken: Uint8Array, { start, end }: Draft): boolean {
  for (let at = start; at < end; at++) if (taken[at]) return true;
  return false;
}
