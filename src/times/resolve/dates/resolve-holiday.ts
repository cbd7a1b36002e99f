import { daysFrom, two } from "../../calendar/calendar";
import { holidayIn } from "../../calendar/holiday-calendar";
import type { TimeSpec } from "../../spec";
import { pick } from "../nearness";
import type { Placed, Setting } from "../resolution-context";
import { onDay } from "./resolve-day";
import { yearOf } from "./resolve-year";

export function placeHoliday(spec: TimeSpec, name: string, setting: Setting): Placed | null {
  const rules = setting.lexicon.holidayRules.get(name)!;
  const said = yearOf(spec, setting);
  const now = setting.story.publication?.date;
  if (said?.year != null) {
    const date = holidayIn(rules, said.year);
    return date && onDay(date, said.anchor);
  }
  if (!now) {
    const fixed = rules.length === 1 && /^\d+$/.test(rules[0]!.day) ? two(Number(rules[0]!.day)) : "XX";
    return { period: { timex: `XXXX-${two(rules[0]!.month)}-${fixed}`, start: null, end: null }, anchor: null };
  }
  const dates = [-1, 0, 1].flatMap((by) => holidayIn(rules, now.year + by) ?? []);
  const date = pick(dates, (d) => daysFrom(now, d), setting.tense);
  return date && onDay(date, "publication");
}
