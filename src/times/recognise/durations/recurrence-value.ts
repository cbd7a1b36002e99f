import { two } from "../../calendar/calendar";
import type { TimeSpec } from "../../spec";

/** The TIMEX3 value of what recurs, X where nothing is said: XXXX-WXX-1T09, XXXX-04-15, XXXX-XX-XXT15. */
export function patternOf(spec: TimeSpec): string | null {
  if (
    spec.nthWeekday !== undefined ||
    spec.holiday !== undefined ||
    spec.century !== undefined ||
    spec.decade !== undefined
  )
    return null;
  const time = timeOf(spec);
  if (spec.weekday !== undefined && typeof spec.day !== "number") return `XXXX-WXX-${spec.weekday}${time}`;
  if (typeof spec.month === "number")
    return `XXXX-${two(spec.month)}${typeof spec.day === "number" ? `-${two(spec.day)}${time}` : ""}`;
  if (typeof spec.day === "number") return `XXXX-XX-${two(spec.day)}${time}`;
  if (spec.season) return `XXXX-${spec.season}`;
  if (typeof spec.quarter === "number") return `XXXX-Q${spec.quarter}`;
  if (spec.half) return `XXXX-H${spec.half}`;
  return time ? `XXXX-XX-XX${time}` : null;
}

function timeOf({ clock, part }: TimeSpec): string {
  if (!clock) return part ? `T${part}` : "";
  const hour = (clock.half === "pm" || clock.half === "night") && clock.hour < 12 ? clock.hour + 12 : clock.hour;
  return `T${two(hour)}${clock.minute !== undefined ? `:${two(clock.minute)}` : ""}${clock.second !== undefined ? `:${two(clock.second)}` : ""}`;
}
