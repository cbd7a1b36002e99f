import type { Span } from "../../types";
import type { Passage, Place } from "../passage";

/** A place of the claim with the name of a source in whose place it stands. */
export interface ReplacedName extends Place {
  readonly name: Place;
}

/** How many characters before and behind a name have to be those of the claim. */
const AROUND = 6;
/** At the edge of a sentence there may be fewer. */
const LEAST_AROUND = 2;
const LONGEST = 40;
const END = /[。\n!?！？]/;
/** What can be a name: no particle alone, no mark. */
const NAME = /[一-鿿々ァ-ヺA-Za-z]{2}|[ァ-ヺ]/;

/**
 * Returns where the claim has the words around a name of a source and another word in its place, whether or not that was read as a name:
 * 花子 in 花子によると12日, where a source has 気象庁によると12日.
 */
export function replacedNames(claim: Passage, sources: readonly Passage[]): ReplacedName[] {
  const found: ReplacedName[] = [];
  for (const passage of sources)
    for (const { mentions } of passage.summary.entities)
      for (const { start, end } of mentions) {
        const gap = gapOf(claim.view, passage.view, { start, end });
        if (!gap || isSaid(claim.view, gap, sources)) continue;
        if (found.some((one) => one.start < gap.end && gap.start < one.end)) continue;
        found.push({ passage: claim, ...gap, name: { passage, start, end } });
      }
  return found;
}

/** Returns what stands in the claim between the words before and behind a name of a source; undefined if these are not there. */
function gapOf(claim: string, source: string, { start, end }: Span): Span | undefined {
  const before = wordsBefore(source, start);
  const behind = wordsBehind(source, end);
  if (before.length + behind.length < AROUND || Math.min(before.length, behind.length) === 0) return undefined;
  const isFirst = before.length < AROUND;
  const isLast = behind.length < AROUND;
  for (let at = claim.indexOf(before); at >= 0; at = claim.indexOf(before, at + 1)) {
    if (isFirst && at > 0 && !END.test(claim[at - 1]!)) continue;
    const from = at + before.length;
    const to = claim.indexOf(behind, from);
    if (to <= from || to - from > LONGEST) continue;
    if (isLast && to + behind.length < claim.length && !END.test(claim[to + behind.length]!)) continue;
    const words = claim.slice(from, to);
    if (words !== source.slice(start, end) && !END.test(words) && NAME.test(words)) return { start: from, end: to };
  }
  return undefined;
}

/** Returns the characters before an offset, up to the beginning of the sentence. */
function wordsBefore(text: string, at: number): string {
  let from = at;
  while (from > 0 && at - from < AROUND && !END.test(text[from - 1]!)) from--;
  return at - from < LEAST_AROUND ? "" : text.slice(from, at);
}

/** Returns the characters behind an offset, up to the end of the sentence. */
function wordsBehind(text: string, at: number): string {
  let to = at;
  while (to < text.length && to - at < AROUND && !END.test(text[to]!)) to++;
  return to - at < LEAST_AROUND ? "" : text.slice(at, to);
}

/** Whether a source has the same words in the same place, too: 日産自動車の売上高は beside トヨタ自動車の売上高は. */
function isSaid(claim: string, { start, end }: Span, sources: readonly Passage[]): boolean {
  const words = claim.slice(Math.max(0, start - LEAST_AROUND), end + LEAST_AROUND);
  return sources.some(({ view }) => view.includes(words));
}
