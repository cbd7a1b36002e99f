import { CharSet } from "../../../text/char-set";
import { GuardedPattern } from "../../../text/guarded-pattern";
import type { EntityType } from "../../../types";
import type { NameContext } from "../../context";
import { type EntityDraft, entityDraft, RANK } from "../../draft";
import type { NameSuffix } from "../../names/name-lists";
import { Trait } from "../../names/traits";
import { SegmentClass } from "../../segments/segment-class";
import { endOfHeadNumber, isRank } from "../ranks-in-names";
import { firstOfName } from "./first-of-name";
import { isCarrier, mayHoldSuffix, satisfies } from "./requirements";

/** How many code units a name has at most. */
const LONGEST = 40;
/** The first character of the rest of a longer word that begins with a suffix: 法|人, 会|長, 県|民. */
const CONTINUES = new CharSet("長員人民者局室館院機器車台団料券費");
/** The subtype of names that may consist of common nouns if the seat of the firm follows. */
const COMPANY = "company";
/** The seat of a firm behind its name: (東京都港区), (本社・大阪市) */
const SEAT = new GuardedPattern(/\((?:本社[・:]?)?[^()、。\d]{1,12}[市区町村]\)/, { first: "(" });
/** The number of an event: 第87回全国高等学校野球選手権大会 is listed without it. */
const EDITION = /^第\d+回/;

/**
 * Finds names that end in a suffix, a word for what they are: 東京地検特捜部, 有楽町駅, 著作権法. From the suffix the rule walks backward over
 * the segments that a name can contain. Each suffix in a run of nouns gives a draft, of which the longest wins.
 */
export function compoundNames(context: NameContext): EntityDraft[] {
  const { segments } = context;
  const drafts: EntityDraft[] = [];
  let runStart = 0;
  /** Whether a segment of the run is a proper name or an unknown noun. */
  let hasCarrier = false;
  for (let i = 0; i < segments.length; i++) {
    const segment = segments[i]!;
    if (segment.class === SegmentClass.Stop) {
      runStart = i + 1;
      hasCarrier = false;
      continue;
    }
    hasCarrier ||= isCarrier(segment);
    if ((segment.traits & Trait.EndsSuffix) === 0) continue;
    const draft = compoundEndingWith(context, runStart, i, hasCarrier);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

/** Returns the name that ends with the segment `last` in a run of nouns that begins with the segment `runStart`; null if there is none. */
function compoundEndingWith(
  context: NameContext,
  runStart: number,
  last: number,
  hasCarrier: boolean,
): EntityDraft | null {
  const { text, segments, lexicon } = context;
  const segment = segments[last]!;
  if (segment.name?.type === "person" || segment.name?.type === "none") return null;
  const found = lexicon.suffixes.longestBefore(text, segment.end, segments[runStart]!.start);
  if (!found || found.value.type === "none") return null;
  const { value: suffix, start: suffixStart } = found;
  if (!hasCarrier && suffix.before === "name" && suffix.subtype !== COMPANY) return null;
  if ((segment.traits & Trait.Boundary) !== 0 && segment.text === suffix.text) return null;
  if (CONTINUES.hasAt(text, segment.end) && segments[last + 1]?.suffix) return null;

  let inSuffix = last;
  while (inSuffix > runStart && segments[inSuffix]!.start > suffixStart) inSuffix--;
  const isInside = segments[inSuffix]!.start < suffixStart;
  if (isInside && !mayHoldSuffix(segments[inSuffix]!, suffix)) return null;
  // The segments from `low` to `high` are before the suffix, or contain its beginning.
  const high = isInside ? inSuffix : inSuffix - 1;
  const low = firstOfName(context, runStart, { suffix, inSuffix, high });
  if (low > high) return null;
  const { start } = segments[low]!;
  if (
    !satisfies(segments, low, high, suffix, suffixStart - start) &&
    !hasSeat(text, segment.end, segment.end - start, suffix)
  )
    return null;
  return compoundDraft(context, start, segment.end, suffix);
}

function compoundDraft(
  { text, lexicon, nameAt }: NameContext,
  from: number,
  end: number,
  suffix: NameSuffix,
): EntityDraft | null {
  const start = endOfHeadNumber({ start: from, end }, text);
  if (isRank({ start, end }, text)) return null;
  if (end - start > LONGEST || lexicon.notNames.has(nameAt(start, end).text)) return null;
  const edition = text[start] === "第" ? EDITION.exec(nameAt(start, end).text) : null;
  const key = edition ? nameAt(start + edition[0].length, end).listed?.key : undefined;
  // An embassy is an office and a building: the subtype tells `combine` that the office is meant.
  const subtype = suffix.subtype === "embassy" ? suffix.subtype : undefined;
  return entityDraft({ start, end }, suffix.type as EntityType, RANK.compound, { key, subtype });
}

/** Whether a name of `length` code units is the name of a firm, since its seat follows: 北斗電機(東京都港区). */
const hasSeat = (text: string, end: number, length: number, suffix: NameSuffix): boolean =>
  suffix.subtype === COMPANY && length > suffix.text.length + 1 && SEAT.isAt(text, end);
