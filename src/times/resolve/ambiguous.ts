import type { Warning } from "../../types";
import type { RecognisedTime } from "../recognise/rule";
import type { Link } from "./link";
import type { ResolvedTime } from "./resolved";

/** Warns of each 第1四半期 without a year: it is read as a quarter of the fiscal year, but could be one of the calendar year. */
export function ambiguousQuarters(
  found: readonly RecognisedTime[],
  links: readonly (Link | null)[],
  values: readonly (ResolvedTime | null)[],
  fiscalYearStart: number,
): Warning[] {
  if (fiscalYearStart === 1) return [];
  const warnings: Warning[] = [];
  let hasYear = false;
  for (const [i, item] of found.entries()) {
    if (item.kind !== "moment") continue;
    const { certain, start, end } = item;
    // 2024年度第1四半期と第2四半期: the year of the first is that of both
    hasYear = certain.year !== undefined || (links[i] !== null && hasYear);
    const value = values[i];
    if (hasYear || !value || !certain.fiscalPart || typeof certain.quarter !== "number") continue;
    const message = `read as a quarter of a fiscal year that begins in month ${fiscalYearStart} (${value.timex}); of a calendar year it would be Q${certain.quarter}`;
    warnings.push({ code: "ambiguous", message, start, end });
  }
  return warnings;
}
