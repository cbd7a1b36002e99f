import { isDay } from "../../calendar/calendar";
import type { Era, TimeLexicon } from "../../lexicon";
import type { Piece, Said } from "../../spec";
import type { TimeContext } from "../time-context";
import type { Opening } from "../trigger";

/** A letter only before a number. */
export const eraOpening = ({ eras }: TimeLexicon): Opening => ({
  words: eras.starts.flatMap((start) =>
    start.length > 1 ? start : [..."元0123456789"].map((number) => start + number),
  ),
});

/** 令和7年, 平成元年度, 令和3/7/18, R7.2.7. 昭和50年代 is 1975 to 1984. */
export function readEraYear(context: TimeContext, at: number): Piece | null {
  const { text, lexicon } = context;
  const found = lexicon.eras.longest(text, at);
  if (!found || /[A-Za-z]/.test(text[at - 1] ?? "")) return null;
  const era = found.value;
  const letter = found.end - at === 1;
  if (letter && !/[\d元]/.test(text[found.end] ?? "")) return null;
  const first = text[found.end] === "元";
  const count = first ? null : context.countAt(found.end);
  const number = first ? 1 : count?.value;
  const end = first ? found.end + 1 : count?.end;
  if (number === undefined || end === undefined || number < 1 || number > longest(era) || count?.several) return null;
  const year = era.year + number - 1;
  const numeric = /^([/.-])(\d{1,2})\1(\d{1,2})(?!\d)/.exec(text.slice(end, end + 8));
  if (numeric && isDay(year, Number(numeric[2]), Number(numeric[3]))) {
    return {
      end: end + numeric[0].length,
      rank: "day",
      spec: { year, ...told(era, number), month: Number(numeric[2]), day: Number(numeric[3]) },
    };
  }
  if (text.startsWith("年代", end) && number % 10 === 0)
    return { end: end + 2, rank: "decade", spec: { decade: year, era: era.name } };
  if (text[end] !== "年") return null;
  return yearPiece(context, end + 1, year, told(era, number));
}

/** Years of an era whose first day is known may be counted on ahead, before anyone knew its end. */
const longest = ({ day, years }: Era): number => (day ? Math.max(years, 99) : years);

const told = (era: Era, number: number): Pick<Said, "era" | "beyondEra"> => ({
  era: era.name,
  ...(number > era.years ? { beyondEra: true } : {}),
});

function yearPiece({ text }: TimeContext, end: number, year: number, told: Said): Piece {
  const fiscal = text[end] === "度";
  return { end: fiscal ? end + 1 : end, rank: "year", spec: { year, ...told, ...(fiscal ? { fiscal } : {}) } };
}
