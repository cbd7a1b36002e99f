import type { TokenizedDocument } from "../../tokens/tokenized-document";
import { WordClass } from "../../tokens/word-class";

const STEM = WordClass.Verb | WordClass.Continuative;
/** A kanji. A stem without one (し, れ) is no word of its own. */
export const KANJI = /[一-龠]/;

/** Whether a token is a verb in the form that joins a noun: 架け, 替え. し and れ of する and いる are no words of their own. */
export const isStem = ({ tokens, classes }: TokenizedDocument, at: number): boolean =>
  (classes[at]! & STEM) === STEM && KANJI.test(tokens[at]!.surface);

/** Returns the last of the adjacent stems that begin with the token `at`, before the token `end`. */
export function lastStem(document: TokenizedDocument, at: number, end: number): number {
  let last = at;
  while (last + 1 < end && isStem(document, last + 1)) last++;
  return last;
}

/**
 * Whether stems are the first part of a compound, since a noun follows: 架け替え工事, 飲み会. A single stem needs a suffix: in 開き記者会見
 * a comma was left out.
 */
export function joinsNoun(
  { starts, ends, classes }: TokenizedDocument,
  first: number,
  last: number,
  end: number,
): boolean {
  const next = last + 1;
  if (next >= end) return false;
  const labels = classes[next]!;
  if ((labels & WordClass.Noun) === 0) return false;
  if ((labels & WordClass.Suffix) !== 0) return true;
  return last > first && ends[next]! - starts[next]! > 1 && (labels & (WordClass.General | WordClass.Verbal)) !== 0;
}

/** Whether stems after a noun are the last part of a compound, since a particle of nouns follows: 砲丸投げの, 反復横跳びで. */
export function endsNoun({ tokens, classes }: TokenizedDocument, last: number, end: number): boolean {
  const next = last + 1;
  return next < end && (classes[next]! & WordClass.Particle) !== 0 && NOUN_PARTICLES.has(tokens[next]!.surface);
}
const NOUN_PARTICLES = new Set(["の", "が", "を", "と", "で"]);
