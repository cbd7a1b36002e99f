import type { TimeModifier } from "../types";

/** A place on the calendar told from another: 昨年 is publication −1, 翌日 the story's day +1. */
export interface Shift {
  readonly from: "publication" | "story";
  readonly by: number;
}

/** 25年, '25: which century is for the resolution to say. */
interface ShortYear {
  readonly short: number;
}

/** Units of length, as ISO 8601 has them; TM is minutes. */
export type LengthUnit = "Y" | "M" | "W" | "D" | "TH" | "TM" | "TS";
export type Length = Readonly<Partial<Record<LengthUnit, number>>>;

export type Season = "SP" | "SU" | "FA" | "WI";
export type DayPart = "MO" | "MI" | "AF" | "EV" | "NI";

/** What a word or an expression says of a moment, and nothing that it only implies: the certain parts. */
export interface Said {
  readonly century?: number | Shift;
  /** The first year of the decade; below 100 the century is not said. */
  readonly decade?: number;
  /** Negative is BC: −202 is 紀元前202年. */
  readonly year?: number | Shift | ShortYear;
  /** The year was written in this era. */
  readonly era?: string;
  /** A year that the era did not come to, 平成32年: real where its end was not known yet. */
  readonly beyondEra?: boolean;
  readonly fiscal?: boolean;
  /** 年末, 年始. */
  readonly turn?: "START" | "END";
  readonly half?: 1 | 2;
  readonly quarter?: 1 | 2 | 3 | 4 | Shift;
  /** 第1四半期 and 上期 are the fiscal year's unless a calendar year stands before them. */
  readonly fiscalPart?: boolean;
  readonly season?: Season;
  /** 早春ごろの根: said of any year. */
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
  /** 3日前: the length, and −1 or +1. */
  readonly offset?: {
    readonly length: Length;
    readonly sign: 1 | -1;
    readonly from: Shift["from"] | "event";
    readonly several?: boolean;
  };
  readonly part?: DayPart;
  /** 午前 and 午後, which alone of the parts of the day have ends. */
  readonly halfDay?: "am" | "pm";
  readonly clock?: Clock;
  /** 前半, 末: which tenths of the period. */
  readonly slice?: { readonly mod: TimeModifier; readonly from: number; readonly to: number };
}

/** What a whole expression says. All have all the fields, most of them undefined: the resolution asks each for every one, and of one shape. */
export type TimeSpec = { readonly [K in keyof Said]-?: Said[K] | undefined };

const NOTHING: TimeSpec = {
  century: undefined,
  decade: undefined,
  year: undefined,
  era: undefined,
  beyondEra: undefined,
  fiscal: undefined,
  turn: undefined,
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

/** What the words of an expression say together; of two that say the same the later counts. */
export const saying = (...said: readonly Said[]): TimeSpec => Object.assign({ ...NOTHING }, ...said);

/** Whether nothing else is said. */
export function saysOnly(spec: TimeSpec, ...what: readonly (keyof TimeSpec)[]): boolean {
  for (const key in spec) {
    const field = key as keyof TimeSpec;
    if (spec[field] !== undefined && !what.includes(field)) return false;
  }
  return true;
}

/** A time of day as said; `bare` where no 午前 or 午後 says which half, `half` what was said of it. */
export interface Clock {
  readonly hour: number;
  readonly minute?: number;
  readonly second?: number;
  readonly half?: "am" | "pm" | "noon" | "night";
  /** 同3時: the half is the one said before. */
  readonly same?: boolean;
}

/** How fine a piece is; an expression goes from the coarse to the fine. */
export type Rank =
  | "century"
  | "decade"
  | "year"
  | "period"
  | "month"
  | "slice"
  | "week"
  | "holiday"
  | "day"
  | "weekday"
  | "part"
  | "clock"
  | "offset";

/** One word of a moment: 昨年, 12月, (金), 午後. */
export interface Piece {
  readonly end: number;
  readonly rank: Rank;
  readonly spec: Said;
}
