import { joined } from "../linear/hash";
import { createTemplates, writeHashes } from "../linear/templates";
import { BUNSETSU_PROFILE, Part } from "./bunsetsu-profiles";

/** What the features of a head read: of a bunsetsu m, of the candidate h for its head, and of what stands around them. */
export enum HeadValue {
  Zero,
  /** The number of the candidate, up to 4, and whether it is the last. */
  Rank,
  Distance,
  /** Distance and rank. */
  Place,
  /** How many candidates there are. */
  Count,
  IsLast,
  /** How the brackets stand between the two. */
  Brackets,
  /** What is the same in both: bits of part of speech, tail, suffix. */
  Same,
  mTail,
  mEnding,
  mLemma,
  mPos,
  mForm,
  mKind,
  mSuffix,
  mLemmaTail,
  mLemmaEnding,
  mSuffixTail,
  mSuffixEnding,
  mKindRank,
  mKindDistance,
  mEndingRank,
  mEndingDistance,
  hTail,
  hEnding,
  hLemma,
  hPos,
  hForm,
  hKind,
  hSuffix,
  hSuffixTail,
  hSymbols,
  hFirstPos,
  /** Of both. */
  mEndingHKind,
  mEndingHLemma,
  mEndingHFirst,
  /** The bunsetsu after m and after h. */
  afterM,
  afterH,
  /** The candidates before and after h. */
  nearerKind,
  fartherKind,
  fartherLemma,
  fartherEnding,
  mEndingNearerEnding,
  /** The hashes by which sums are remembered. */
  mKey,
  hKey,
}
/** How many values there are. */
export const HEAD_VALUES = 45;

/** Of the bunsetsu and the place of the candidate. */
export const MODIFIER = createTemplates(101, [
  [HeadValue.Place, HeadValue.Zero],
  [HeadValue.mEnding, HeadValue.Place],
  [HeadValue.mKind, HeadValue.Place],
  [HeadValue.Brackets, HeadValue.Place],
  [HeadValue.Brackets, HeadValue.mEnding],
]);
/** Of the candidate and its place. */
export const CANDIDATE = createTemplates(111, [
  [HeadValue.hKind, HeadValue.Place],
  [HeadValue.hEnding, HeadValue.Rank],
  [HeadValue.hPos, HeadValue.Place],
]);
/** Of the kinds of both. */
export const KINDS = createTemplates(121, [
  [HeadValue.mKind, HeadValue.hKind],
  [HeadValue.mEnding, HeadValue.hEnding],
  [HeadValue.mEnding, HeadValue.hPos],
  [HeadValue.mPos, HeadValue.hPos],
  [HeadValue.mForm, HeadValue.hForm],
  [HeadValue.mForm, HeadValue.hKind],
  [HeadValue.mEndingHKind, HeadValue.hSymbols],
]);
/** Of the kinds of both and the place, what is the same in both, and the words. */
export const WORDS = createTemplates(141, [
  [HeadValue.mKindDistance, HeadValue.hKind],
  [HeadValue.mKindRank, HeadValue.hKind],
  [HeadValue.mKindDistance, HeadValue.hPos],
  [HeadValue.mKindRank, HeadValue.hPos],
  [HeadValue.mEndingDistance, HeadValue.hEnding],
  [HeadValue.Same, HeadValue.Place],
  [HeadValue.Same, HeadValue.mKind],
  [HeadValue.Same, HeadValue.mEndingRank],
  [HeadValue.Rank, HeadValue.Count],
  [HeadValue.mLemma, HeadValue.Rank],
  [HeadValue.hLemma, HeadValue.Rank],
  [HeadValue.mLemma, HeadValue.hLemma],
  [HeadValue.mLemma, HeadValue.hKind],
  [HeadValue.mLemma, HeadValue.hPos],
  [HeadValue.mKind, HeadValue.hLemma],
  [HeadValue.mTail, HeadValue.hLemma],
  [HeadValue.mEnding, HeadValue.hLemma],
  [HeadValue.mForm, HeadValue.hLemma],
  [HeadValue.mPos, HeadValue.hLemma],
  [HeadValue.mKindRank, HeadValue.hLemma],
  [HeadValue.mLemmaTail, HeadValue.hLemma],
  [HeadValue.mLemmaTail, HeadValue.hPos],
  [HeadValue.mLemmaEnding, HeadValue.hKind],
  [HeadValue.mSuffix, HeadValue.hSuffix],
  [HeadValue.mSuffixEnding, HeadValue.hSuffix],
  [HeadValue.mSuffix, HeadValue.hSuffixTail],
  [HeadValue.mSuffixTail, HeadValue.hLemma],
  [HeadValue.mSuffixTail, HeadValue.hSuffix],
  [HeadValue.mSuffix, HeadValue.hKind],
  [HeadValue.mEndingHFirst, HeadValue.IsLast],
  [HeadValue.mKind, HeadValue.hFirstPos],
]);
/** What stands beside the two, and the candidates before and after. */
export const AROUND = createTemplates(201, [
  [HeadValue.mKindRank, HeadValue.afterM],
  [HeadValue.mKindRank, HeadValue.nearerKind],
  [HeadValue.mKindRank, HeadValue.fartherKind],
  [HeadValue.mEndingHKind, HeadValue.afterH],
  [HeadValue.mEndingHKind, HeadValue.afterM],
  [HeadValue.mEndingHKind, HeadValue.nearerKind],
  [HeadValue.mEndingHKind, HeadValue.fartherKind],
  [HeadValue.mEndingHLemma, HeadValue.fartherLemma],
  [HeadValue.mEndingNearerEnding, HeadValue.fartherEnding],
]);

/** How many of the features come first and are looked at for all candidates. */
export const PLACE_AND_KINDS = MODIFIER.count + CANDIDATE.count + KINDS.count;
/** How many features a bunsetsu has with a candidate for its head. */
export const HEAD_FEATURES = PLACE_AND_KINDS + WORDS.count + AROUND.count;

/** Distances of 1, 2, 3, 4–5, 6–9 and more are told apart. */
const DISTANCES = Uint8Array.of(0, 1, 2, 3, 4, 4, 5, 5, 5, 5, 6);

/** How the brackets stand between two bunsetsu: 0 none, 1 the candidate is outside, 2 the candidate is inside others, 3 beyond others. */
function bracketsBetween(p: Int32Array, from: number, to: number): number {
  const depth = p[(from + 1) * BUNSETSU_PROFILE + Part.Depth]!;
  const target = p[(to + 1) * BUNSETSU_PROFILE + Part.Depth]!;
  if (depth === 0) return target > 0 ? 2 : 0;
  let least = depth;
  // Only the nearest are looked at, so that time stays linear.
  for (let b = from + 1; b < to && b < from + 16; b++)
    least = Math.min(least, p[(b + 1) * BUNSETSU_PROFILE + Part.LeastDepth]!);
  if (least < depth) return 1;
  return target > depth ? 2 : target < depth ? 3 : 0;
}

/** Reads the bunsetsu `b` and its neighbours, of whose rows `p` consists. */
export function readModifier(p: Int32Array, b: number, values: Int32Array): void {
  const m = (b + 1) * BUNSETSU_PROFILE;
  values[HeadValue.mTail] = p[m + Part.Tail]!;
  values[HeadValue.mEnding] = p[m + Part.Ending]!;
  values[HeadValue.mLemma] = p[m + Part.Lemma]!;
  values[HeadValue.mPos] = p[m + Part.Pos]!;
  values[HeadValue.mForm] = p[m + Part.Form]!;
  values[HeadValue.mKind] = p[m + Part.KindSymbols]!;
  values[HeadValue.mSuffix] = p[m + Part.Suffix]!;
  values[HeadValue.mLemmaTail] = p[m + Part.LemmaTail]!;
  values[HeadValue.mLemmaEnding] = p[m + Part.LemmaEnding]!;
  values[HeadValue.mSuffixTail] = p[m + Part.SuffixTail]!;
  values[HeadValue.mSuffixEnding] = p[m + Part.SuffixEnding]!;
  values[HeadValue.mKey] = p[m + Part.Key]!;
  values[HeadValue.afterM] = p[m + BUNSETSU_PROFILE + Part.Ending]!;
}

/** Reads of the candidate of number `rank` of `count` what `MODIFIER`, `CANDIDATE` and `KINDS` read, after `readModifier` of `b`. */
export function readPair(
  p: Int32Array,
  b: number,
  candidates: Int32Array,
  count: number,
  rank: number,
  values: Int32Array,
): void {
  const to = candidates[rank]!;
  const isLast = rank === count - 1;
  const h = (to + 1) * BUNSETSU_PROFILE;
  const distance = DISTANCES[Math.min(to - b, 10)]!;
  values[HeadValue.Rank] = Math.min(rank, 4) * 2 + (isLast ? 1 : 0);
  values[HeadValue.Distance] = distance;
  values[HeadValue.Place] = distance * 16 + values[HeadValue.Rank]!;
  values[HeadValue.Brackets] = bracketsBetween(p, b, to);
  values[HeadValue.hTail] = p[h + Part.Tail]!;
  values[HeadValue.hEnding] = p[h + Part.Ending]!;
  values[HeadValue.hPos] = p[h + Part.Pos]!;
  values[HeadValue.hForm] = p[h + Part.Form]!;
  values[HeadValue.hKind] = p[h + Part.Kind]!;
  values[HeadValue.hSuffix] = p[h + Part.Suffix]!;
  values[HeadValue.hSymbols] = p[h + Part.Symbols]!;
  values[HeadValue.hKey] = p[h + Part.Key]!;
  values[HeadValue.Same] =
    (values[HeadValue.mPos] === values[HeadValue.hPos] ? 1 : 0) +
    (values[HeadValue.mTail] === values[HeadValue.hTail] ? 2 : 0) +
    (values[HeadValue.mSuffix] === values[HeadValue.hSuffix] ? 4 : 0);
  values[HeadValue.mEndingHKind] = joined(0, values[HeadValue.mEnding]!, values[HeadValue.hKind]!);
}

/** Reads what `WORDS` and `AROUND` read, after `readPair`. */
export function readWords(
  p: Int32Array,
  candidates: Int32Array,
  count: number,
  rank: number,
  values: Int32Array,
): void {
  const isLast = rank === count - 1;
  const h = (candidates[rank]! + 1) * BUNSETSU_PROFILE;
  const nearer = rank === 0 ? 0 : (candidates[rank - 1]! + 1) * BUNSETSU_PROFILE;
  const farther = isLast ? 0 : (candidates[rank + 1]! + 1) * BUNSETSU_PROFILE;
  const mEnding = values[HeadValue.mEnding]!;
  const mKind = values[HeadValue.mKind]!;
  const number = values[HeadValue.Rank]!;
  const distance = values[HeadValue.Distance]!;
  values[HeadValue.mKindDistance] = joined(1, mKind, distance);
  values[HeadValue.mEndingDistance] = joined(1, mEnding, distance);
  values[HeadValue.mEndingRank] = joined(0, mEnding, number);
  values[HeadValue.Count] = count;
  values[HeadValue.IsLast] = isLast ? 1 : 0;
  values[HeadValue.hLemma] = p[h + Part.Lemma]!;
  values[HeadValue.hSuffixTail] = p[h + Part.SuffixTail]!;
  values[HeadValue.hFirstPos] = p[h + Part.FirstPos]!;
  values[HeadValue.mKindRank] = joined(0, mKind, number);
  values[HeadValue.mEndingHLemma] = joined(0, mEnding, values[HeadValue.hLemma]!);
  values[HeadValue.mEndingHFirst] = joined(0, mEnding, p[h + Part.First]!);
  values[HeadValue.afterH] = p[h + BUNSETSU_PROFILE + Part.Kind]!;
  values[HeadValue.nearerKind] = p[nearer + Part.Kind]!;
  values[HeadValue.fartherKind] = p[farther + Part.Kind]!;
  values[HeadValue.fartherLemma] = p[farther + Part.Lemma]!;
  values[HeadValue.fartherEnding] = p[farther + Part.Ending]!;
  values[HeadValue.mEndingNearerEnding] = joined(0, mEnding, p[nearer + Part.Ending]!);
}

/** Writes the hashes of all features of a candidate to `into`, as a training needs them. */
export function headFeatures(
  p: Int32Array,
  b: number,
  candidates: Int32Array,
  count: number,
  rank: number,
  into: Int32Array,
): void {
  const values = new Int32Array(HEAD_VALUES);
  readModifier(p, b, values);
  readPair(p, b, candidates, count, rank, values);
  readWords(p, candidates, count, rank, values);
  let at = 0;
  for (const templates of [MODIFIER, CANDIDATE, KINDS, WORDS, AROUND]) at = writeHashes(templates, values, into, at);
}
