import { CharSet, WHITE_SPACE } from "../../text/char-set";
import { type DayPart, type Piece, type Rank, type Said, saying, type TimeSpec } from "../spec";
import { clockOpening, readClock } from "./clock/clock-time";
import { dayPartOpening, readDayPart } from "./clock/day-part";
import { centuryOpening, readCentury } from "./dates/century";
import { dayOpening, readDay } from "./dates/day";
import { eraOpening, readEraYear } from "./dates/era";
import { fiscalPartOpening, readFiscalPart, readTerm, termOpening } from "./dates/fiscal";
import { holidayOpening, readHoliday } from "./dates/holiday";
import { monthOpening, readMonth } from "./dates/month";
import { numericDateOpening, readNumericDate } from "./dates/numeric-date";
import { readPeriodPart } from "./dates/period-part";
import { readTimeWord, timeWordOpening } from "./dates/relative-word";
import { readSeason, seasonOpening } from "./dates/season";
import { readWeek, weekOpening } from "./dates/week";
import { readWeekday, weekdayOpening } from "./dates/weekday";
import { readYear, yearOpening } from "./dates/year";
import { lengthOpening } from "./durations/duration-amount";
import { readOffset } from "./durations/offset";
import type { TimeContext } from "./time-context";
import type { PieceRule } from "./trigger";

/** An expression of a point or period of time, as recognised. */
export interface Moment {
  readonly end: number;
  readonly spec: TimeSpec;
  /** The finest thing it says. */
  readonly rank: Rank;
}

/** What may follow what: always from the coarse to the fine. */
const NEXT: Readonly<Record<Rank, readonly Rank[]>> = {
  offset: ["period", "month", "week", "weekday", "day", "part", "clock"],
  century: ["decade", "slice"],
  decade: ["slice"],
  year: ["period", "month", "week", "weekday", "holiday", "slice"],
  period: ["slice"],
  month: ["week", "weekday", "day", "slice"],
  week: ["weekday", "day", "slice"],
  holiday: ["part", "clock"],
  day: ["week", "weekday", "part", "clock"],
  weekday: ["part", "clock"],
  part: ["part", "clock"],
  slice: [],
  clock: [],
};

/** Between two pieces: nothing, の, a space, the T of ISO 8601, the slash of 2021年/7月, the year in another calendar. */
const GAP =
  /の\s?|\s{1,2}|T(?=\d\d:)|\/(?=\d{1,2}月|\d{1,2}日|\d{1,2}(?!\d))|\([^()\n]{1,7}年\)(?=\d{1,2}月)|[、,] ?(?=[月火水木金土日]曜)/y;

const GAP_STARTS = new CharSet([..."のT/(、,", ...WHITE_SPACE]);

/** The first that reads has the place; each refuses what another reads better. */
export const PIECES: readonly PieceRule[] = [
  { opening: lengthOpening, read: readOffset },
  { opening: numericDateOpening, read: readNumericDate },
  { opening: eraOpening, read: readEraYear },
  { opening: centuryOpening, read: readCentury },
  { opening: termOpening, read: readTerm },
  { opening: fiscalPartOpening, read: readFiscalPart },
  { opening: yearOpening, read: readYear },
  { opening: timeWordOpening, read: readTimeWord },
  { opening: monthOpening, read: readMonth },
  { opening: weekOpening, read: readWeek },
  { opening: holidayOpening, read: readHoliday },
  { opening: weekdayOpening, read: readWeekday },
  { opening: dayOpening, read: readDay },
  { opening: dayPartOpening, read: readDayPart },
  { opening: clockOpening, read: readClock },
  { opening: seasonOpening, read: readSeason },
];

/** Reads pieces as far as they go on: 昨年 12月 7日 (金) 午後 6時. */
export function readMoment(context: TimeContext, at: number): Moment | null {
  const first = readPiece(context, at, null, false);
  if (!first) return null;
  const said = [first.spec];
  let { end, rank } = first;
  let { part } = first.spec;
  for (let next = pieceBehind(context, end, rank); next; next = pieceBehind(context, end, rank)) {
    said.push(part ? inPart(part, next.spec) : next.spec);
    end = next.end;
    rank = next.rank;
    part = next.spec.part ?? part;
  }
  return { end, spec: saying(...said), rank };
}

/** The piece that goes on behind one of a rank, right behind it or over a gap. */
function pieceBehind(context: TimeContext, end: number, rank: Rank): Piece | null {
  const { text, lexicon, openings } = context;
  const goesOn =
    GAP_STARTS.hasAt(text, end) || openings.pieces.mayBegin(text, end) || lexicon.periodPartStarts.hasAt(text, end);
  if (!goesOn) return null;
  const next = readPiece(context, end, rank, false);
  if (next || !GAP_STARTS.hasAt(text, end)) return next;
  GAP.lastIndex = end;
  const gap = GAP.exec(text)?.[0];
  return gap === undefined ? null : readPiece(context, end + gap.length, rank, gap.startsWith("の"), gap);
}

function readPiece(context: TimeContext, at: number, before: Rank | null, hasNo: boolean, gap = ""): Piece | null {
  if (at >= context.text.length) return null;
  if (before !== null && (context.taken(at, at + 1) || (/^[、,]/.test(gap) && before !== "day"))) return null;
  if (before !== null) {
    const slice = NEXT[before].includes("slice") ? readPeriodPart(context, at, before, hasNo) : null;
    if (slice && (NEXT[before].includes(slice.rank) || slice.spec.lastDay)) return slice;
  }
  for (const rule of context.openings.pieces.at(context, at)) {
    const piece = rule.read(context, at, before);
    if (piece && (before === null || fits(before, piece, gap))) return piece;
  }
  return null;
}

/** A relative piece goes on only where it cannot begin anew: 前年同月, but 8日、翌日 and 明日今日 are two each. */
function fits(before: Rank, { rank, spec }: Piece, gap: string): boolean {
  if (!NEXT[before].includes(rank)) return false;
  if (typeof spec.year === "object" && rank !== "year") return false;
  if (typeof spec.day === "object") return false;
  if (typeof spec.month === "object") return before === "year" && spec.month.from === "story" && spec.month.by === 0;
  if (typeof spec.week === "object" && "from" in spec.week) return false;
  if (typeof spec.quarter === "object" || spec.turn) return false;
  if (before === "year" && rank === "weekday") return false;
  if (gap === "/" && rank !== "month" && rank !== "day") return false;
  return true;
}

const HALVES = { MO: "am", MI: "noon", AF: "pm", EV: "pm", NI: "night" } as const;

/** 夜、9時: a time of day without its half takes it from the part of the day said before. */
const inPart = (part: DayPart, said: Said): Said =>
  said.clock && !said.clock.half ? { ...said, clock: { ...said.clock, half: HALVES[part] } } : said;
