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
import V = HeadValue;
/** How many values there are. */
export const HEAD_VALUES = 52;

/** The place alone, brackets, the kinds of both, what is the same: what a few hundred kinds of bunsetsu tell, whatever their words. */
export const KINDS = createTemplates(101, [
  [V.Place, V.Zero],
  [V.mTail, V.Place],
  [V.mEnding, V.Place],
  [V.mKind, V.Place],
  [V.mKind, V.Distance],
  [V.mKind, V.Rank],
  [V.mForm, V.Place],
  [V.mPos, V.Place],
  [V.hKind, V.Place],
  [V.hEnding, V.Rank],
  [V.hPos, V.Place],
  [V.hForm, V.Rank],
  [V.Brackets, V.Place],
  [V.Brackets, V.mEnding],
  [V.Brackets, V.hEnding],
  [V.mKind, V.hKind],
  [V.mTail, V.hTail],
  [V.mTail, V.hPos],
  [V.mEnding, V.hEnding],
  [V.mEnding, V.hPos],
  [V.mEnding, V.hForm],
  [V.mPos, V.hPos],
  [V.mPos, V.hKind],
  [V.mForm, V.hForm],
  [V.mForm, V.hKind],
  [V.mKindDistance, V.hKind],
  [V.mKindRank, V.hKind],
  [V.mKindDistance, V.hPos],
  [V.mKindRank, V.hPos],
  [V.mKindRank, V.hEnding],
  [V.mTailRank, V.hTail],
  [V.mEndingDistance, V.hEnding],
  [V.mEndingHKind, V.hSymbols],
  [V.Same, V.Place],
  [V.Same, V.mKind],
  [V.Same, V.mEndingRank],
  [V.SameBrackets, V.mForm],
]);
/** The words of both. */
export const WORDS = createTemplates(151, [
  [V.Rank, V.Count],
  [V.mLemma, V.Rank],
  [V.hLemma, V.Rank],
  [V.mLemma, V.hLemma],
  [V.mLemma, V.hKind],
  [V.mLemma, V.hPos],
  [V.mKind, V.hLemma],
  [V.mTail, V.hLemma],
  [V.mEnding, V.hLemma],
  [V.mForm, V.hLemma],
  [V.mPos, V.hLemma],
  [V.mKindRank, V.hLemma],
  [V.mLemmaTail, V.hLemma],
  [V.mLemmaTail, V.hPos],
  [V.mLemmaEnding, V.hKind],
  [V.mSuffix, V.hSuffix],
  [V.mSuffixEnding, V.hSuffix],
  [V.mSuffix, V.hSuffixTail],
  [V.mSuffixTail, V.hLemma],
  [V.mSuffixTail, V.hSuffix],
  [V.mSuffix, V.hKind],
  [V.mEndingHFirst, V.IsLast],
  [V.mKind, V.hFirstPos],
]);
/** What stands beside the two, and the candidates before and after. */
export const AROUND = createTemplates(201, [
  [V.mKindRank, V.afterM],
  [V.mKindRank, V.beforeM],
  [V.mKindRank, V.beforeH],
  [V.mKindRank, V.nearerKind],
  [V.mKindRank, V.fartherKind],
  [V.mEndingHKind, V.beforeH],
  [V.mEndingHKind, V.afterH],
  [V.mEndingHKind, V.afterM],
  [V.mEndingHKind, V.nearerKind],
  [V.mEndingHKind, V.fartherKind],
  [V.mEndingHLemma, V.fartherLemma],
  [V.mLemmaTail, V.fartherLemma],
  [V.mLemmaTail, V.nearerLemma],
  [V.mEnding, V.fartherLemma],
  [V.mEndingNearerEnding, V.fartherEnding],
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
  values[V.mTail] = p[m + Part.Tail]!;
  values[V.mEnding] = p[m + Part.Ending]!;
  values[V.mLemma] = p[m + Part.Lemma]!;
  values[V.mPos] = p[m + Part.Pos]!;
  values[V.mForm] = p[m + Part.Form]!;
  values[V.mKind] = p[m + Part.KindSymbols]!;
  values[V.mSuffix] = p[m + Part.Suffix]!;
  values[V.mLemmaTail] = p[m + Part.LemmaTail]!;
  values[V.mLemmaEnding] = p[m + Part.LemmaEnding]!;
  values[V.mSuffixTail] = p[m + Part.SuffixTail]!;
  values[V.mSuffixEnding] = p[m + Part.SuffixEnding]!;
  values[V.mKey] = p[m + Part.Key]!;
  values[V.beforeM] = p[m - BUNSETSU_PROFILE + Part.Ending]!;
  values[V.afterM] = p[m + BUNSETSU_PROFILE + Part.Ending]!;
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
  values[V.Rank] = Math.min(rank, 4) * 2 + (isLast ? 1 : 0);
  values[V.Distance] = distance;
  values[V.Place] = distance * 16 + values[V.Rank]!;
  values[V.Count] = count;
  values[V.IsLast] = isLast ? 1 : 0;
  values[V.Brackets] = bracketsBetween(p, b, to);
  values[V.hTail] = p[h + Part.Tail]!;
  values[V.hEnding] = p[h + Part.Ending]!;
  values[V.hLemma] = p[h + Part.Lemma]!;
  values[V.hPos] = p[h + Part.Pos]!;
  values[V.hForm] = p[h + Part.Form]!;
  values[V.hKind] = p[h + Part.Kind]!;
  values[V.hSuffix] = p[h + Part.Suffix]!;
  values[V.hSuffixTail] = p[h + Part.SuffixTail]!;
  values[V.hSymbols] = p[h + Part.Symbols]!;
  values[V.hFirstPos] = p[h + Part.FirstPos]!;
  values[V.hKey] = p[h + Part.Key]!;
  values[V.Same] =
    (values[V.mPos] === values[V.hPos] ? 1 : 0) +
    (values[V.mTail] === values[V.hTail] ? 2 : 0) +
    (values[V.mSuffix] === values[V.hSuffix] ? 4 : 0);
  const mEnding = values[V.mEnding]!;
  values[V.mKindRank] = joined(0, values[V.mKind]!, values[V.Rank]!);
  values[V.mEndingHKind] = joined(0, mEnding, values[V.hKind]!);
  values[V.mEndingHLemma] = joined(0, mEnding, values[V.hLemma]!);
  values[V.mEndingHFirst] = joined(0, mEnding, p[h + Part.First]!);
  values[V.beforeH] = p[h - BUNSETSU_PROFILE + Part.Ending]!;
  values[V.afterH] = p[h + BUNSETSU_PROFILE + Part.Kind]!;
  values[V.nearerKind] = p[nearer + Part.Kind]!;
  values[V.nearerLemma] = p[nearer + Part.Lemma]!;
  values[V.fartherKind] = p[farther + Part.Kind]!;
  values[V.fartherLemma] = p[farther + Part.Lemma]!;
  values[V.fartherEnding] = p[farther + Part.Ending]!;
  values[V.mEndingNearerEnding] = joined(0, mEnding, p[nearer + Part.Ending]!);
}

/** Reads what only `KINDS` reads, after `readCandidate`. */
export function readKinds(values: Int32Array): void {
  const distance = values[V.Distance]!;
  values[V.mKindDistance] = joined(1, values[V.mKind]!, distance);
  values[V.mEndingDistance] = joined(1, values[V.mEnding]!, distance);
  values[V.mEndingRank] = joined(0, values[V.mEnding]!, values[V.Rank]!);
  values[V.mTailRank] = joined(0, values[V.mTail]!, values[V.Rank]!);
  values[V.SameBrackets] = values[V.Same]! + 8 * values[V.Brackets]!;
}

/** Returns a hash of all that `KINDS` reads but of the bunsetsu itself. */
export const keyOfCandidate = (values: Int32Array): number =>
  joined((values[V.Place]! << 5) | (values[V.Brackets]! << 3) | values[V.Same]!, values[V.hKey]!, 0);

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
