import { isNamelike, type NameContext } from "../../context";
import type { NameSuffix } from "../../names/name-lists";
import { Trait } from "../../names/traits";
import { isKatakanaLetter, isLatinLetter } from "../../segments/script-boundary";
import { SegmentClass } from "../../segments/segment-class";
import type { Segment } from "../../segments/segments";

/** How many segments a name has at most before its suffix, so that the walk stays linear. */
const MOST_SEGMENTS = 12;
/** Prefixes that begin a name: 新日本石油, 在カナダ日本大使館. */
const PREFIXES: ReadonlySet<string> = new Set("新全東西南北大第在");
/** Words behind a number that is part of a name: 第2次, 捜査4課, 群馬4区, 30師団. */
const NUMBERED: ReadonlySet<string> = new Set([
  "課",
  "係",
  "区",
  "師団",
  "連隊",
  "軍",
  "艦隊",
  "部隊",
  "号",
  "次",
  "回",
  "代",
]);

/** A suffix and its segments. */
interface SuffixPosition {
  readonly suffix: NameSuffix;
  /** The segment that the suffix begins in. */
  readonly inSuffix: number;
  /** The last segment with something before the suffix. */
  readonly high: number;
}

/**
 * Returns the first segment of a name with this suffix, `runStart` or a later one: walks backward over the segments that a name can
 * contain, then forward over those that are no part of this name. It is higher than `high` if nothing is left.
 */
export function firstOfName(context: NameContext, runStart: number, position: SuffixPosition): number {
  const { segments } = context;
  const { suffix, inSuffix, high } = position;
  let walked = high + 1;
  while (walked > runStart && high - walked < MOST_SEGMENTS - 1) {
    const at = walked - 1;
    if (at !== inSuffix && !continuesBackward(context, at, suffix, at === high)) break;
    walked = at;
  }
  let low = withoutCommonNouns(segments, walked, high, suffix);
  while (low <= high && segments[low]!.class === SegmentClass.Dot) low++;
  return low;
}

/** Whether a name that contains the next segment can contain the segment `at`. `atSuffix` says whether the next one is the suffix. */
function continuesBackward(context: NameContext, at: number, suffix: NameSuffix, atSuffix: boolean): boolean {
  const { segments } = context;
  const segment = segments[at]!;
  const next = segments[at + 1]!;
  if (segment.end !== next.start || segment.adverbial) return false;
  if (segment.class === SegmentClass.Dot) return isInnerDot(context, at);
  // 岡田克也民主党代表: a person, and the party of the title.
  const isPerson = segment.class === SegmentClass.Given || segment.class === SegmentClass.Person;
  if (isPerson && next.class === SegmentClass.Organization) return false;
  if (segment.class === SegmentClass.Prefix) return PREFIXES.has(segment.text);
  if ((segment.traits & Trait.Boundary) !== 0) return false;
  if (segment.class === SegmentClass.Number) return segments[at - 1]?.text === "第" || NUMBERED.has(next.text);
  if (segment.suffix && segments[at - 1]?.class === SegmentClass.Number)
    return segments[at - 2]?.text === "第" || NUMBERED.has(segment.text);
  if (suffix.type === "location") return continuesPlace(context, segment, suffix, atSuffix);
  if (suffix.type === "facility" && segment.class === SegmentClass.Organization && !atSuffix) return false;
  return suffix.type === "event" || !isTitle(segment);
}

/** Classes behind which a dot separates two names: アメリカ・ラスベガス. */
const SEPARATED = SegmentClass.Country | SegmentClass.Region | SegmentClass.Organization;

/** Whether a dot is inside a name in katakana or Latin letters: グローバル・フーズ. Behind a country, a place or a body it separates names. */
function isInnerDot({ text, segments }: NameContext, at: number): boolean {
  const before = segments[at - 1];
  const { start, end } = segments[at]!;
  if (!before || !isForeignLetter(text.charCodeAt(start - 1)) || !isForeignLetter(text.charCodeAt(end))) return false;
  return (before.class & SEPARATED) === 0 && (before.traits & Trait.Boundary) === 0;
}

const isForeignLetter = (codeUnit: number): boolean => isKatakanaLetter(codeUnit) || isLatinLetter(codeUnit);

/** Whether the name of a place can contain a segment: 中国 in 中国南部, but not 米国 in 米国カリフォルニア州. */
function continuesPlace({ lexicon }: NameContext, segment: Segment, suffix: NameSuffix, atSuffix: boolean): boolean {
  switch (segment.class) {
    case SegmentClass.Organization:
    case SegmentClass.Person:
    case SegmentClass.Abbreviation:
      return false;
    // 米国カリフォルニア州 is two places, ドイツ連邦共和国 and 中国南部 are one.
    case SegmentClass.Country:
      return atSuffix && suffix.text.length > 1;
    case SegmentClass.Noun:
      break;
    default:
      return true;
  }
  const { text } = segment;
  if (segment.known && !segment.suffix && text.length > 1) return false;
  // No suffix of places is right before another: 県|市.
  const isSuffixOfPlaces =
    atSuffix &&
    segment.suffix &&
    text.length === 1 &&
    lexicon.suffixes.longestBefore(text, text.length, 0)?.value.type === "location";
  return !isSuffixOfPlaces && !isTitle(segment);
}

const isTitle = (segment: Segment) =>
  segment.class === SegmentClass.Noun && segment.text.length > 1 && (segment.traits & Trait.Title) !== 0;

/** Returns the first segment from `low` to `high` that is in the name: common nouns before its first proper one are not, as 警備大手. */
function withoutCommonNouns(segments: readonly Segment[], low: number, high: number, suffix: NameSuffix): number {
  if (suffix.before === "any" || suffix.type === "law") return low;
  let proper = low;
  while (proper <= high && !isNamelike(segments[proper]!)) proper++;
  if (proper > high) return low;
  for (let i = low; i < proper; i++) {
    if ((segments[i]!.traits & Trait.LegalForm) !== 0 || segments[i]!.text === "第") return i;
  }
  let first = proper;
  while (first > low && isBoundToNext(segments[first - 1]!)) first--;
  return first;
}

/** Whether a segment is a prefix or one character that belongs to the name behind it: 新日本…, 全日本…. */
const isBoundToNext = (segment: Segment) =>
  segment.class === SegmentClass.Prefix || (segment.text.length === 1 && segment.class === SegmentClass.Noun);
