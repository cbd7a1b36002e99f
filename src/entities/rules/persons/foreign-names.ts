import { isBreak, type NameContext, PERSONAL } from "../../context";
import type { EntityDraft } from "../../draft";
import { Trait } from "../../names/traits";
import { SegmentClass } from "../../segments/segment-class";
import type { Segment } from "../../segments/segments";
import type { AcceptPerson } from "./person-parse";
import { givenFirst } from "./person-parts";

/** ゲーリー・コールマン, ヘンリー・R・ヘイル */
const FULL = /^[ァ-ヴヶー]{2,}(?:[・=](?:[ァ-ヴヶー]+|[A-Z]))+$/;
const JOINER = /[・=]/;
const INITIAL = /^[A-Z]$/;
/** How many characters a part has at most: a longer one is several words. */
const LONGEST_PART = 10;
/** A listed last word shows that a name is no person only from this length on: ソニー・ピクチャーズ. */
const SHORTEST_SUFFIX = 3;

/** Reads names in katakana: ゲーリー・コールマン, ヘンリー・R・ヘイル, ジェームズ2世, and single words with a title. */
export function foreignName(context: NameContext, i: number, accept: AcceptPerson): EntityDraft | null {
  const { text, segments } = context;
  const segment = segments[i]!;
  const run = canBeForeign(segments, i) ? partsFrom(segments, i) : null;
  if (!run) return null;
  const { last, isPersonal } = run;
  const whole = text.slice(segment.start, segments[last]!.end);
  if (segments[last + 1]?.class === SegmentClass.Number && segments[last + 2]?.text === "世")
    return accept(i, { last: last + 2, family: whole, full: true, needs: "nothing" });
  if (isOtherName(whole, context)) return null;
  const behind = continues(segments, last) ? "title" : "nothing";
  if (FULL.test(whole)) {
    // シドニー・シェルダン氏: a word that is a place can be a given name.
    const needs = segment.class === SegmentClass.Region && !isPersonal ? "personal" : behind;
    return accept(i, { last, ...givenFirst(whole), full: true, needs });
  }
  if (segment.name) return null;
  return accept(i, { last: i, family: segment.text, full: false, needs: isPersonal ? behind : "personal" });
}

const BEGINNINGS = PERSONAL | SegmentClass.Katakana | SegmentClass.Region | SegmentClass.Proper;

function canBeForeign(segments: readonly Segment[], i: number): boolean {
  const segment = segments[i]!;
  if ((segment.traits & Trait.Katakana) === 0 || segment.text.length < 2) return false;
  return (segment.class & BEGINNINGS) !== 0 || isGivenBeforeDot(segments, i);
}

/** Whether a common noun is a given name, since a dot and a family name follow: マーク・ウィルソン. */
const isGivenBeforeDot = (segments: readonly Segment[], i: number) =>
  segments[i + 1]?.class === SegmentClass.Dot && ((segments[i + 2]?.class ?? SegmentClass.Stop) & PERSONAL) !== 0;

/** Returns the last segment of a name that begins at `i`, and whether a part of it is personal; null if it is no name of a person. */
function partsFrom(segments: readonly Segment[], i: number): { last: number; isPersonal: boolean } | null {
  const first = segments[i]!;
  let last = i;
  let isPersonal = (first.class & PERSONAL) !== 0;
  for (let part = partAfterDot(segments, last, isPersonal); part > 0; part = partAfterDot(segments, last, isPersonal)) {
    if (first.name && segments[part]!.class === SegmentClass.Region) return null;
    isPersonal ||= (segments[part]!.class & PERSONAL) !== 0;
    last = katakanaEnd(segments, part);
  }
  return { last, isPersonal };
}

/** Returns the first segment of the next part of a name with dots, past an initial; -1 if there is none: ヘイル in ヘンリー・R・ヘイル. */
function partAfterDot(segments: readonly Segment[], last: number, isPersonal: boolean): number {
  let at = last;
  if (segments[at + 1]?.class === SegmentClass.Dot && INITIAL.test(segments[at + 2]?.text ?? "")) at += 2;
  const dot = segments[at + 1];
  const part = segments[at + 2];
  if (dot?.class !== SegmentClass.Dot || !part) return -1;
  if ((part.traits & Trait.Katakana) === 0 || part.start !== dot.end) return -1;
  // アメリカ・ラスベガス is two places; フォード is a company, but not in ロバート・フォード.
  if (part.class === SegmentClass.Country) return -1;
  if (part.name && !(isPersonal && part.name.type === "organization")) return -1;
  return at + 2;
}

/** Returns the last segment of a run of katakana: IPADIC may cut a part, as in ストール|マン. */
function katakanaEnd(segments: readonly Segment[], at: number): number {
  let last = at;
  while (segments[last + 1]?.start === segments[last]!.end && (segments[last + 1]!.traits & Trait.KatakanaWord) !== 0)
    last++;
  return last;
}

/** Whether the last word of a name shows that it is no person, or one of its parts is too long: ソニー・ピクチャーズ. */
function isOtherName(whole: string, { lexicon }: NameContext): boolean {
  const suffix = lexicon.suffixes.longestBefore(whole, whole.length, 0);
  if (suffix && suffix.start > 0 && suffix.value.text.length >= SHORTEST_SUFFIX) return true;
  return whole.split(JOINER).some((part) => part.length > LONGEST_PART);
}

/** Whether the run of words continues behind the segment `last`, without a gap: デュポン|外相. */
function continues(segments: readonly Segment[], last: number): boolean {
  const next = segments[last + 1];
  return next !== undefined && !isBreak(next) && next.start === segments[last]!.end;
}
