import { isNamelike, PERSONAL } from "../../context";
import type { NameSuffix } from "../../names/name-lists";
import { SegmentClass } from "../../segments/segment-class";
import type { Segment } from "../../segments/segments";

const FOREIGN_LETTER = /[ァ-ヴーA-Za-z]/;

/** Whether a suffix may begin inside a segment: in an unknown word, or one that IPADIC calls a name of that sort. 社 in 本社 is no suffix. */
export function mayHoldSuffix(segment: Segment, suffix: NameSuffix): boolean {
  if (segment.class === SegmentClass.Katakana || isUnknownNoun(segment))
    return suffix.text.length > 2 || !FOREIGN_LETTER.test(suffix.text);
  // 愛媛|県警察本部: the list holds the prefecture with its ending.
  if (segment.name?.subtype === "prefecture" && suffix.before === "region") return suffix.type === "organization";
  if (isRegion(segment)) return suffix.type === "location" && segment.name === undefined;
  if (segment.name) return segment.name.type === suffix.type;
  return (segment.class & PERSONAL) === 0 && isNamelike(segment);
}

/** 起用法, 治療法: a law has a longer name than these, or is listed. */
const LAW = "法";
const LONGEST_METHOD = 2;

/** Whether the segments from `low` to `high` hold what the suffix must have before it, in `length` code units. */
export function satisfies(
  segments: readonly Segment[],
  low: number,
  high: number,
  suffix: NameSuffix,
  length: number,
): boolean {
  switch (suffix.before) {
    case "any":
      return length > (suffix.text === LAW ? LONGEST_METHOD : 1) || some(segments, low, high, isNamelike);
    case "region":
      return some(segments, low, high, isRegion);
    case "country":
      return segments[high]!.class === SegmentClass.Country;
    case "family":
      return low === high && segments[low]!.class === SegmentClass.Family;
    case "name":
      return suffix.type === "organization" ? holdsBody(segments, low, high) : some(segments, low, high, isCarrier);
  }
}

function some(segments: readonly Segment[], low: number, high: number, test: (segment: Segment) => boolean): boolean {
  for (let i = low; i <= high; i++) if (test(segments[i]!)) return true;
  return false;
}

/** Whether it is a proper name, or a noun that IPADIC does not hold. */
export const isCarrier = (segment: Segment): boolean => isNamelike(segment) || isUnknownNoun(segment);

const isUnknownNoun = (segment: Segment) => !segment.known && segment.class === SegmentClass.Noun;
const isRegion = (segment: Segment) => segment.class === SegmentClass.Region || segment.class === SegmentClass.Country;

/** Whether a segment names a body. 日米 names two countries and no body: 日米同盟, 日中関係. */
function holdsBody(segments: readonly Segment[], low: number, high: number): boolean {
  const isAbbreviation = (i: number) => i >= low && i <= high && segments[i]!.class === SegmentClass.Abbreviation;
  for (let i = low; i <= high; i++) {
    const isInPair = isAbbreviation(i) && (isAbbreviation(i - 1) || isAbbreviation(i + 1));
    if (isCarrier(segments[i]!) && !isInPair) return true;
  }
  return false;
}
