import type { NameContext } from "../context";
import { type EntityDraft, entityDraft, RANK } from "../draft";
import { Trait } from "../names/traits";
import { SegmentClass } from "../segments/segment-class";
import { type Segment, segmentEndingAt } from "../segments/segments";

/** How many segments a name has at most behind its legal form, and before it. */
const MOST_BEHIND = 8;
const MOST_BEFORE = 6;

/** Finds names with a legal form before or behind them: 株式会社エフエム東京, 山本商店株式会社. */
export function legalBodies(context: NameContext): EntityDraft[] {
  const { segments, triggers } = context;
  const drafts: EntityDraft[] = [];
  let done = -1;
  for (const i of triggers) {
    if (i <= done || (segments[i]!.traits & Trait.BeginsLegalForm) === 0) continue;
    const form = legalFormAt(context, i);
    if (form < 0) continue;
    // 国立 and 市立 do not decide the type of a name, its last word does: it is a compound.
    if (segments[i]!.text.endsWith("立")) continue;
    const last = lastOfName(segments, form);
    const first = last > form ? i : firstOfName(segments, i);
    if (last > form || first < i) {
      const span = { start: segments[first]!.start, end: segments[last]!.end };
      drafts.push(entityDraft(span, "organization", RANK.compound));
    }
    done = last;
  }
  return drafts;
}

/** Returns the last segment of the legal form that begins at `i`; -1 if none does. IPADIC cuts 株式会社 in two. */
function legalFormAt({ text, segments, lexicon }: NameContext, i: number): number {
  for (const { end } of lexicon.legalForms.all(text, segments[i]!.start)) {
    const last = segmentEndingAt(segments, i, end);
    if (last >= 0) return last;
  }
  return -1;
}

/** Returns the last segment of the name behind the segment `form`; `form` if there is none: 株式会社|エフエム|東京. */
function lastOfName(segments: readonly Segment[], form: number): number {
  let last = form;
  while (segments[last + 1] && canBeInName(segments[last + 1]!) && last - form < MOST_BEHIND) last++;
  return last;
}

/** Returns the first segment of the name before the segment `form`; `form` if there is none: 山本|商店|株式会社. */
function firstOfName(segments: readonly Segment[], form: number): number {
  let first = form;
  while (first > 0 && canBeInName(segments[first - 1]!) && form - first < MOST_BEFORE) first--;
  return first;
}

const NEVER_IN_NAME = SegmentClass.Dot | SegmentClass.Number;
const canBeInName = (segment: Segment) =>
  (segment.class & NEVER_IN_NAME) === 0 && segment.class !== SegmentClass.Stop && !segment.adverbial;
