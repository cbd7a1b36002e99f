import type { RowField } from "../field";
import { createMeasuredChoices } from "./choices";
import type { MeasuredCandidate } from "./phrases";

/** What a figure is a value of, or counts. */
export const createPropertyField = (): RowField<MeasuredCandidate> => ({
  table: "property",
  candidates: createMeasuredChoices(),
});

/** Whose it is. */
export const createEntityField = (): RowField<MeasuredCandidate> => ({
  table: "entity",
  candidates: createMeasuredChoices(),
});
