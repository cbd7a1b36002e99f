import type { TimeModifier } from "../../types";
import type { TimeContext } from "../recognise/rule";

/**
 * The word beside an expression that goes to `mod` and not into the span: ごろ, 以降, まで, 約, 以内 (`dict/time-bounds.tsv`). Where two
 * apply, the bound wins over the approximation.
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
  // ごろから: two words at most
  for (let words = 0; words < 2; words++) {
    const bound = lexicon.boundsAfter
      .all(text, at)
      .findLast((match) => applies(match.value.of) && !isWord(text, match.value.text, match.end));
    if (!bound) break;
    if (found === undefined || found === "APPROX") found = bound.value.mod;
    at = bound.end;
  }
  const before = lexicon.boundsBefore.longestBefore(text, start);
  if (before && applies(before.value.of) && (found === undefined || found === "APPROX")) found = before.value.mod;
  return found;
}

/** 前月, 前回, 強化: a longer word that begins with a bound; 台湾. */
function isWord(text: string, bound: string, end: number): boolean {
  if (bound === "前") return /[月回年日期首述後半]/.test(text[end] ?? "");
  if (bound === "強" || bound === "弱" || bound === "超" || bound === "余" || bound === "台")
    return /[\p{Script=Han}い]/u.test(text[end] ?? "");
  return false;
}
