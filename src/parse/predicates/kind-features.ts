import { joined } from "../../linear/hash";
import { BUNSETSU_PROFILE, Part } from "../bunsetsu-profiles";

/** How many features the kind of a dependency has. */
export const KIND_FEATURES = 32;

/** Writes the hashes of the features of the dependency of the bunsetsu `from` on `to` to `into`. `p` are the rows of the bunsetsu. */
export function kindFeatures(p: Int32Array, from: number, to: number, into: Int32Array): void {
  const m = (from + 1) * BUNSETSU_PROFILE;
  const h = (to + 1) * BUNSETSU_PROFILE;
  const distance = Math.min(to - from, 4);
  const mEnding = p[m + Part.Ending]!;
  const mPos = p[m + Part.Pos]!;
  const mForm = p[m + Part.Form]!;
  const mLemma = p[m + Part.Lemma]!;
  const mSuffix = p[m + Part.Suffix]!;
  const mKind = joined(0, p[m + Part.Kind]!, p[m + Part.Symbols]!);
  const hEnding = p[h + Part.Ending]!;
  const hPos = p[h + Part.Pos]!;
  const hForm = p[h + Part.Form]!;
  const hLemma = p[h + Part.Lemma]!;
  const hSuffix = p[h + Part.Suffix]!;
  const hKind = p[h + Part.Kind]!;
  // 国家や│団体が, まとめ、│公表した: the same word, the same kind of word, the same last character speak for a pair.
  const same = (mLemma === hLemma ? 1 : 0) + (mPos === hPos ? 2 : 0) + (mSuffix === hSuffix ? 4 : 0);
  const afterM = p[m + BUNSETSU_PROFILE + Part.Ending]!;
  const beforeM = p[m - BUNSETSU_PROFILE + Part.Ending]!;
  const afterH = p[h + BUNSETSU_PROFILE + Part.Ending]!;
  let t = 0;
  const add = (x: number, y: number) => {
    into[t] = joined(200 + t++, x, y);
  };
  add(0, 0);
  add(mEnding, 0);
  add(mKind, 0);
  add(mKind, distance);
  add(mKind, same);
  add(mEnding, same);
  add(same, distance);
  add(mEnding, mPos);
  add(mEnding, hPos);
  add(mEnding, hEnding);
  add(mEnding, joined(0, mPos, hPos));
  add(mEnding, hForm);
  add(mKind, hKind);
  add(mKind, hPos);
  add(mKind, joined(0, hPos, distance));
  add(mKind, joined(0, hKind, distance));
  add(mForm, hForm);
  add(mPos, hPos);
  add(mLemma, mEnding);
  add(hLemma, mEnding);
  add(hLemma, mKind);
  add(mLemma, hLemma);
  add(mSuffix, hSuffix);
  add(joined(0, mSuffix, hSuffix), mEnding);
  add(mEnding, afterM);
  add(mKind, beforeM);
  add(mEnding, joined(0, beforeM, hEnding));
  add(mEnding, joined(0, afterM, distance));
  add(mKind, afterH);
  add(mEnding, joined(0, hEnding, same));
  add(mEnding, p[h + Part.First]!);
  add(joined(0, mEnding, hPos), p[h - BUNSETSU_PROFILE + Part.Ending]!);
}
