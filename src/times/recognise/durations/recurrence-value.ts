import { two } from "../../calendar/calendar";
import type { CertainParts } from "../../certain";

/** The TIMEX3 value of what recurs, with X for each uncertain part: XXXX-WXX-1T09, XXXX-04-15, XXXX-XX-XXT15; null if TIMEX3 has none. */
export function recurrenceValue(certain: CertainParts): string | null {
  const { nthWeekday, holiday, century, decade, weekday, month, day, season, quarter, half } = certain;
  if (nthWeekday !== undefined || holiday !== undefined || century !== undefined || decade !== undefined) return null;
  const time = timeOf(certain);
  if (weekday !== undefined && typeof day !== "number") return `XXXX-WXX-${weekday}${time}`;
  if (typeof month === "number") return `XXXX-${two(month)}${typeof day === "number" ? `-${two(day)}${time}` : ""}`;
  if (typeof day === "number") return `XXXX-XX-${two(day)}${time}`;
  if (season) return `XXXX-${season}`;
  if (typeof quarter === "number") return `XXXX-Q${quarter}`;
  if (half) return `XXXX-H${half}`;
  return time ? `XXXX-XX-XX${time}` : null;
}

function timeOf({ clock, part }: CertainParts): string {
  if (!clock) return part ? `T${part}` : "";
  const hour = (clock.half === "pm" || clock.half === "night") && clock.hour < 12 ? clock.hour + 12 : clock.hour;
  const minute = clock.minute === undefined ? "" : `:${two(clock.minute)}`;
  const second = clock.second === undefined ? "" : `:${two(clock.second)}`;
  return `T${two(hour)}${minute}${second}`;
}
