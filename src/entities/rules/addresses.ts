import { CharSet } from "../../text/char-set";
import { GuardedPattern } from "../../text/guarded-pattern";
import type { NameContext } from "../context";
import { type EntityDraft, entityDraft, RANK } from "../draft";
import { SegmentClass } from "../segments/segment-class";
import type { Segment } from "../segments/segments";

/** The last character of a part of an address. */
const PART_END = new CharSet("都道府県州市区町村郡");
/** The first character of the rest of a longer word that begins with such an end: 市|長, 区|役所. */
const CONTINUES = new CharSet("長役営");
const PLACE_LETTERS = /^[\p{Script=Han}々ヶケノぁ-んァ-ヴー]+$/u;
/** How many parts an address has at most: prefecture, district, town, ward, village. */
const MOST_PARTS = 5;
/** How many segments and characters a part has at most. IPADIC may cut its name: 四|街道|市. */
const MOST_SEGMENTS = 5;
const LONGEST_PART = 7;
/** 1丁目, 二丁目 */
const BLOCK = new GuardedPattern(/(?:[一二三四五六七八九十]{1,4}|\d{1,4})丁目/, {
  first: "一二三四五六七八九十0123456789",
});

/**
 * Finds addresses: 千葉県四街道市, 宮城県大崎市岩出山, 東京都千代田区丸の内1丁目. The parts of an address follow each other without a break
 * and are one place. The first part is a prefecture, or a place that is in IPADIC together with its ending.
 */
export function addresses({ text, segments, triggers }: NameContext): EntityDraft[] {
  const drafts: EntityDraft[] = [];
  let done = -1;
  for (const i of triggers) {
    const first = i > done ? firstPart(segments, i, text) : -1;
    if (first < 0) continue;
    const last = withTail(segments, lastPart(segments, first, text));
    const { end } = segments[last]!;
    const blockEnd = BLOCK.endAt(text, end);
    if (last > first || blockEnd >= 0) {
      const span = { start: segments[i]!.start, end: blockEnd < 0 ? end : blockEnd };
      drafts.push(entityDraft(span, "location", RANK.compound));
    }
    done = last;
  }
  return drafts;
}

/** Returns the last segment of the first part of an address that begins at `i`; -1 if none can begin there: 千葉県, 東京|都. */
function firstPart(segments: readonly Segment[], i: number, text: string): number {
  const segment = segments[i]!;
  if (segment.name) return segment.name.subtype === "prefecture" && hasPartEnd(segment) ? i : -1;
  if (segment.class !== SegmentClass.Region) return -1;
  if (hasPartEnd(segment) && segment.text.length > 2) return i;
  const next = segments[i + 1];
  return next?.suffix && next.text.length === 1 && endsPart(next, text) ? i + 1 : -1;
}

/** Returns the last segment of an address whose first part ends with the segment `first`: 市 in 千葉県四街道市. */
function lastPart(segments: readonly Segment[], first: number, text: string): number {
  let last = first;
  for (let parts = 1; parts < MOST_PARTS; parts++) {
    const next = nextPart(segments, last + 1, text);
    if (next < 0) break;
    last = next;
  }
  return last;
}

const NEVER_IN_PART = SegmentClass.Dot | SegmentClass.Organization | SegmentClass.Country;

/** Returns the last segment of the part that continues an address at `i`; -1 if none does: 四|街道|市. */
function nextPart(segments: readonly Segment[], i: number, text: string): number {
  let length = 0;
  for (let j = i; j < Math.min(i + MOST_SEGMENTS, segments.length); j++) {
    const segment = segments[j]!;
    if (segment.class === SegmentClass.Stop || (segment.class & NEVER_IN_PART) !== 0) return -1;
    if (!PLACE_LETTERS.test(segment.text) || segment.adverbial) return -1;
    length += segment.text.length;
    if (length > LONGEST_PART) return -1;
    if (length > 1 && endsPart(segment, text)) return j;
  }
  return -1;
}

/** Returns the last segment with a place inside the last part, which has no ending: 岩出山 in 宮城県大崎市岩出山. */
function withTail(segments: readonly Segment[], last: number): number {
  const tail = segments[last + 1];
  if (!tail) return last;
  const isPlace = tail.class === SegmentClass.Region && tail.name === undefined;
  return isPlace || (tail.class === SegmentClass.Family && tail.text.length > 1) ? last + 1 : last;
}

const hasPartEnd = ({ text }: Segment) => PART_END.hasAt(text, text.length - 1);

const endsPart = (segment: Segment, text: string) => hasPartEnd(segment) && !CONTINUES.hasAt(text, segment.end);
