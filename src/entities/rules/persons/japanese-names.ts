import { CharSet } from "../../../text/char-set";
import { GuardedPattern } from "../../../text/guarded-pattern";
import type { NameContext } from "../../context";
import type { EntityDraft } from "../../draft";
import { Trait } from "../../names/traits";
import { SegmentClass } from "../../segments/segment-class";
import type { Segment } from "../../segments/segments";
import type { AcceptPerson } from "./person-parse";
import { isApart, uncutName } from "./uncut-names";

/** Endings of one character that follow family names and are in no given name: 石破|派. */
const NEVER_GIVEN = new CharSet("家派側流系氏君様邸組社戦軍案宅県市区町村駅線会党署庁省殿");
/** The text behind a family name without a given name: 石破|は, 石破|から. */
const PARTICLE = new GuardedPattern(/は|が|も|と|や|を|に|の|、|で|ら|へ|から|より|。|[)）」』]/, {
  first: "はがもとやをにの、でらへかよ。)）」』",
});
/** How many characters a given name has at most; a name of so many contains kana. */
const MOST_GIVEN = 4;
const KANA = /[ぁ-んァ-ヴ]/;
/** How many segments a given name has at most. */
const MOST_SEGMENTS = 3;
/** How many characters a segment has at most that is no given name by itself: 山田|大根, but not 山田|自転車. */
const LONGEST_SEGMENT = 2;
const PART_OF_PERSON = SegmentClass.Given | SegmentClass.Family;

/** Reads names in kanji, the longest first: 石破茂, 高木ブー, 石破, and those that IPADIC cannot cut. */
export function japaneseName(context: NameContext, i: number, accept: AcceptPerson): EntityDraft | null {
  const segment = context.segments[i]!;
  if (isKatakana(segment)) return null;
  return cutName(context, i, accept) ?? uncutName(context, i, accept);
}

const isKatakana = ({ text, traits }: Segment) => (traits & Trait.KatakanaWord) !== 0 && text.length > 1;

/** Reads a name whose first segment is a name in IPADIC, or a place that is a family name too: 石破|茂, 福島. */
function cutName(context: NameContext, i: number, accept: AcceptPerson): EntityDraft | null {
  const { segments, lexicon } = context;
  const segment = segments[i]!;
  switch (segment.class) {
    case SegmentClass.Family:
    case SegmentClass.Region: {
      const next = segments[i + 1]?.start === segment.end ? segments[i + 1] : undefined;
      const isSurname =
        segment.class === SegmentClass.Family ||
        lexicon.placeSurnames.has(segment.text) ||
        next?.class === SegmentClass.Given;
      return isSurname ? familyFirstName(context, i, next, accept) : null;
    }
    case SegmentClass.Person:
      return accept(i, { last: i, full: true, needs: "nothing" });
    case SegmentClass.Given:
      return accept(i, { last: i, given: segment.text, full: false, needs: "title" });
    default:
      return null;
  }
}

/** Reads a family name, with a given name or alone: 石破茂, 石破. `next` is the segment behind it, if there is no gap. */
function familyFirstName(
  context: NameContext,
  i: number,
  next: Segment | undefined,
  accept: AcceptPerson,
): EntityDraft | null {
  const family = context.segments[i]!;
  if (next && (family.traits & Trait.KanjiOrKana) !== 0) {
    const full = nameInKanji(context, i, next, accept) ?? nameWithKatakana(family, i, next, accept);
    if (full) return full;
  }
  const needs = family.class === SegmentClass.Region ? "personal" : isUsedAlone(context, i, next) ? "nothing" : "title";
  return accept(i, { last: i, family: family.text, full: false, needs });
}

/** Whether a family name is apart from the words before it and has a particle behind it: 石破|は. */
function isUsedAlone({ text, segments }: NameContext, i: number, next: Segment | undefined): boolean {
  const family = segments[i]!;
  if (family.class !== SegmentClass.Family || family.text.length < 2 || !isApart(segments, i)) return false;
  const isBeforeParticle = PARTICLE.isAt(text, family.end) || family.end === text.length;
  return isBeforeParticle && next?.class !== SegmentClass.Noun;
}

/** Reads a family name and a given name in katakana: 滝川クリステル, 高木ブー. */
function nameWithKatakana(family: Segment, i: number, next: Segment, accept: AcceptPerson): EntityDraft | null {
  if (!isKatakana(next) || next.name) return null;
  const isPersonal = (next.class & (SegmentClass.Given | SegmentClass.Person)) !== 0;
  if (!isPersonal && (next.class & (SegmentClass.Katakana | SegmentClass.Noun)) === 0) return null;
  const needs = isPersonal ? "nothing" : "title";
  return accept(i, { last: i + 1, family: family.text, given: next.text, full: true, needs });
}

/** Reads a family name with the segments behind it that can be a given name, the longest first: 石破|茂, 山田|花|木. */
function nameInKanji(context: NameContext, i: number, next: Segment, accept: AcceptPerson): EntityDraft | null {
  const { text, segments } = context;
  const family = segments[i]!;
  for (let last = lastOfGiven(segments, i); last > i; last--) {
    const isSingle = last === i + 1 && (next.class === SegmentClass.Given || areFamilies(family, next));
    const given = segments.slice(i + 1, last + 1);
    if (!isSingle && (startsTitle(context, i + 1, last) || given.some((one) => one.text.length > LONGEST_SEGMENT)))
      continue;
    const isPersonal = isSingle
      ? next.class === SegmentClass.Given
      : given.some((one) => (one.class & PART_OF_PERSON) !== 0);
    const needs = isPersonal && family.class === SegmentClass.Family ? "nothing" : "title";
    const draft = accept(i, {
      last,
      family: family.text,
      given: text.slice(family.end, segments[last]!.end),
      full: true,
      needs,
    });
    if (draft) return draft;
  }
  return null;
}

const areFamilies = (one: Segment, other: Segment) =>
  one.class === SegmentClass.Family && other.class === SegmentClass.Family;

/** Returns the last segment that can be in the given name behind the family name `i`; `i` if none can. */
function lastOfGiven(segments: readonly Segment[], i: number): number {
  let last = i;
  for (let j = i + 1, length = 0; j <= Math.min(i + MOST_SEGMENTS, segments.length - 1); j++) {
    const part = segments[j]!;
    if (!canBeGiven(part) || (part.traits & Trait.Boundary) !== 0) break;
    length += part.text.length;
    // Four characters only with kana among them: 太郎左衛門 is rare, 総理大臣 is not.
    if (length > MOST_GIVEN || (length === MOST_GIVEN && !KANA.test(part.text))) break;
    last = j;
  }
  return last;
}

const GIVEN_CLASSES = PART_OF_PERSON | SegmentClass.Noun | SegmentClass.Region | SegmentClass.Proper;

function canBeGiven(segment: Segment): boolean {
  if ((segment.class & GIVEN_CLASSES) === 0 || (segment.traits & Trait.KanjiOrKana) === 0 || segment.adverbial)
    return false;
  if (segment.class === SegmentClass.Given || !segment.suffix) return true;
  return segment.text.length === 1 && !NEVER_GIVEN.hasAt(segment.text, 0);
}

/** Whether a title begins in the segments, of two characters or more or up to their end: 石破|総理 is no full name. */
function startsTitle({ text, segments, lexicon }: NameContext, from: number, to: number): boolean {
  for (let j = from; j <= to; j++) {
    const title = lexicon.titles.longest(text, segments[j]!.start);
    if (title && (title.end - segments[j]!.start > 1 || title.end === segments[to]!.end)) return true;
  }
  return false;
}
