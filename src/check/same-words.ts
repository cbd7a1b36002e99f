import type { SourceCandidate } from "./decide";
import type { LikenessMeter } from "./likeness";
import type { Passage, Place } from "./passage";

const DIGIT = /[0-9]/;
const KANJI_NUMBER = /[〇一二三四五六七八九十百千万億兆]/;
const LETTER = /[A-Za-z]/;
const KATAKANA = /[ァ-ヺー]/;
/** More places say no more. */
const MOST_FOUND = 50;

/** Returns where a passage has the words of a place of the claim, whatever the library read there. A part of a longer number is another number. */
export function sameWords(claim: Place, passages: readonly Passage[], meter: LikenessMeter): SourceCandidate[] {
  const wanted = claim.passage.view.slice(claim.start, claim.end);
  const found: SourceCandidate[] = [];
  for (const passage of passages) {
    const { view } = passage;
    for (let at = view.indexOf(wanted); at >= 0 && found.length < MOST_FOUND; at = view.indexOf(wanted, at + 1)) {
      const place = { passage, start: at, end: at + wanted.length };
      if (isCut(view, place.start) || isCut(view, place.end)) continue;
      found.push({ ...place, likeness: meter.measure(claim, place), kinship: 0, field: null });
    }
  }
  return found;
}

/** Whether an offset lies inside a number, a Latin word or a word in katakana. */
export function isCut(view: string, at: number): boolean {
  const [before, behind] = [view[at - 1], view[at]];
  if (before === undefined || behind === undefined) return false;
  if (DIGIT.test(behind) && /[0-9.,]/.test(before)) return true;
  if (DIGIT.test(before) && /[0-9.,]/.test(behind)) return DIGIT.test(behind) || DIGIT.test(view[at + 1] ?? "");
  return [KANJI_NUMBER, LETTER, KATAKANA].some((letters) => letters.test(before) && letters.test(behind));
}
