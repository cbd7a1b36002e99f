import { CharSet } from "../../text/char-set";
import { GuardedPattern } from "../../text/guarded-pattern";
import type { TokenizedDocument } from "../../tokens/tokenized-document";
import { WordClass } from "../../tokens/word-class";
import type { TimeContext } from "../recognise/rule";

/** Whether a sentence looks back or ahead; null in doubt. */
export type Tense = "past" | "future" | null;

/** A word for a plan that ends within 12 characters: 開かれる予定, 参加しない方針. Sticky. */
const PLAN_AFTER =
  /(?:[^。]{0,10}?(?:予定|方針|めど|メド|目途)|[^。]{0,9}?(?:見通し|見込み|目指[しす])|[^。]{0,8}?計画して)/y;
const PLANS: ReadonlySet<string> = new Set(["予定", "見通し", "見込み", "方針"]);
const PLAN_STARTS = new CharSet(PLANS);
const STOPS = new CharSet("。」");
/** Before a day to come: 来る6月2日. */
const COMING_BEFORE = new GuardedPattern(/来る|きたる|来たる/, { last: "る" });
/** The first verb of a clause is looked for in this many tokens. */
const LONGEST_CLAUSE = 30;
/** A verb has at most this many tokens after its first: まし, た. */
const LONGEST_CHAIN = 6;
/** A verb in the dictionary form after more tokens more likely modifies a noun: 3月30日に、自らが代表を務める会社で逮捕された. */
const FUTURE_REACH = 4;

/**
 * Whether the clause after an expression looks back or ahead: its first verb in た looks back (4月に発売された), in the dictionary form ahead
 * (5月2日に開催される), and so do 予定 and 見通し. Null in doubt.
 * @param next the start of the next expression, which ends the clause
 */
export function tenseOf({ text, document }: TimeContext, start: number, end: number, next: number): Tense {
  if (COMING_BEFORE.endsAt(text, start)) return "future";
  // 8月の五輪は終わった: the verb belongs to the noun
  if (text[end] === "の") return null;
  const { tokens, starts, ends, classes } = document;
  const first = document.tokenAt(end);
  if (first < 0) return null;
  const last = Math.min(first + LONGEST_CLAUSE, tokens.length);
  let brackets = 0;
  for (let i = first; i < last; i++) {
    const from = starts[i]!;
    if (text[from] === "(") brackets++;
    // a clause ends with the bracket around it: (3月号が最後)と発表した
    if (from >= next || holdsStop(text, from, ends[i]!) || (text[from] === ")" && --brackets < 0)) return null;
    if (PLAN_STARTS.hasAt(text, from) && PLANS.has(tokens[i]!.surface)) return "future";
    if ((classes[i]! & (WordClass.Verb | WordClass.Suffix)) !== WordClass.Verb) continue;
    const tail = chainEnd(document, i);
    if (tail < 0) return "past";
    if ((classes[tail]! & WordClass.Basic) === 0 || i - first > FUTURE_REACH) continue;
    return (classes[tail]! & WordClass.Verb) !== 0 || isPlanAt(text, ends[tail]!) ? "future" : null;
  }
  return null;
}

/** The index of the last token of the verb at `verb`; -1 if た is among them: 終わり, まし, た. */
function chainEnd({ tokens, classes }: TokenizedDocument, verb: number): number {
  let tail = verb;
  while (tail < verb + LONGEST_CHAIN && tail + 1 < tokens.length) {
    const next = tail + 1;
    const isChained = (classes[next]! & (WordClass.Auxiliary | WordClass.Suffix | WordClass.Dependent)) !== 0;
    if (!isChained && tokens[next]!.surface !== "て") break;
    tail = next;
    if ((classes[tail]! & WordClass.Auxiliary) !== 0 && tokens[tail]!.lemma === "た") return -1;
  }
  return tail;
}

function isPlanAt(text: string, at: number): boolean {
  PLAN_AFTER.lastIndex = at;
  return PLAN_AFTER.test(text);
}

/** Whether a token has a stop in it; several signs may be one token: 」。 */
function holdsStop(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (STOPS.hasAt(text, at)) return true;
  return false;
}
