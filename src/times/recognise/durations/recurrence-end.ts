import { GuardedPattern } from "../../../text/guarded-pattern";
import { readMoment } from "../moment";
import type { FixedValue, TimeContext, Trigger } from "../rule";
import { beforeNumbers } from "../trigger";
import { readEveryWord } from "./recurrence";

/** A recurring clock time before the end of its range: 毎日午後3時から, 毎週月曜日9時半〜. */
const START = new GuardedPattern(
  /毎(?:日|朝|晩|夕|夜|週[月火水木金土日]曜日?)の?(?:午前|午後|朝|夕方|夜)?\d{1,2}時(?:\d{1,2}分|半)?(?:から|〜|~|-)/,
  { last: "ら〜~-" },
);
/** The hour of a recurring clock time: 15 of XXXX-XX-XXT15:30. */
const HOUR = /T(\d\d)/;
const NOON = 12;

/** The triggers of `readEveryEnd`. */
export const recurrenceEndTrigger = (): Trigger => ({ words: beforeNumbers("午夕夜朝"), afterNumber: ["時"] });

/** Reads 5時 in 毎日午後3時から5時: the end of a recurring range recurs too, in the half of the day of its start if that keeps the order. */
export function readEveryEnd(context: TimeContext, at: number): FixedValue | null {
  const { text } = context;
  const before = START.endingAt(text, at);
  const start = before === "" ? null : readEveryWord(context, at - before.length);
  const first = start && HOUR.exec(start.value)?.[1];
  const rest = first ? readMoment(context, at) : null;
  const { clock, year, month, day, weekday } = rest?.certain ?? {};
  if (!start || !rest || !clock || [year, month, day, weekday].some((part) => part !== undefined)) return null;
  const isLater = clock.half === "pm" || clock.half === "night" || (!clock.half && clock.hour <= Number(first));
  const hour = isLater && clock.hour < NOON ? clock.hour + NOON : clock.hour;
  const minute = clock.minute === undefined ? "" : `:${String(clock.minute).padStart(2, "0")}`;
  const clockTime = `T${String(hour % (2 * NOON)).padStart(2, "0")}${minute}`;
  return { end: rest.end, value: start.value.replace(/T.*$/, clockTime) };
}
