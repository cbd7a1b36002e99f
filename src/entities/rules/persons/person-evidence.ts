import { CharSet } from "../../../text/char-set";
import { GuardedPattern } from "../../../text/guarded-pattern";
import type { NameContext } from "../../context";
import { Trait } from "../../names/traits";
import { SegmentClass } from "../../segments/segment-class";
import type { PersonParse } from "./person-parse";
import type { TitleAfter } from "./titles";

/** (53), (34歳、会社員), (やまだ・たろう)(53), ・元常勤監査役(66) */
const AGE = new GuardedPattern(
  /(?:[（(][ぁ-ん・\s]{2,20}[）)])?(?:・[^、。（(]{1,12})?[（(](?:当時)?\d{1,3}(?:歳|[）)、,])/,
  { first: "（(・" },
);
/** How many code units behind a name the bracket with the age ends at most. */
const AGE_REACH = 40;
/** (やまだ・たろう), (やまだ・たろう、本名山田次郎) */
const READING = new GuardedPattern(/[（(][ぁ-ん・=\s]{2,24}(?:[、,][^）)]{0,30})?[）)]/, { first: "（(" });
/** A character that may be between a role and the name: 歌手の宇多田, 俳優・高倉. */
const JOINER = new CharSet("・の、");

/** Whether an age in brackets follows at `at`, perhaps behind a reading and a short title: ・元常勤監査役(66). */
export function hasAge(text: string, at: number): boolean {
  const end = AGE.endAt(text, at);
  return end >= 0 && end - at <= AGE_REACH;
}

/** Returns the length in code units of the reading in brackets at `at`; 0 if there is none: (やまだ・たろう). */
export function readingLengthAt(text: string, at: number): number {
  const end = READING.endAt(text, at);
  return end < 0 ? 0 : end - at;
}

/** Whether the text around a name that begins with the segment `i` has the evidence that the name needs. */
export function hasEvidence(
  context: NameContext,
  i: number,
  name: PersonParse,
  title: TitleAfter | null,
  hasReading: boolean,
): boolean {
  const { text, segments } = context;
  if (name.needs === "nothing" || hasAge(text, segments[name.last]!.end)) return true;
  if (name.needs === "personal") return title?.adjacent === true && isOfPerson(context, i, title);
  return hasReading || (title !== null && (title.adjacent || name.full)) || (name.full && hasRoleBefore(context, i));
}

/** Whether a title shows that a word that may be something else is a person: トランプ大統領, 福井総裁. */
function isOfPerson({ segments, lexicon }: NameContext, i: number, title: TitleAfter): boolean {
  if (title.kind === "courtesy" || title.kind === "honorific") return true;
  const segment = segments[i]!;
  // トランプ大統領 is a person, since the word is not listed; ブラジル大統領 is the president of a country.
  if (segment.class === SegmentClass.Katakana || segment.class === SegmentClass.Family) return true;
  if ((segment.traits & Trait.ShortFamily) !== 0) return true;
  // 福井総裁 is a person, 福井市長 the mayor of a city.
  return segment.class === SegmentClass.Region && lexicon.placeSurnames.has(segment.text) && title.kind === "role";
}

/** Whether there is a role before the name: 歌手の宇多田, 俳優・高倉, プロゴルファー宮里. */
function hasRoleBefore({ text, segments, lexicon }: NameContext, i: number): boolean {
  const start = segments[i]!.start;
  const at = JOINER.hasAt(text, start - 1) ? start - 1 : start;
  return lexicon.roles.longestBefore(text, at) !== null;
}
