import type { Numeral } from "../numerals/numeral";
import type { FigureKind, FoundFigure, Modifier, Unit } from "../types";

/** A number with its sign, before its unit is known. */
export interface Amount {
  readonly start: number;
  readonly end: number;
  /** Exact, with its sign. */
  readonly decimal: string;
  readonly several: boolean;
  readonly script: Numeral["script"];
  readonly counter?: string;
}

/** A figure while the room works on it: spans are places in the reading view. */
export interface Draft {
  readonly start: number;
  readonly end: number;
  readonly kind: FigureKind;
  /** Null where `low` and `high` are set. */
  readonly decimal: string | null;
  readonly low: string | null;
  readonly high: string | null;
  readonly unit?: Unit;
  readonly perUnit?: Unit;
  /** Where the decimal had to be cut: the nearest double of the exact value. */
  readonly value?: number;
  readonly modifier: Modifier | null;
  /** The amount it was made of: what a range joins, and where the number ends and the unit begins. */
  readonly amount: Amount;
  /** A number nothing says what it counts: the other end of a range may, else it must prove itself. */
  readonly bare: boolean;
  /** Where the figure begins that this one follows as its new value. */
  readonly changeFrom?: number;
  /** As a recognizer of the user's found it. */
  readonly found?: FoundFigure;
}

/** The id of the figure at an index of the list. */
export const idOf = (index: number): string => `f${index + 1}`;
