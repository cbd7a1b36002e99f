import { daysFrom, two } from "../../calendar/calendar";
import { holidayIn } from "../../calendar/holiday-calendar";
import type { CertainParts } from "../../certain";
import { nearestByTense } from "../nearness";
import type { ResolutionContext } from "../resolution-context";
import type { ResolvedDate } from "../resolved";
import { onDay } from "./days";
import { yearOf } from "./resolve-year";

/** Resolves 元日, 2024年の海の日, 体育の日. */
export function resolveHoliday(certain: CertainParts, name: string, context: ResolutionContext): ResolvedDate | null {
  const rules = context.lexicon.holidayRules.get(name)!;
  const own = yearOf(certain, context);
  const now = context.discourse.publication?.date;
  if (own?.year != null) {
    const date = holidayIn(rules, own.year);
    return date && onDay(date, own.anchor);
  }
  if (!now) {
    const fixed = rules.length === 1 && /^\d+$/.test(rules[0]!.day) ? two(Number(rules[0]!.day)) : "XX";
    return { period: { timex: `XXXX-${two(rules[0]!.month)}-${fixed}`, start: null, end: null }, anchor: null };
  }
  const dates = [-1, 0, 1].flatMap((by) => holidayIn(rules, now.year + by) ?? []);
  const date = nearestByTense(dates, (d) => daysFrom(now, d), context.tense);
  return date && onDay(date, "publication");
}
