import type { EntityDraft } from "./draft";

/**
 * Keeps the longest of overlapping drafts, and of equally long ones the one of the lower rank. Returns the kept drafts in order of
 * position.
 *
 * @param taken marks the code units of the text that no draft may cover; those of the kept drafts are added
 */
export function withoutOverlaps(drafts: readonly EntityDraft[], taken: Uint8Array): EntityDraft[] {
  const kept: EntityDraft[] = [];
  const ordered = byPosition(drafts);
  for (let i = 0; i < ordered.length; ) {
    // Drafts that overlap in a chain; most drafts overlap no other.
    const first = i;
    let { end } = ordered[i]!;
    for (i++; i < ordered.length && ordered[i]!.start < end; i++) end = Math.max(end, ordered[i]!.end);
    if (i - first === 1) keepIfFree(ordered[first]!, taken, kept);
    else {
      const bestFirst = ordered.slice(first, i).sort(compareLengths);
      const keptOfChain: EntityDraft[] = [];
      for (const draft of bestFirst) keepIfFree(draft, taken, keptOfChain);
      kept.push(...keptOfChain.sort((a, b) => a.start - b.start));
    }
  }
  return kept;
}

/** Returns the drafts sorted by position. Those of one rule, and mostly of several, are in order already. */
const byPosition = (drafts: readonly EntityDraft[]): readonly EntityDraft[] =>
  drafts.every((draft, i) => i === 0 || drafts[i - 1]!.start <= draft.start)
    ? drafts
    : [...drafts].sort((a, b) => a.start - b.start);

const compareLengths = (a: EntityDraft, b: EntityDraft) =>
  b.end - b.start - (a.end - a.start) || a.rank - b.rank || a.start - b.start;

function keepIfFree(draft: EntityDraft, taken: Uint8Array, kept: EntityDraft[]): void {
  for (let at = draft.start; at < draft.end; at++) if (taken[at]) return;
  // A loop, since `fill` is slower on the few code units of a name.
  for (let at = draft.start; at < draft.end; at++) taken[at] = 1;
  kept.push(draft);
}
