import { GuardedPattern } from "../../../text/guarded-pattern";
import type { Certain } from "../../certain";
import { digitValue } from "../number";
import type { Grain, Piece, TimeContext, Trigger } from "../rule";

const PREFIXES = ["当", "前", "前年", "翌"];
const QUARTERS = [..."1234一二三四"];
/** 当第2四半期連結累計期間, 前第3四半期連結会計期間末, 当第1四半期; a bare 第1四半期 is no matter of reports alone. */
const QUARTER = new GuardedPattern(/(当|前年?|翌)?第([1-4一二三四])四半期(?:(?:連結)?(累計|会計)期間)?(末)?/, {
  first: [...PREFIXES, "第"],
});
/** 当中間連結会計期間, 中間会計期間末, 前中間期. */
const INTERIM = new GuardedPattern(/(当|前)中間(?:(?:連結)?会計期間|期)(末)?|中間(?:連結)?会計期間(末)?/, {
  first: "当前中",
});
const SHIFTS: Readonly<Record<string, number>> = { 当: 0, 前: -1, 前年: -1, 翌: 1 };

/** The triggers of `readReportPeriod`. */
export const reportPeriodTrigger = (): Trigger => ({
  words: ["当第", "前第", "前年", "翌第", ...QUARTERS.map((n) => `第${n}`), "当中", "前中", "中間"],
});

/** Reads the quarters and halves of securities reports, 当第2四半期連結累計期間, 当中間会計期間, which belong to the fiscal year of the report. */
export function readReportPeriod({ text }: TimeContext, at: number, before: Grain | null): Piece | null {
  if (before !== null) return null;
  const quarter = QUARTER.at(text, at);
  if (quarter) {
    const [all, prefix, number, kind, end] = quarter;
    if (!prefix && !kind) return null;
    return piece(at + all.length, prefix, quarterOf(digitValue(number!), kind === "累計"), end !== undefined);
  }
  const interim = INTERIM.at(text, at);
  return (
    interim &&
    piece(at + interim[0].length, interim[1], { quarters: 2 }, interim[2] !== undefined || interim[3] !== undefined)
  );
}

const quarterOf = (quarter: number, isCumulative: boolean): Certain =>
  isCumulative && quarter < 4 ? { quarters: quarter as 1 | 2 | 3 } : { quarter: quarter as 1 | 2 | 3 | 4 };

function piece(end: number, prefix: string | undefined, part: Certain, isEnd: boolean): Piece {
  const year = { from: "report", by: SHIFTS[prefix ?? "当"]! } as const;
  return { end, grain: "period", certain: { year, fiscal: true, ...part, ...(isEnd ? { lastMonth: true } : {}) } };
}
