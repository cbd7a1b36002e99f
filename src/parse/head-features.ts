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
  SameBrackets,
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
  mTailRank,
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
  hFirst,
  hFirstPos,
  /** Of both. */
  mEndingHKind,
  mEndingHLemma,
  mEndingHFirst,
  /** The bunsetsu before and after m, and those before and after h. */
  beforeM,
  afterM,
  beforeH,
  afterH,
  /** The candidates before and after h. */
  nearerKind,
  nearerLemma,
  fartherKind,
  fartherLemma,
  fartherEnding,
  mEndingNearerEnding,
  /** The hashes by which sums of `KINDS` are remembered. */
  mKey,
  hKey,
}
/** How many values there are. */
export const HEAD_VALUES = 52;

/** The place alone, brackets, the kinds of both, what is the same: what a few hundred kinds of bunsetsu tell, whatever their words. */
export const KINDS = createTemplates(101, [
  [HeadValue.Place, HeadValue.Zero],
  [HeadValue.mTail, HeadValue.Place],
  [HeadValue.mEnding, HeadValue.Place],
  [HeadValue.mKind, HeadValue.Place],
  [HeadValue.mKind, HeadValue.Distance],
  [HeadValue.mKind, HeadValue.Rank],
  [HeadValue.mForm, HeadValue.Place],
  [HeadValue.mPos, HeadValue.Place],
  [HeadValue.hKind, HeadValue.Place],
  [HeadValue.hEnding, HeadValue.Rank],
  [HeadValue.hPos, HeadValue.Place],
  [HeadValue.hForm, HeadValue.Rank],
  [HeadValue.Brackets, HeadValue.Place],
  [HeadValue.Brackets, HeadValue.mEnding],
  [HeadValue.Brackets, HeadValue.hEnding],
  [HeadValue.mKind, HeadValue.hKind],
  [HeadValue.mTail, HeadValue.hTail],
  [HeadValue.mTail, HeadValue.hPos],
  [HeadValue.mEnding, HeadValue.hEnding],
  [HeadValue.mEnding, HeadValue.hPos],
  [HeadValue.mEnding, HeadValue.hForm],
  [HeadValue.mPos, HeadValue.hPos],
  [HeadValue.mPos, HeadValue.hKind],
  [HeadValue.mForm, HeadValue.hForm],
  [HeadValue.mForm, HeadValue.hKind],
  [HeadValue.mKindDistance, HeadValue.hKind],
  [HeadValue.mKindRank, HeadValue.hKind],
  [HeadValue.mKindDistance, HeadValue.hPos],
  [HeadValue.mKindRank, HeadValue.hPos],
  [HeadValue.mKindRank, HeadValue.hEnding],
  [HeadValue.mTailRank, HeadValue.hTail],
  [HeadValue.mEndingDistance, HeadValue.hEnding],
  [HeadValue.mEndingHKind, HeadValue.hSymbols],
  [HeadValue.Same, HeadValue.Place],
  [HeadValue.Same, HeadValue.mKind],
  [HeadValue.Same, HeadValue.mEndingRank],
  [HeadValue.SameBrackets, HeadValue.mForm],
]);
/** The words of both. */
export const WORDS = createTemplates(151, [
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
  [HeadValue.mKindRank, HeadValue.beforeM],
  [HeadValue.mKindRank, HeadValue.beforeH],
  [HeadValue.mKindRank, HeadValue.nearerKind],
  [HeadValue.mKindRank, HeadValue.fartherKind],
  [HeadValue.mEndingHKind, HeadValue.beforeH],
  [HeadValue.mEndingHKind, HeadValue.afterH],
  [HeadValue.mEndingHKind, HeadValue.afterM],
  [HeadValue.mEndingHKind, HeadValue.nearerKind],
  [HeadValue.mEndingHKind, HeadValue.fartherKind],
  [HeadValue.mEndingHLemma, HeadValue.fartherLemma],
  [HeadValue.mLemmaTail, HeadValue.fartherLemma],
  [HeadValue.mLemmaTail, HeadValue.nearerLemma],
  [HeadValue.mEnding, HeadValue.fartherLemma],
  [HeadValue.mEndingNearerEnding, HeadValue.fartherEnding],
]);

/** How many features a bunsetsu has with a candidate for its head. */
export const HEAD_FEATURES = KINDS.count + WORDS.count + AROUND.count;

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
  values[HeadValue.beforeM] = p[m - BUNSETSU_PROFILE + Part.Ending]!;
  values[HeadValue.afterM] = p[m + BUNSETSU_PROFILE + Part.Ending]!;
}

/** Reads the candidate of number `rank` of `count`, after `readModifier` of `b`. */
export function readCandidate(
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
  const nearer = rank === 0 ? 0 : (candidates[rank - 1]! + 1) * BUNSETSU_PROFILE;
  const farther = isLast ? 0 : (candidates[rank + 1]! + 1) * BUNSETSU_PROFILE;
  const distance = DISTANCES[Math.min(to - b, 10)]!;
  values[HeadValue.Rank] = Math.min(rank, 4) * 2 + (isLast ? 1 : 0);
  values[HeadValue.Distance] = distance;
  values[HeadValue.Place] = distance * 16 + values[HeadValue.Rank]!;
  values[HeadValue.Count] = count;
  values[HeadValue.IsLast] = isLast ? 1 : 0;
  values[HeadValue.Brackets] = bracketsBetween(p, b, to);
  values[HeadValue.hTail] = p[h + Part.Tail]!;
  values[HeadValue.hEnding] = p[h + Part.Ending]!;
  values[HeadValue.hLemma] = p[h + Part.Lemma]!;
  values[HeadValue.hPos] = p[h + Part.Pos]!;
  values[HeadValue.hForm] = p[h + Part.Form]!;
  values[HeadValue.hKind] = p[h + Part.Kind]!;
  values[HeadValue.hSuffix] = p[h + Part.Suffix]!;
  values[HeadValue.hSuffixTail] = p[h + Part.SuffixTail]!;
  values[HeadValue.hSymbols] = p[h + Part.Symbols]!;
  values[HeadValue.hFirstPos] = p[h + Part.FirstPos]!;
  values[HeadValue.hKey] = p[h + Part.Key]!;
  values[HeadValue.Same] =
    (values[HeadValue.mPos] === values[HeadValue.hPos] ? 1 : 0) +
    (values[HeadValue.mTail] === values[HeadValue.hTail] ? 2 : 0) +
    (values[HeadValue.mSuffix] === values[HeadValue.hSuffix] ? 4 : 0);
  const mEnding = values[HeadValue.mEnding]!;
  values[HeadValue.mKindRank] = joined(0, values[HeadValue.mKind]!, values[HeadValue.Rank]!);
  values[HeadValue.mEndingHKind] = joined(0, mEnding, values[HeadValue.hKind]!);
  values[HeadValue.mEndingHLemma] = joined(0, mEnding, values[HeadValue.hLemma]!);
  values[HeadValue.mEndingHFirst] = joined(0, mEnding, p[h + Part.First]!);
  values[HeadValue.beforeH] = p[h - BUNSETSU_PROFILE + Part.Ending]!;
  values[HeadValue.afterH] = p[h + BUNSETSU_PROFILE + Part.Kind]!;
  values[HeadValue.nearerKind] = p[nearer + Part.Kind]!;
  values[HeadValue.nearerLemma] = p[nearer + Part.Lemma]!;
  values[HeadValue.fartherKind] = p[farther + Part.Kind]!;
  values[HeadValue.fartherLemma] = p[farther + Part.Lemma]!;
  values[HeadValue.fartherEnding] = p[farther + Part.Ending]!;
  values[HeadValue.mEndingNearerEnding] = joined(0, mEnding, p[nearer + Part.Ending]!);
}

/** Reads what only `KINDS` reads, after `readCandidate`. */
export function readKinds(values: Int32Array): void {
  const distance = values[HeadValue.Distance]!;
  values[HeadValue.mKindDistance] = joined(1, values[HeadValue.mKind]!, distance);
  values[HeadValue.mEndingDistance] = joined(1, values[HeadValue.mEnding]!, distance);
  values[HeadValue.mEndingRank] = joined(0, values[HeadValue.mEnding]!, values[HeadValue.Rank]!);
  values[HeadValue.mTailRank] = joined(0, values[HeadValue.mTail]!, values[HeadValue.Rank]!);
  values[HeadValue.SameBrackets] = values[HeadValue.Same]! + 8 * values[HeadValue.Brackets]!;
}

/** Returns a hash of all that `KINDS` reads but of the bunsetsu itself. */
export const keyOfCandidate = (values: Int32Array): number =>
  joined(
    (values[HeadValue.Place]! << 5) | (values[HeadValue.Brackets]! << 3) | values[HeadValue.Same]!,
    values[HeadValue.hKey]!,
    0,
  );

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
  readCandidate(p, b, candidates, count, rank, values);
  readKinds(values);
  let at = 0;
  for (const templates of [KINDS, WORDS, AROUND]) at = writeHashes(templates, values, into, at);
}
