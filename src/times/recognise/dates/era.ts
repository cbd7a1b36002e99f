import { GuardedPattern } from "../../../text/guarded-pattern";
import { isDay } from "../../calendar/calendar";
import type { Certain } from "../../certain";
import type { Era, TimeLexicon } from "../../lexicon";
import type { Piece, TimeContext, Trigger } from "../rule";

/** The rest of 令和3/7/18 and R7.2.7: /7/18, .2.7. */
const MONTH_AND_DAY = new GuardedPattern(/([/.-])(\d{1,2})([/.-])(\d{1,2})(?!\d)/, { first: "/.-" });
/** The years of a modern era are counted ahead, up to 令和99年: nobody knows when it will end. */
const MOST_YEARS_AHEAD = 99;

/** The triggers of `readEraYear`; a letter (R7) is one only before a number. */
export const eraTrigger = ({ eras }: TimeLexicon): Trigger => ({
  words: eras.starts.flatMap((start) =>
    start.length > 1 ? start : [..."元0123456789"].map((number) => start + number),
  ),
});

/** Reads 令和7年, 平成元年度, 令和3/7/18, R7.2.7, 昭和50年代 (1975 to 1984). */
export function readEraYear(context: TimeContext, at: number): Piece | null {
  const { text } = context;
  const found = context.lexicon.eras.longest(text, at);
  if (!found || /[A-Za-z]/.test(text[at - 1] ?? "")) return null;
  const era = found.value;
  const isLetter = found.end - at === 1;
  if (isLetter && !/[\d元]/.test(text[found.end] ?? "")) return null;
  const number = yearOfEra(context, found.end);
  if (!number || number.value < 1 || number.value > mostYears(era)) return null;
  const { value, end } = number;
  const year = era.year + value - 1;
  const date = readMonthAndDay(text, end, year);
  if (date)
    return {
      end: date.end,
      grain: "day",
      certain: { year, ...ofEra(era, value), month: date.month, day: date.day },
    };
  if (text.startsWith("年代", end) && value % 10 === 0)
    return { end: end + 2, grain: "decade", certain: { decade: year, era: era.name } };
  if (text[end] !== "年") return null;
  const isFiscal = text[end + 1] === "度";
  return {
    end: isFiscal ? end + 2 : end + 1,
    grain: "year",
    certain: { year, ...ofEra(era, value), ...(isFiscal ? { fiscal: true } : {}) },
  };
}

/** The number of a year of an era at `at`: 7, or 元 for 1. */
function yearOfEra(context: TimeContext, at: number): { readonly value: number; readonly end: number } | null {
  if (context.text[at] === "元") return { value: 1, end: at + 1 };
  const count = context.countAt(at);
  return count?.several ? null : count;
}

function readMonthAndDay(
  text: string,
  at: number,
  year: number,
): { readonly month: number; readonly day: number; readonly end: number } | null {
  const match = MONTH_AND_DAY.at(text, at);
  if (!match || match[1] !== match[3]) return null;
  const [month, day] = [Number(match[2]), Number(match[4])];
  return isDay(year, month, day) ? { month, day, end: at + match[0].length } : null;
}

const mostYears = ({ day, years }: Era): number => (day ? Math.max(years, MOST_YEARS_AHEAD) : years);

const ofEra = (era: Era, number: number): Pick<Certain, "era" | "beyondEra"> => ({
  era: era.name,
  ...(number > era.years ? { beyondEra: true } : {}),
});
