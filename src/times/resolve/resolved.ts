/** The types that resolution, discourse and publication share. */
import type { TimeExpression } from "../../types";
import type { Day } from "../calendar/calendar";
import type { Period } from "../calendar/period";
import type { ResolvedClock } from "./clock";

/** What an expression was resolved against. */
export type Anchor = TimeExpression["anchor"];

/** A moment on the calendar. */
export interface ResolvedTime {
  readonly type: "date" | "time" | "set";
  readonly timex: string;
  readonly range: { readonly start: string; readonly end: string } | null;
  readonly anchor: Anchor;
  readonly period: Period | null;
  readonly date: Day | null;
  readonly year: number | null;
  readonly month: number | null;
  readonly clock: ResolvedClock | null;
}

/** The date part of a moment: a period with its anchor. */
export interface ResolvedDate {
  readonly period: Period;
  readonly anchor: Anchor;
  readonly date?: Day;
  readonly year?: number | null;
  readonly month?: number | null;
}

/** A date part whose year is known, or known to be unknown. */
export type ResolvedInYear = ResolvedDate & { readonly year: number | null };
