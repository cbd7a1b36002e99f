import { isBreak, type NameContext } from "../../context";
import type { EntityDraft } from "../../draft";
import { Trait } from "../../names/traits";
import { SegmentClass } from "../../segments/segment-class";
import type { Segment } from "../../segments/segments";
import { hasAge } from "./person-evidence";
import type { AcceptPerson } from "./person-parse";

/** How many characters and segments a name that IPADIC cannot cut has at most. */
const LONGEST = 5;
const MOST_SEGMENTS = 4;
const PART_OF_PERSON = SegmentClass.Given | SegmentClass.Family;
const NEVER_IN_NAME = SegmentClass.Number | SegmentClass.Country | SegmentClass.Organization;

/** Whether there is no word before the segment `i` that a name could continue. */
export const isApart = (segments: readonly Segment[], i: number): boolean => i === 0 || isBreak(segments[i - 1]!);

/** Whether a name that IPADIC cannot cut may begin with the segment `i`: 蘇|春|成. */
export const canBeUncut = (segments: readonly Segment[], i: number): boolean =>
  segments[i]!.class !== SegmentClass.Number && (segments[i]!.traits & Trait.Kanji) !== 0 && isApart(segments, i);

/** Reads names that IPADIC cannot cut: 蘇|春|成, 中|辻|正人. They need a title or an age behind them. */
export function uncutName(
  { text, segments, lexicon }: NameContext,
  i: number,
  accept: AcceptPerson,
): EntityDraft | null {
  const segment = segments[i]!;
  if (!canBeUncut(segments, i)) return null;
  let hasPersonal = false;
  let hasWord = false;
  for (let j = i, length = 0; j < Math.min(i + MOST_SEGMENTS, segments.length); j++) {
    const part = segments[j]!;
    if ((part.traits & Trait.KanjiOrKana) === 0 || !canBePart(part)) return null;
    length += part.text.length;
    if (length > LONGEST) return null;
    hasPersonal ||= (part.class & PART_OF_PERSON) !== 0;
    hasWord ||= isCommonNoun(part) && part.text.length > 1;
    if (length < 2 || (j === i && isCommonNoun(part)) || (hasWord && !hasPersonal)) continue;
    if (lexicon.titles.longest(text, part.end) === null && !hasAge(text, part.end)) continue;
    const next = segments[i + 1];
    const family = next?.class === SegmentClass.Family ? text.slice(segment.start, next.end) : text[segment.start]!;
    const given = text.slice(segment.start + family.length, part.end);
    const needs = hasPersonal ? "title" : "personal";
    const draft = accept(i, { last: j, full: true, needs, family, ...(given ? { given } : {}) });
    if (draft) return draft;
  }
  return null;
}

const isCommonNoun = (segment: Segment) => segment.known && segment.class === SegmentClass.Noun;

const canBePart = (segment: Segment) =>
  segment.class !== SegmentClass.Stop &&
  (segment.class & NEVER_IN_NAME) === 0 &&
  !(isCommonNoun(segment) && segment.text.length > 2);
