import { two } from "../calendar/calendar";
import type { Clock } from "../certain";

/** A time of day on 24 hours; `days` is the number of days it runs over (1 for 25時, which is 1時 of the next day). */
export interface ResolvedClock {
  readonly hour: number;
  readonly minute: number | undefined;
  readonly second: number | undefined;
  readonly days: number;
  /** Its TIMEX3 value after the T: 15, 15:30. */
  readonly timex: string;
  /** Minutes since midnight of the day on which it is written. */
  readonly minutes: number;
  /** The half of the day that is written, or for 同3時 that of the clock time before. */
  readonly half: Clock["half"] | undefined;
}

const NOON = 12 * 60;

/**
 * Resolves 午後3時, 夜11時, 深夜0時, 25時. A bare hour has the half of its partner if that keeps the two in order: 午後1時から4時.
 * @param role which end of a range the clock time is, or that it follows its partner in a list
 */
export function clockOf(
  clock: Clock,
  partner: ResolvedClock | null,
  role: "start" | "end" | "list" | null,
): ResolvedClock {
  const { minute, second, half, same } = clock;
  let hour = hourInHalf(clock);
  if (half === undefined && partner) {
    if (!partner.half) {
      if (role === "end" && isInAfternoon(hour, minute ?? 0, partner)) hour += 12;
    } else if ((role || same) && hour < 12) hour = hourWithPartner(hour, minute ?? 0, partner, same ? "same" : role);
  }
  const shown = hour % 24;
  const minutes = minute === undefined ? "" : `:${two(minute)}`;
  const seconds = second === undefined ? "" : `:${two(second)}`;
  return {
    hour: shown,
    minute,
    second,
    days: Math.floor(hour / 24),
    timex: `${two(shown)}${minutes}${seconds}`,
    minutes: hour * 60 + (minute ?? 0),
    half: half ?? (same ? partner?.half : undefined),
  };
}

/** The hour on 24 hours by the half that is written: 夜11時 is 23, 深夜0時 is 0, 夜12時 is 24. */
function hourInHalf({ hour, half }: Clock): number {
  if (half === "am") return hour === 12 ? 0 : hour;
  if (half === "pm") return hour < 12 ? hour + 12 : hour;
  if (half === "noon") return hour < 6 ? hour + 12 : hour;
  if (half === "night") return hour === 12 ? 24 : hour >= 5 && hour < 12 ? hour + 12 : hour;
  return hour;
}

/** Whether the end of a range is in the afternoon: 10時から3時, but not 23時から2時. */
const isInAfternoon = (hour: number, minute: number, { minutes: start }: ResolvedClock): boolean =>
  hour < 12 && hour * 60 + minute <= start && start <= NOON && (hour + 12) * 60 > start;

/** The hour by the half of the partner: 午後1時から4時 ends at 16, 午前11時1分から11時 at 23, 5時から午後6時 begins at 17. */
function hourWithPartner(
  hour: number,
  minute: number,
  partner: ResolvedClock,
  role: "start" | "end" | "list" | "same" | null,
): number {
  const isAfternoon = partner.half === "pm" || partner.half === "night";
  if (role === "same") return isAfternoon ? hour + 12 : hour;
  const at = hour * 60 + minute;
  if (role === "start") return isAfternoon && at + NOON < partner.minutes ? hour + 12 : hour;
  if (isAfternoon && partner.minutes >= NOON) return at + NOON > partner.minutes ? hour + 12 : hour;
  return at > partner.minutes || role === "list" ? hour : hour + 12;
}
