import { Day } from "../calendar/calendar";
import type { Period } from "../calendar/period";
import type { CertainParts } from "../certain";
import type { Era, TimeLexicon } from "../lexicon";
import type { ResolvedClock } from "./clock";
import type { ResolvedTime } from "./resolved";

/** What the article has said of time so far: the dates in focus, to which 同日, 翌月, 同年 and a bare 午後6時 refer. */
export interface Discourse {
  /** The wall clock of publication, as given: the day, and the seconds since its start if there was a time. */
  readonly publication: { readonly date: Day; readonly seconds: number | null } | null;
  day: Day | null;
  /** The sentence of the day. A bare 27日 in it is of the same month, if that is far from publication. */
  daySentence: number;
  /** The last clock time on that day. */
  clock: ResolvedClock | null;
  clockSentence: number;
  month: { readonly year: number; readonly month: number } | null;
  year: number | null;
  yearSentence: number;
  /** The era of the last year of an era, in which 24年度 after 平成23年度 is counted. */
  era: Era | null;
  /** The last quarter, half, term, month or year, to which 前年同期 refers. */
  period: Period | null;
}

/** The discourse before the first expression of an article. */
export function beginDiscourse(publishedAt: string | undefined): Discourse {
  const publication = publishedAt === undefined ? null : wallClockOf(publishedAt);
  return {
    publication,
    day: null,
    daySentence: -1,
    clock: null,
    clockSentence: -1,
    month: null,
    year: null,
    yearSentence: -1,
    era: null,
    period: null,
  };
}

function wallClockOf(publishedAt: string): NonNullable<Discourse["publication"]> {
  const end = publishedAt.indexOf("T");
  return end < 0
    ? { date: Day.parse(publishedAt), seconds: null }
    : { date: Day.parse(publishedAt.slice(0, end)), seconds: secondsOf(publishedAt.slice(end + 1)) };
}

/** The seconds since the start of the day of `hh:mm` or `hh:mm:ss`; a leap second counts as second 59. */
function secondsOf(time: string): number {
  const [hour, minute, second] = /^(\d\d):(\d\d)(?::(\d\d))?/
    .exec(time)!
    .slice(1)
    .map((part = "0") => Number(part));
  return hour! * 3600 + minute! * 60 + Math.min(second!, 59);
}

/** Whether an expression moves the focus to its year. 前年 and 前期 do not: things are only compared with them. */
const hasYear = ({ year, offset, yearEdge }: CertainParts): boolean =>
  yearEdge !== undefined || offset?.amount.Y !== undefined || (year !== undefined && !isCompared(year));

/** Whether a year is one before that in focus: 前年, 前期. */
export const isCompared = (year: CertainParts["year"]): boolean =>
  typeof year === "object" && "from" in year && year.from !== "publication" && year.by < 0;

/**
 * Moves the focus to a resolved expression; but 同日 never refers to the end of a range.
 * @param sentence the index of its sentence
 */
export function updateDiscourse(
  discourse: Discourse,
  certain: CertainParts,
  value: ResolvedTime,
  { lexicon, sentence, role }: { lexicon: TimeLexicon; sentence: number; role: string | null },
): void {
  if (certain.era) discourse.era = lexicon.eras.longest(certain.era, 0)?.value ?? null;
  // 同年 refers to a year that is written, rather than to that of a day without one
  if (value.year !== null && (discourse.year === null || hasYear(certain))) {
    discourse.year = value.year;
    discourse.yearSentence = sentence;
  }
  if (value.month !== null && value.year !== null) discourse.month = { year: value.year, month: value.month };
  if (value.date && !(role === "end" && discourse.day)) {
    discourse.day = value.date;
    discourse.daySentence = sentence;
    discourse.clock = value.clock;
    discourse.clockSentence = sentence;
  }
  const isComparison = certain.samePeriod !== undefined || isCompared(certain.year);
  if (value.type === "date" && !value.date && value.period?.start && !isComparison) discourse.period = value.period;
}
