import type { TimeModifier } from "../../types";
import type { TimeContext } from "../recognise/rule";

/** How many words after an expression may bound it: ごろ and から in 3日ごろから. */
const MOST_WORDS = 2;

/**
 * The modifier of an expression by the words next to its span: 3日ごろ, 3日以降, 3日まで, 約3日, 3日以内 (`dict/time-bounds.tsv`). If two apply, a
 * bound wins over an approximation.
 */
export function boundOf(
  { text, lexicon }: TimeContext,
  start: number,
  end: number,
  kind: "moment" | "duration",
): TimeModifier | undefined {
  const applies = (of: string) => of === "all" || of === kind;
  let at = end;
  let found: TimeModifier | undefined;
  for (let words = 0; words < MOST_WORDS; words++) {
    const bound = lexicon.boundsAfter
      .all(text, at)
      .findLast((match) => applies(match.value.of) && !isPartOfWord(text, match.value.text, match.end));
    if (!bound) break;
    if (found === undefined || found === "APPROX") found = bound.value.mod;
    at = bound.end;
  }
  const before = lexicon.boundsBefore.longestBefore(text, start);
  if (before && applies(before.value.of) && (found === undefined || found === "APPROX")) found = before.value.mod;
  return found;
}

/** After 前 these make a longer word: 前月, 前回. */
const AFTER_BEFORE = /[月回年日期首述後半]/;
/** Bounds of one character that may begin a longer word. */
const SINGLE = new Set(["内", "強", "弱", "超", "余", "台"]);
/** After such a bound these make a longer word: 内戦, 強化, 台湾, 弱い. */
const AFTER_SINGLE = /[\p{Script=Han}い]/u;

/** Whether a bound is the first part of a longer word. */
function isPartOfWord(text: string, bound: string, end: number): boolean {
  if (bound === "前") return AFTER_BEFORE.test(text[end] ?? "");
  return SINGLE.has(bound) && AFTER_SINGLE.test(text[end] ?? "");
}
