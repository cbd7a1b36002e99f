/** The values of the types of findings, for what must know them at run time: options, tables, the schema, the model. */
import type { EntityType, FigureKind, TimeExpression } from "./types";

/** In the order of their numbers in the model of names. */
export const ENTITY_TYPES = [
  "person",
  "organization",
  "location",
  "facility",
  "product",
  "event",
  "law",
] as const satisfies readonly EntityType[];

export const FIGURE_KINDS = [
  "money",
  "percent",
  "quantity",
  "age",
  "ordinal",
  "ratio",
  "number",
] as const satisfies readonly FigureKind[];

export const TIME_TYPES = ["date", "time", "duration", "set"] as const satisfies readonly TimeExpression["type"][];
