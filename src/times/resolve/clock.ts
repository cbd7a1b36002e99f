import { two } from "../calendar/calendar";
import type { Clock } from "../certain";

/** A time of day on 24 hours; `days` counts the days it runs over (25時 is 1時 of the next). */
export interface ResolvedClock {
  readonly hour: number;
  readonly minute: number | undefined;
  readonly second: number | undefined;
  readonly days: number;
  readonly timex: string;
  /** Minutes since midnight of the day it is told on. */
  readonly minutes: number;
  readonly said: Clock["half"] | undefined;
}

/** Reads 午後3時, 夜11時, 深夜0時, 25時; a bare hour takes the half of its partner in a range where that keeps the order. */
export function clockOf(
  clock: Clock,
  partner: ResolvedClock | null,
  role: "start" | "end" | "list" | null,
): ResolvedClock {
  const { minute, second } = clock;
  let hour = halved(clock);
  if (clock.half === undefined && partner?.said && (role || clock.same) && hour < 12)
    hour = besides(hour, minute ?? 0, partner, role, clock.same ?? false);
  // 10時から3時 ends in the afternoon, 23時から2時 in the night
  else if (role === "end" && partner && clock.half === undefined && partner.said === undefined) {
    const start = partner.minutes;
    if (hour < 12 && hour * 60 + (minute ?? 0) <= start && start <= 12 * 60 && (hour + 12) * 60 > start) hour += 12;
  }
  const days = Math.floor(hour / 24);
  const shown = hour % 24;
  const timex = `${two(shown)}${minute !== undefined ? `:${two(minute)}` : ""}${second !== undefined ? `:${two(second)}` : ""}`;
  return {
    hour: shown,
    minute,
    second,
    days,
    timex,
    minutes: hour * 60 + (minute ?? 0),
    said: clock.half ?? (clock.same ? partner?.said : undefined),
  };
}

function halved({ hour, half }: Clock): number {
  if (half === "am") return hour === 12 ? 0 : hour;
  if (half === "pm") return hour < 12 ? hour + 12 : hour;
  if (half === "noon") return hour < 6 ? hour + 12 : hour;
  if (half === "night") return hour === 12 ? 24 : hour >= 5 && hour < 12 ? hour + 12 : hour;
  return hour;
}

/** 午後1時から4時 ends at 16, 午前11時1分から11時 at 23, 5時から午後6時 begins at 17. */
function besides(
  hour: number,
  minute: number,
  partner: ResolvedClock,
  role: "start" | "end" | "list" | null,
  same: boolean,
): number {
  const afternoon = partner.said === "pm" || partner.said === "night";
  if (same) return afternoon ? hour + 12 : hour;
  const at = (h: number) => h * 60 + minute;
  if (role === "start") return afternoon && at(hour + 12) < partner.minutes ? hour + 12 : hour;
  if (afternoon && partner.minutes >= 720) return at(hour + 12) > partner.minutes ? hour + 12 : hour;
  return at(hour) > partner.minutes || role === "list" ? hour : hour + 12;
}
