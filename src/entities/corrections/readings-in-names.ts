import { GuardedPattern } from "../../text/guarded-pattern";
import type { NameContext } from "../context";
import { type RecognizedName, recognizedName } from "../crf/recognizer";

/** The reading of the first part of a name, before its second part: (かんの) in 菅野(かんの)昭一, (うじな) in 宇品(うじな)工場. */
const READING = new GuardedPattern(/\([ぁ-んー]{2,10}\)(?=\p{Script=Han})/u, { first: "(" });
const KANJI = /^[\p{Script=Han}々ヶケ]+$/u;
/** How many characters a family name has at most. */
const LONGEST_FAMILY = 3;

/** Joins the parts of names with a reading between them: 菅野(かんの)昭一 is one person, 宇品(うじな)工場 one place of work. */
export function joinReadings(names: readonly RecognizedName[], context: NameContext): readonly RecognizedName[] {
  const { text } = context;
  if (!text.includes("(")) return names;
  const joined: RecognizedName[] = [];
  for (let i = 0; i < names.length; i++) {
    const name = names[i]!;
    // A name in the reading is a part of the joined name: かみ)市 in 香美(かみ)市.
    if (joined.length > 0 && name.start < joined[joined.length - 1]!.end) continue;
    const behind = READING.endAt(text, name.end);
    if (behind < 0 || !KANJI.test(text.slice(name.start, name.end))) {
      joined.push(name);
      continue;
    }
    const next = names[i + 1];
    if (next?.start === behind && isGivenName(name, next, text)) {
      joined.push(recognizedName(name.start, next.end, next.type));
      i++;
      continue;
    }
    const isNext = next !== undefined && next.start === behind;
    joined.push((isNext ? null : withLastWord(name, behind, context)) ?? name);
  }
  return joined;
}

const isGivenName = (family: RecognizedName, given: RecognizedName, text: string): boolean =>
  family.type === "person" &&
  given.type === "person" &&
  family.end - family.start <= LONGEST_FAMILY &&
  KANJI.test(text.slice(given.start, given.end));

/** Returns a name with the listed last word behind its reading, 工場 or 市, and the type that this shows; null if there is none. */
function withLastWord(
  { start }: RecognizedName,
  behind: number,
  { text, lexicon, document }: NameContext,
): RecognizedName | null {
  const word = lexicon.suffixes.longest(text, behind, (end) => document.ends[document.tokenAt(end - 1)] === end);
  if (!word || word.value.type === "none") return null;
  return recognizedName(start, word.end, word.value.type);
}
