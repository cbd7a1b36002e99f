import type { Piece, Rank } from "../../spec";
import type { TimeContext } from "../time-context";

/** 上旬, 末, 前半, 初め, 終わり: which part of the period before it. 今月の初め has の, 6月末 has none. */
export function readPeriodPart(
  { text, lexicon }: TimeContext,
  at: number,
  before: Rank | null,
  hasNo: boolean,
): Piece | null {
  if (before === null) return null;
  const parts = lexicon.periodParts.all(text, at);
  for (let i = parts.length - 1; i >= 0; i--) {
    const { value: row, end } = parts[i]!;
    if (!row.of.split("|").includes(before) || (hasNo && row.no === "")) continue;
    if (row.text === "末" && text[end] === "日" && before === "month")
      return { end: end + 1, rank: "day", spec: { lastDay: true } };
    if (row.text === "末" && /^[期端]/.test(text[end] ?? "")) continue;
    return { end, rank: "slice", spec: { slice: { mod: row.mod, from: row.from, to: row.to } } };
  }
  return null;
}
