import { Day } from "../calendar/calendar";
import type { Period } from "../calendar/period";
import type { Era, TimeLexicon } from "../lexicon";
import type { TimeSpec } from "../spec";
import type { ResolvedClock } from "./clock";
import type { Resolved } from "./resolution-context";

/** What the article has said of time so far: the date in focus, which 同日, 翌月, 同年 and a bare 午後6時 go back to. */
export interface Story {
  /** The wall clock of publication, as written: the day, and the seconds since it began where a time was given. */
  readonly publication: { readonly date: Day; readonly seconds: number | null } | null;
  day: Day | null;
  /** The sentence that told the day: a bare 27日 in it goes with a day far from publication. */
  daySentence: number;
  /** The last time of day told on it. */
  clock: ResolvedClock | null;
  clockSentence: number;
  month: { readonly year: number; readonly month: number } | null;
  year: number | null;
  yearSentence: number;
  /** The era of the last year told in one: 24年度 after 平成23年度. */
  era: Era | null;
  /** The last quarter, half, term, month or year, for 前年同期. */
  period: Period | null;
}

export function beginStory(publishedAt: string | undefined): Story {
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

function wallClockOf(publishedAt: string): NonNullable<Story["publication"]> {
  const end = publishedAt.indexOf("T");
  return end < 0
    ? { date: Day.parse(publishedAt), seconds: null }
    : { date: Day.parse(publishedAt.slice(0, end)), seconds: secondsOf(publishedAt.slice(end + 1)) };
}

/** 前年 is what something is held against: the story stays where it is. */
const saysYear = ({ year, offset, turn }: TimeSpec): boolean =>
  turn !== undefined ||
  offset?.length.Y !== undefined ||
  (year !== undefined && !(typeof year === "object" && "from" in year && year.from === "story" && year.by < 0));

/** The seconds of `hh:mm` or `hh:mm:ss`; a leap second is the one before it. */
function secondsOf(time: string): number {
  const [hour, minute, second] = /^(\d\d):(\d\d)(?::(\d\d))?/
    .exec(time)!
    .slice(1)
    .map((part = "0") => Number(part));
  return hour! * 3600 + minute! * 60 + Math.min(second!, 59);
}

/** The story goes on: what was told becomes the focus; the end of a range is no day that 同日 could mean. */
export function follow(
  story: Story,
  spec: TimeSpec,
  value: Resolved,
  lexicon: TimeLexicon,
  sentence: number,
  endsRange: boolean,
): void {
  if (spec.era) story.era = lexicon.eras.longest(spec.era, 0)?.value ?? null;
  // 同年 goes back to a year that was told, over days of the year of publication that were not
  if (value.year !== null && (story.year === null || saysYear(spec))) {
    story.year = value.year;
    story.yearSentence = sentence;
  }
  if (value.month !== null && value.year !== null) story.month = { year: value.year, month: value.month };
  if (value.date && !(endsRange && story.day)) {
    story.day = value.date;
    story.daySentence = sentence;
    story.clock = value.clock;
    story.clockSentence = sentence;
  }
  if (value.type === "date" && !value.date && value.period?.start) story.period = value.period;
}
