import { joined } from "../linear/hash";
import { BUNSETSU_PROFILE, Part } from "./bunsetsu-profiles";

/** How many features a bunsetsu has with a candidate for its head. */
export const HEAD_FEATURES = 75;

/** A bunsetsu and one of the candidates for its head, which are the next bunsetsu, its head, the head of that, and so on. */
export interface HeadCandidate {
  /** The index of the bunsetsu. */
  readonly from: number;
  readonly to: number;
  /** The number of the candidate, from 0. */
  readonly rank: number;
  /** How many candidates there are. */
  readonly count: number;
  /** The candidate before and the candidate after, -1 if there is none. */
  readonly nearer: number;
  readonly farther: number;
}

/** Adds a feature of two values under the next template. */
type FeatureAdder = (x: number, y: number) => void;

/** Distances of 1, 2, 3, 4–5, 6–9 and more are told apart. */
const DISTANCES = [0, 1, 2, 3, 4, 4, 5, 5, 5, 5, 6];
const distanceOf = (bunsetsu: number): number => DISTANCES[Math.min(bunsetsu, 10)]!;

/** How the brackets stand between two bunsetsu: 0 none, 1 the candidate is outside, 2 the candidate is inside others, 3 beyond others. */
function bracketsBetween(p: Int32Array, from: number, to: number): number {
  const depth = p[(from + 1) * BUNSETSU_PROFILE + Part.Depth]!;
  const target = p[(to + 1) * BUNSETSU_PROFILE + Part.Depth]!;
  let least = depth;
  // Only the nearest are looked at, so that time stays linear.
  for (let b = from + 1; b < to && b < from + 16; b++)
    least = Math.min(least, p[(b + 1) * BUNSETSU_PROFILE + Part.LeastDepth]!);
  if (least < depth) return 1;
  return target > depth ? 2 : target < depth ? 3 : 0;
}

/** Writes the hashes of the features of a candidate to `into`, from `at` on. `p` are the rows of the bunsetsu. */
export function headFeatures(p: Int32Array, c: HeadCandidate, into: Int32Array, at: number): void {
  const m = (c.from + 1) * BUNSETSU_PROFILE;
  const h = (c.to + 1) * BUNSETSU_PROFILE;
  const distance = distanceOf(c.to - c.from);
  const rank = Math.min(c.rank, 4) * 2 + (c.rank === c.count - 1 ? 1 : 0);
  const place = distance * 16 + rank;
  const brackets = bracketsBetween(p, c.from, c.to);
  const mTail = p[m + Part.Tail]!;
  const mEnding = p[m + Part.Ending]!;
  const mLemma = p[m + Part.Lemma]!;
  const mPos = p[m + Part.Pos]!;
  const mForm = p[m + Part.Form]!;
  const mKind = joined(3, p[m + Part.Kind]!, p[m + Part.Symbols]!);
  const mSuffix = p[m + Part.Suffix]!;
  const hTail = p[h + Part.Tail]!;
  const hEnding = p[h + Part.Ending]!;
  const hLemma = p[h + Part.Lemma]!;
  const hPos = p[h + Part.Pos]!;
  const hForm = p[h + Part.Form]!;
  const hKind = p[h + Part.Kind]!;
  const hSuffix = p[h + Part.Suffix]!;
  let t = 0;
  const add = (x: number, y: number) => {
    into[at + t] = joined(100 + t++, x, y);
  };
  // The place alone, and what either side says of it.
  add(place, 0);
  add(rank, c.count);
  add(mTail, place);
  add(mEnding, place);
  add(mKind, place);
  add(mKind, distance);
  add(mKind, rank);
  add(mLemma, rank);
  add(mForm, place);
  add(mPos, place);
  add(hKind, place);
  add(hEnding, rank);
  add(hLemma, rank);
  add(hPos, place);
  add(hForm, rank);
  add(brackets, place);
  add(brackets, mEnding);
  add(brackets, hEnding);
  // The two words.
  add(mLemma, hLemma);
  add(mLemma, hKind);
  add(mLemma, hPos);
  add(mKind, hLemma);
  add(mTail, hLemma);
  add(mEnding, hLemma);
  add(mForm, hLemma);
  add(mPos, hLemma);
  add(mLemma, joined(0, mTail, hLemma));
  add(mLemma, joined(0, mTail, hPos));
  add(mLemma, joined(0, mEnding, hKind));
  add(mSuffix, hSuffix);
  add(joined(0, mSuffix, hSuffix), mEnding);
  add(joined(0, mSuffix, hSuffix), hTail);
  add(mSuffix, joined(0, mTail, hLemma));
  add(joined(0, mSuffix, mTail), hSuffix);
  add(mSuffix, hKind);
  kinds(p, m, h, place, brackets, add);
  around(p, c, joined(0, mKind, rank), add);
}

/** Adds what stands beside the bunsetsu and the candidate, and the candidates before and after. */
function around(p: Int32Array, c: HeadCandidate, kindAndRank: number, add: FeatureAdder): void {
  const m = (c.from + 1) * BUNSETSU_PROFILE;
  const h = (c.to + 1) * BUNSETSU_PROFILE;
  const nearer = (c.nearer < 0 ? 0 : c.nearer + 1) * BUNSETSU_PROFILE;
  const farther = (c.farther < 0 ? 0 : c.farther + 1) * BUNSETSU_PROFILE;
  const mEnding = p[m + Part.Ending]!;
  const hKind = p[h + Part.Kind]!;
  const beforeH = p[h - BUNSETSU_PROFILE + Part.Ending]!;
  const afterH = p[h + BUNSETSU_PROFILE + Part.Kind]!;
  const afterM = p[m + BUNSETSU_PROFILE + Part.Ending]!;
  const beforeM = p[m - BUNSETSU_PROFILE + Part.Ending]!;
  const nearerKind = p[nearer + Part.Kind]!;
  const fartherKind = p[farther + Part.Kind]!;
  add(kindAndRank, afterM);
  add(kindAndRank, beforeM);
  add(joined(0, mEnding, hKind), beforeH);
  add(joined(0, mEnding, hKind), p[h + Part.Symbols]!);
  add(joined(0, mEnding, hKind), afterH);
  add(joined(0, mEnding, hKind), afterM);
  add(kindAndRank, beforeH);
  add(kindAndRank, nearerKind);
  add(kindAndRank, fartherKind);
  add(joined(0, mEnding, hKind), nearerKind);
  add(joined(0, mEnding, hKind), fartherKind);
  add(joined(0, mEnding, p[h + Part.Lemma]!), p[farther + Part.Lemma]!);
  add(joined(0, p[m + Part.Lemma]!, p[m + Part.Tail]!), p[farther + Part.Lemma]!);
  add(joined(0, p[m + Part.Lemma]!, p[m + Part.Tail]!), p[nearer + Part.Lemma]!);
  add(mEnding, p[farther + Part.Lemma]!);
  add(joined(0, mEnding, p[h + Part.First]!), c.rank === c.count - 1 ? 1 : 0);
  add(joined(0, p[m + Part.Kind]!, p[h + Part.FirstPos]!), p[m + Part.Symbols]!);
  add(joined(0, mEnding, p[nearer + Part.Ending]!), p[farther + Part.Ending]!);
}

/** Adds the kinds of the two, whose rows begin at `m` and `h`, and what is the same in both. */
function kinds(p: Int32Array, m: number, h: number, place: number, brackets: number, add: FeatureAdder): void {
  const distance = place >> 4;
  const rank = place & 15;
  const mTail = p[m + Part.Tail]!;
  const mEnding = p[m + Part.Ending]!;
  const mPos = p[m + Part.Pos]!;
  const mForm = p[m + Part.Form]!;
  const mKind = joined(3, p[m + Part.Kind]!, p[m + Part.Symbols]!);
  const hTail = p[h + Part.Tail]!;
  const hEnding = p[h + Part.Ending]!;
  const hPos = p[h + Part.Pos]!;
  const hForm = p[h + Part.Form]!;
  const hKind = p[h + Part.Kind]!;
  add(mKind, hKind);
  add(mTail, hTail);
  add(mTail, hPos);
  add(mEnding, hEnding);
  add(mEnding, hPos);
  add(mEnding, hForm);
  add(mPos, hPos);
  add(mPos, hKind);
  add(mForm, hForm);
  add(mForm, hKind);
  add(mKind, joined(0, hKind, distance));
  add(mKind, joined(0, hKind, rank));
  add(mKind, joined(0, hPos, distance));
  add(mKind, joined(0, hPos, rank));
  add(mKind, joined(0, hEnding, rank));
  add(mTail, joined(0, hTail, rank));
  add(mEnding, joined(0, hEnding, distance));
  add(mKind, joined(0, p[h + Part.Lemma]!, rank));
  // The same on both sides: coordination.
  const same =
    (mPos === hPos ? 1 : 0) + (mTail === hTail ? 2 : 0) + (p[m + Part.Suffix]! === p[h + Part.Suffix]! ? 4 : 0);
  add(same, place);
  add(same, mKind);
  add(same, joined(0, mEnding, rank));
  add(same + 8 * brackets, mForm);
}
