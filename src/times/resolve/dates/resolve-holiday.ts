import { daysFrom, two } from "../../calendar/calendar";
import { holidayIn } from "../../calendar/holiday-calendar";
import type { CertainParts } from "../../certain";
import { pick } from "../nearness";
import type { ResolutionContext } from "../resolution-context";
import type { ResolvedDate } from "../resolved";
import { onDay } from "./resolve-day";
import { yearOf } from "./resolve-year";

export function resolveHoliday(certain: CertainParts, name: string, context: ResolutionContext): ResolvedDate | null {
  const rules = context.lexicon.holidayRules.get(name)!;
  const said = yearOf(certain, context);
  const now = context.discourse.publication?.date;
  if (said?.year != null) {
    const date = holidayIn(rules, said.year);
    return date && onDay(date, said.anchor);
  }
  if (!now) {
    const fixed = rules.length === 1 && /^\d+$/.test(rules[0]!.day) ? two(Number(rules[0]!.day)) : "XX";
    return { period: { timex: `XXXX-${two(rules[0]!.month)}-${fixed}`, start: null, end: null }, anchor: null };
  }
  const dates = [-1, 0, 1].flatMap((by) => holidayIn(rules, now.year + by) ?? []);
  const date = pick(dates, (d) => daysFrom(now, d), context.tense);
  return date && onDay(date, "publication");
}
