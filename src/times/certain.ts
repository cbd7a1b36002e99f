import type { TimeModifier } from "../types";

/** What a relative expression is counted from: the date of publication, the date the discourse is about, or the fiscal year of a report. */
type Base = "publication" | "discourse" | "report";

/** A distance on the calendar, in the grain of its field: 昨年 is publication −1, 翌日 the discourse's day +1. */
export interface Shift {
  readonly from: Base;
  readonly by: number;
}

/** A year without its century, which the resolution fills in: 25年, '25. */
export interface ShortYear {
  readonly short: number;
  /** The words next to it show that it is a year, 18年の知事選, which is not far ahead. */
  readonly event?: boolean;
  /** It is counted in the era: 8年度予算. */
  readonly ofEra?: boolean;
}

/** Units of a duration, named as in ISO 8601; those of its time part begin with T, so that TM is minutes. */
export type DurationUnit = "Y" | "M" | "W" | "D" | "TH" | "TM" | "TS";
/** How much of each unit: 1年3か月 is `{ Y: 1, M: 3 }`. */
export type DurationAmount = Readonly<Partial<Record<DurationUnit, number>>>;

/** Seasons and parts of the day as TIMEX3 writes them. */
export type Season = "SP" | "SU" | "FA" | "WI";
export type DayPart = "MO" | "MI" | "AF" | "EV" | "NI";

/** A distance in time, 3日前: its amount and its direction. */
export interface TimeOffset {
  readonly amount: DurationAmount;
  readonly sign: 1 | -1;
  readonly from: Base | "event";
  /** The number is not known: 数年前. */
  readonly several?: boolean;
}

/** A part of a period, 前半, 末: its start and end in thirtieths of the period. */
export interface Slice {
  readonly mod: TimeModifier;
  readonly from: number;
  readonly to: number;
}

/** The certain parts of a word or an expression: what is written, without anything that it only implies. */
export interface Certain {
  readonly century?: number | Shift;
  /** The first year of the decade; below 100 the century is not known. */
  readonly decade?: number;
  /** Negative is BC: −202 is 紀元前202年. */
  readonly year?: number | Shift | ShortYear;
  /** The year is counted in this era. */
  readonly era?: string;
  /** A year that the era did not reach, 平成32年: valid if the article appeared before the era ended. */
  readonly beyondEra?: boolean;
  readonly fiscal?: boolean;
  /** 年末 and 年始: the end or the start of the nearest such year. */
  readonly yearEdge?: "START" | "END";
  readonly half?: 1 | 2;
  readonly quarter?: 1 | 2 | 3 | 4 | Shift;
  /** 第1四半期 and 上期 belong to the fiscal year unless a calendar year precedes them. */
  readonly fiscalPart?: boolean;
  /** So many quarters from the start of the fiscal year: 2 of 第2四半期累計期間. */
  readonly quarters?: 1 | 2 | 3;
  /** The last month of the period: 当連結会計年度末. */
  readonly lastMonth?: boolean;
  readonly season?: Season;
  /** In any year: 早春ごろの根. */
  readonly general?: boolean;
  /** 前年同期: the period in focus, a year or more earlier. */
  readonly samePeriod?: Shift;
  readonly month?: number | Shift;
  /** The next one after the date in focus: 翌10月, 翌3月1日. */
  readonly following?: boolean;
  /** The number of months of a term that ends with `month`: 12 for 3月期, 6 for 9月中間期. */
  readonly term?: number;
  readonly week?: Shift | { readonly nth: number };
  readonly weekend?: boolean;
  /** The week or month whose start is nearest to publication: 週明け, 月明け. */
  readonly starting?: "week" | "month";
  /** A day that nothing tells: 連休明け. */
  readonly someDay?: boolean;
  /** The week of the day: 18日の週. */
  readonly weekOf?: boolean;
  /** 1 is Monday, as in ISO 8601. */
  readonly weekday?: number;
  /** +1 for 次の金曜日, −1 for 前の金曜日. */
  readonly toward?: 1 | -1;
  /** 3 for 第3月曜日, −1 for 最終月曜日. */
  readonly nthWeekday?: number;
  readonly day?: number | Shift;
  /** The last day of the month: 5月末日. */
  readonly lastDay?: boolean;
  readonly holiday?: string;
  readonly offset?: TimeOffset;
  readonly part?: DayPart;
  /** The half that 午前 or 午後 names: the only parts of the day with a known start and end. */
  readonly halfDay?: "am" | "pm";
  readonly clock?: Clock;
  readonly slice?: Slice;
}

/**
 * The certain parts of a whole expression. Every field is present, most of them undefined: the resolution reads each field of each
 * expression, which is fast only if all have one shape. A new field of `Certain` needs a line in `NOTHING`.
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
  quarters: undefined,
  lastMonth: undefined,
  season: undefined,
  general: undefined,
  samePeriod: undefined,
  month: undefined,
  following: undefined,
  term: undefined,
  week: undefined,
  weekend: undefined,
  starting: undefined,
  someDay: undefined,
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
  /** The half of the day, if 午前, 午後, 正午 or a part of the day names it. */
  readonly half?: "am" | "pm" | "noon" | "night";
  /** The half is that of the clock time before: 同3時. */
  readonly same?: boolean;
}
