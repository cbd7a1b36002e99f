import { isNamelike, PERSONAL } from "../../context";
import type { NameSuffix } from "../../names/name-lists";
import { SegmentClass } from "../../segments/segment-class";
import type { Segment } from "../../segments/segments";

const FOREIGN_LETTER = /[ァ-ヴーA-Za-z]/;

/** Whether a suffix may begin inside a segment: an unknown word, or a name of that sort in IPADIC. 社 in 本社 is no suffix. */
export function mayHoldSuffix(segment: Segment, suffix: NameSuffix): boolean {
  if (segment.class === SegmentClass.Katakana || isUnknownNoun(segment))
    return suffix.text.length > 2 || !FOREIGN_LETTER.test(suffix.text);
  // 愛媛|県警察本部: the prefecture is listed with its ending.
  if (segment.name?.subtype === "prefecture" && suffix.before === "region") return suffix.type === "organization";
  if (isRegion(segment)) return suffix.type === "location" && segment.name === undefined;
  if (segment.name) return segment.name.type === suffix.type;
  return (segment.class & PERSONAL) === 0 && isNamelike(segment);
}

/** 起用法, 治療法: a law has a longer name than methods do, or is listed. */
const LAW = "法";
const LONGEST_METHOD = 2;

/** Whether the segments from `low` to `high`, of `length` code units, contain what the suffix requires: a region before 県警. */
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
      return low === high && isSurname(segments[low]!);
    case "name":
      return suffix.type === "organization" ? holdsBody(segments, low, high) : some(segments, low, high, isCarrier);
  }
}

function some(segments: readonly Segment[], low: number, high: number, test: (segment: Segment) => boolean): boolean {
  for (let i = low; i <= high; i++) if (test(segments[i]!)) return true;
  return false;
}

/** Whether a segment is a proper name, or a noun that is not in IPADIC: 千葉, 北斗. */
export const isCarrier = (segment: Segment): boolean => isNamelike(segment) || isUnknownNoun(segment);

/** Whether a segment can be a surname: 島津, but also 垂水, which IPADIC has as a place, and 重富, which it does not have. */
const isSurname = (segment: Segment) =>
  segment.class === SegmentClass.Family || segment.class === SegmentClass.Region || isUnknownNoun(segment);

const isUnknownNoun = (segment: Segment) => !segment.known && segment.class === SegmentClass.Noun;
const isRegion = (segment: Segment) => segment.class === SegmentClass.Region || segment.class === SegmentClass.Country;

/** Whether a segment can name a body. 日米 in 日米同盟 names two countries and no body. */
function holdsBody(segments: readonly Segment[], low: number, high: number): boolean {
  const isAbbreviation = (i: number) => i >= low && i <= high && segments[i]!.class === SegmentClass.Abbreviation;
  for (let i = low; i <= high; i++) {
    const isInPair = isAbbreviation(i) && (isAbbreviation(i - 1) || isAbbreviation(i + 1));
    if (isCarrier(segments[i]!) && !isInPair) return true;
  }
  return false;
}
