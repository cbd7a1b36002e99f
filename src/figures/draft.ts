import type { Numeral } from "../numerals/numeral";
import type { FigureKind, FoundFigure, Modifier, Unit } from "../types";

/** A numeral with its sign, before its unit is known. */
export interface Amount {
  readonly start: number;
  readonly end: number;
  /** Exact, with its sign. */
  readonly decimal: string;
  /** Whether its value is not known: 数十, 十数. */
  readonly several: boolean;
  readonly script: Numeral["script"];
  /** The counter in the numeral: つ in ひとつ. */
  readonly counter?: string;
}

/** A figure that is not finished; its span is in the normalised view. */
export interface FigureDraft {
  readonly start: number;
  readonly end: number;
  readonly kind: FigureKind;
  /** Null if `low` and `high` are set. */
  readonly decimal: string | null;
  readonly low: string | null;
  readonly high: string | null;
  readonly unit: Unit | undefined;
  readonly perUnit: Unit | undefined;
  readonly modifier: Modifier | null;
  /** The number that it was made of, without the unit. */
  readonly amount: Amount;
  /** Whether it has no unit or counter: it may get that of the other end of a range, else it must pass `isBareFigure`. */
  readonly bare: boolean;
  /** The start of the figure from which this one changed: 300円 in 300円から330円に. */
  readonly changeFrom: number | undefined;
  /** The finding of a user's recognizer that this draft was made of. */
  readonly found: FoundFigure | undefined;
}

/** Makes a draft. All have the same fields in the same order, so that they share a hidden class in V8: every rule reads them. */
export const draftOf = ({
  start,
  end,
  kind,
  decimal = null,
  low = null,
  high = null,
  unit,
  perUnit,
  modifier = null,
  amount,
  bare = false,
  changeFrom,
  found,
}: Pick<FigureDraft, "start" | "end" | "kind" | "amount"> & Partial<FigureDraft>): FigureDraft => ({
  start,
  end,
  kind,
  decimal,
  low,
  high,
  unit,
  perUnit,
  modifier,
  amount,
  bare,
  changeFrom,
  found,
});

/** The id of the figure at an index of the list. */
export const idOf = (index: number): string => `f${index + 1}`;

/** The index of a figure → the index of the figure that it is related to. */
export type FigureRelation = ReadonlyMap<number, number>;
