import type { TimeModifier } from "../types";

/** What a relative expression is counted from: the date of publication, or the date the discourse is about. */
type Base = "publication" | "discourse";

/** A distance on the calendar, in the grain of its field: 昨年 is publication −1, 翌日 the discourse's day +1. */
export interface Shift {
  readonly from: Base;
  readonly by: number;
}

/** 25年, '25: the century is left to the resolution. */
export interface ShortYear {
  readonly short: number;
}

/** Units of a duration, named as in ISO 8601; those of its time part begin with T, so that TM is minutes. */
export type DurationUnit = "Y" | "M" | "W" | "D" | "TH" | "TM" | "TS";
/** How much of each unit: 1年3か月 is `{ Y: 1, M: 3 }`. */
export type DurationAmount = Readonly<Partial<Record<DurationUnit, number>>>;

/** Seasons and parts of the day as TIMEX3 writes them. */
export type Season = "SP" | "SU" | "FA" | "WI";
export type DayPart = "MO" | "MI" | "AF" | "EV" | "NI";

/** 3日前: the amount, and −1 or +1. */
export interface TimeOffset {
  readonly amount: DurationAmount;
  readonly sign: 1 | -1;
  readonly from: Base | "event";
  /** 数年前: how many is not known. */
  readonly several?: boolean;
}

/** 前半, 末: which thirtieths of the period, from and to. */
export interface Slice {
  readonly mod: TimeModifier;
  readonly from: number;
  readonly to: number;
}

/** The certain parts of a word or an expression: what it says itself, and nothing that it only implies. */
export interface Certain {
  readonly century?: number | Shift;
  /** The first year of the decade; below 100 the century is not known. */
  readonly decade?: number;
  /** Negative is BC: −202 is 紀元前202年. */
  readonly year?: number | Shift | ShortYear;
  /** The year is counted in this era. */
  readonly era?: string;
  /** A year that the era did not reach, 平成32年: real where the end of the era was not known yet. */
  readonly beyondEra?: boolean;
  readonly fiscal?: boolean;
  /** 年末, 年始: the year whose end or start is nearest. */
  readonly yearEdge?: "START" | "END";
  readonly half?: 1 | 2;
  readonly quarter?: 1 | 2 | 3 | 4 | Shift;
  /** 第1四半期 and 上期 belong to the fiscal year unless a calendar year precedes them. */
  readonly fiscalPart?: boolean;
  readonly season?: Season;
  /** 早春ごろの根: true of any year. */
  readonly general?: boolean;
  /** 前年同期: the period in focus, a year or more before. */
  readonly samePeriod?: Shift;
  readonly month?: number | Shift;
  /** 翌10月, 翌3月1日: the next after the date in focus. */
  readonly following?: boolean;
  /** 3月期, 9月中間期, 4〜6月期: how many months end with this one. */
  readonly term?: number;
  readonly week?: Shift | { readonly nth: number };
  readonly weekend?: boolean;
  /** 18日の週. */
  readonly weekOf?: boolean;
  /** 1 is Monday, as in ISO 8601. */
  readonly weekday?: number;
  /** 次の金曜日 looks ahead, 前の back. */
  readonly toward?: 1 | -1;
  /** 第3月曜日; −1 is the last. */
  readonly nthWeekday?: number;
  readonly day?: number | Shift;
  /** 末日. */
  readonly lastDay?: boolean;
  readonly holiday?: string;
  readonly offset?: TimeOffset;
  readonly part?: DayPart;
  /** 午前 and 午後, the only parts of the day with a known start and end. */
  readonly halfDay?: "am" | "pm";
  readonly clock?: Clock;
  readonly slice?: Slice;
}

/**
 * The certain parts of a whole expression. Every field is present, most of them undefined: the resolution reads each field of each
 * expression, which is fast only where all have one shape.
 */
export type CertainParts = { readonly [K in keyof Certain]-?: Certain[K] | undefined };

const NOTHING: CertainParts = {
  century: undefined,
  decade: undefined,
  year: undefined,
  era: undefined,
  beyondEra: undefined,
  fiscal: undefined,
  yearEdge: undefined,
  half: undefined,
  quarter: undefined,
  fiscalPart: undefined,
  season: undefined,
  general: undefined,
  samePeriod: undefined,
  month: undefined,
  following: undefined,
  term: undefined,
  week: undefined,
  weekend: undefined,
  weekOf: undefined,
  weekday: undefined,
  toward: undefined,
  nthWeekday: undefined,
  day: undefined,
  lastDay: undefined,
  holiday: undefined,
  offset: undefined,
  part: undefined,
  halfDay: undefined,
  clock: undefined,
  slice: undefined,
};

/** Merges the certain parts of the words of an expression; a later one overrides an earlier. */
export const mergeCertain = (...parts: readonly Certain[]): CertainParts => Object.assign({ ...NOTHING }, ...parts);

/** Whether an expression has no certain parts but the given ones. */
export function hasOnly(certain: CertainParts, ...fields: readonly (keyof CertainParts)[]): boolean {
  for (const key in certain) {
    const field = key as keyof CertainParts;
    if (certain[field] !== undefined && !fields.includes(field)) return false;
  }
  return true;
}

/** A time of day as written. */
export interface Clock {
  /** 0 to 30: 25時 is 1:00 of the next day. */
  readonly hour: number;
  readonly minute?: number;
  readonly second?: number;
  /** The half of the day, where 午前, 午後, 正午 or a part of the day names it. */
  readonly half?: "am" | "pm" | "noon" | "night";
  /** 同3時: the half is that of the clock time before. */
  readonly same?: boolean;
}
