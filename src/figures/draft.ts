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
  readonly unit: Unit | undefined;
  readonly perUnit: Unit | undefined;
  /** Where the decimal had to be cut: the nearest double of the exact value. */
  readonly value: number | undefined;
  readonly modifier: Modifier | null;
  /** The amount it was made of: what a range joins, and where the number ends and the unit begins. */
  readonly amount: Amount;
  /** A number nothing says what it counts: the other end of a range may, else it must prove itself. */
  readonly bare: boolean;
  /** Where the figure begins that this one follows as its new value. */
  readonly changeFrom: number | undefined;
  /** As a recognizer of the user's found it. */
  readonly found: FoundFigure | undefined;
}

/** A draft of what is known; all have the same fields in the same order, for every rule looks at them. */
export const draftOf = ({
  start,
  end,
  kind,
  decimal = null,
  low = null,
  high = null,
  unit,
  perUnit,
  value,
  modifier = null,
  amount,
  bare = false,
  changeFrom,
  found,
}: Pick<Draft, "start" | "end" | "kind" | "amount"> & Partial<Draft>): Draft => ({
  start,
  end,
  kind,
  decimal,
  low,
  high,
  unit,
  perUnit,
  value,
  modifier,
  amount,
  bare,
  changeFrom,
  found,
});

/** The id of the figure at an index of the list. */
export const idOf = (index: number): string => `f${index + 1}`;
