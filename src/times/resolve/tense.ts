import { CharSet } from "../../text/char-set";
import type { TokenizedDocument } from "../../tokens/tokenized-document";
import { WordClass } from "../../tokens/word-class";
import type { TimeContext } from "../recognise/rule";

/** Null in doubt. */
export type Tense = "past" | "future" | null;

const AHEAD = /^(?:[^。]{0,40}?)(?:予定|見通し|見込み|方針|計画して|目指し|目指す|めど|メド|目途)/;
const PLANS: ReadonlySet<string> = new Set(["予定", "見通し", "見込み", "方針"]);
const PLAN_STARTS = new CharSet(PLANS);
const STOPS = new CharSet("。」");
const COMING = /(?:来る|きたる|来たる)$/;
/** How many words a clause is followed to its first verb. */
const REACH = 30;
/** How many words a verb goes on with at most. */
const LONGEST_CHAIN = 4;
/** Farther off, a verb in the dictionary form more likely belongs to a noun (3月30日に、自らが代表を務める会社で逮捕された). */
const NEAR = 4;

/**
 * Which way the clause behind an expression looks: its first verb in た is past (4月に発売された), in the dictionary form ahead (5月2日に
 * 開催される), and so are 予定 and 見通し. Null in doubt, and then the nearest day is meant.
 */
export function tenseOf({ text, document }: TimeContext, start: number, end: number, next: number): Tense {
  if (COMING.test(text.slice(Math.max(0, start - 3), start))) return "future";
  // 8月の五輪: the verb is of the noun
  if (text[end] === "の") return null;
  const { tokens, starts, ends, classes } = document;
  const first = document.tokenAt(end);
  if (first < 0) return null;
  const last = Math.min(first + REACH, tokens.length);
  for (let i = first; i < last; i++) {
    const from = starts[i]!;
    if (from >= next || holdsStop(text, from, ends[i]!)) return null;
    if (PLAN_STARTS.hasAt(text, from) && PLANS.has(tokens[i]!.surface)) return "future";
    if ((classes[i]! & (WordClass.Verb | WordClass.Suffix)) !== WordClass.Verb) continue;
    let tail = i;
    while (tail < i + LONGEST_CHAIN && tail + 1 < tokens.length && goesOn(document, tail + 1)) {
      tail++;
      if ((classes[tail]! & WordClass.Auxiliary) !== 0 && tokens[tail]!.lemma === "た") return "past";
    }
    if ((classes[tail]! & WordClass.Basic) === 0 || i - first > NEAR) continue;
    return AHEAD.test(text.slice(ends[tail]!, ends[tail]! + 12)) || (classes[tail]! & WordClass.Verb) !== 0
      ? "future"
      : null;
  }
  return null;
}

/** Also where the sign is part of a longer token: 」。 */
function holdsStop(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (STOPS.hasAt(text, at)) return true;
  return false;
}

/** What a verb goes on with: auxiliaries, endings, て. */
const goesOn = ({ tokens, classes }: TokenizedDocument, i: number): boolean =>
  (classes[i]! & (WordClass.Auxiliary | WordClass.Suffix | WordClass.Dependent)) !== 0 || tokens[i]!.surface === "て";
