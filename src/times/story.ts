import { Temporal } from "temporal-polyfill";
import type { Era, TimeLexicon } from "./lexicon";
import type { Period } from "./period";
import type { Resolved } from "./setting";
import type { TimeSpec } from "./spec";

/** What the article has said of time so far: the date in focus, which 同日, 翌月, 同年 and a bare 午後6時 go back to. */
export interface Story {
  /** The wall clock of publication, as written. */
  readonly publication: { readonly date: Temporal.PlainDate; readonly time: Temporal.PlainTime | null } | null;
  day: Temporal.PlainDate | null;
  /** The sentence that told the day: a bare 27日 in it goes with a day far from publication. */
  daySentence: number;
  month: { readonly year: number; readonly month: number } | null;
  year: number | null;
  yearSentence: number;
  /** The era of the last year told in one: 24年度 after 平成23年度. */
  era: Era | null;
  /** The last quarter, half, term, month or year, for 前年同期. */
  period: Period | null;
}

export function beginStory(publishedAt: string | undefined): Story {
  const [date, time] = publishedAt?.split("T") ?? [];
  const clock = time && /^\d\d:\d\d(?::\d\d)?/.exec(time)?.[0].replace(/:60$/, ":59");
  const publication = date
    ? { date: Temporal.PlainDate.from(date), time: clock ? Temporal.PlainTime.from(clock) : null }
    : null;
  return {
    publication,
    day: null,
    daySentence: -1,
    month: null,
    year: null,
    yearSentence: -1,
    era: null,
    period: null,
  };
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
  if (value.year !== null) {
    story.year = value.year;
    story.yearSentence = sentence;
  }
  if (value.month !== null && value.year !== null) story.month = { year: value.year, month: value.month };
  if (value.date && !(endsRange && story.day)) {
    story.day = value.date;
    story.daySentence = sentence;
  }
  if (value.type === "date" && !value.date && value.period?.start) story.period = value.period;
}
