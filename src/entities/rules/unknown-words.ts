import { CharSet } from "../../text/char-set";
import { isBreak, type NameContext } from "../context";
import { type EntityDraft, entityDraft, RANK } from "../draft";
import { Trait } from "../names/traits";
import { SegmentClass } from "../segments/segment-class";
import type { Segment } from "../segments/segments";

/** A character that may be between a word for a sort of body and its name: 大手・アクロス, メーカーのアクロス. */
const JOINER = new CharSet("・の、「");
/** How many code units a name has at least, and at most. */
const SHORTEST = 3;
const LONGEST = 24;

/**
 * Finds unlisted words in katakana or Latin letters if the words around them show what they name: the source of a report
 * (アフテンポステンによると), or a name behind a word for a sort of body or place (大手・アクロス, 首都トリポリ).
 */
export function unknownWords({ text, segments, triggers, lexicon }: NameContext): EntityDraft[] {
  const drafts: EntityDraft[] = [];
  let last = -1;
  for (const first of triggers) {
    if (first <= last || !isForeign(segments[first]!)) continue;
    last = lastOfRun(segments, first);
    const { start } = segments[first]!;
    const { end } = segments[last]!;
    // A run that continues in kanji is another sort of word: アクロス社, データ通信.
    const next = segments[last + 1];
    if (next && next.start === end && !isBreak(next)) continue;
    if (end - start < SHORTEST || end - start > LONGEST) continue;
    const isCommon = segments
      .slice(first, last + 1)
      .every((segment) => segment.known && segment.class === SegmentClass.Noun);
    const type = typeBefore(text, start, lexicon);
    if (type && type !== "none" && (!isCommon || text[start - 1] === "・"))
      drafts.push(entityDraft({ start, end }, type, RANK.compound));
    else if (!isCommon && lexicon.sources.longest(text, end) !== null)
      drafts.push(entityDraft({ start, end }, "organization", RANK.compound));
  }
  return drafts;
}

/** Returns the last segment of a run of foreign words, with dots between them: ドロップ|・|ボックス. */
function lastOfRun(segments: readonly Segment[], first: number): number {
  let last = first;
  while (segments[last + 1]?.start === segments[last]!.end && continuesRun(segments, last + 1)) last++;
  return last;
}

const continuesRun = (segments: readonly Segment[], at: number) =>
  isForeign(segments[at]!) ||
  (segments[at]!.class === SegmentClass.Dot && segments[at + 1] !== undefined && isForeign(segments[at + 1]!));

/** Returns the type of a name by the word before it: 引越業界大手・, メーカーの. */
function typeBefore(text: string, start: number, lexicon: NameContext["lexicon"]) {
  const at = JOINER.hasAt(text, start - 1) ? start - 1 : start;
  return lexicon.bodies.longestBefore(text, at)?.value;
}

const UNLISTED = SegmentClass.Katakana | SegmentClass.Noun | SegmentClass.Proper;

function isForeign(segment: Segment): boolean {
  if (segment.name) return false;
  if (segment.class === SegmentClass.Latin) return segment.text.length > 1 && (segment.traits & Trait.Acronym) === 0;
  return (segment.class & UNLISTED) !== 0 && (segment.traits & Trait.KatakanaWord) !== 0;
}
