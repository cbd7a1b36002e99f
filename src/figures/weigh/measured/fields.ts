import type { RowField } from "../field";
import type { MeasuredCandidate } from "./candidate";
import type { createMeasuredChoices } from "./choices";

type Candidates = ReturnType<typeof createMeasuredChoices>;

/** What a figure is a value of, or counts. */
export const propertyField = (candidates: Candidates): RowField<MeasuredCandidate> => ({
  table: "property",
  candidates: candidates.weighed,
});

/** Whose it is. */
export const entityField = (candidates: Candidates): RowField<MeasuredCandidate> => ({
  table: "entity",
  candidates: candidates.weighed,
});

/** The same two fields by the few features that tell which candidates are likely enough to be weighed. */
export const likelyPropertyField = (candidates: Candidates): RowField<MeasuredCandidate> => ({
  table: "likelyProp",
  candidates: candidates.all,
});

export const likelyEntityField = (candidates: Candidates): RowField<MeasuredCandidate> => ({
  table: "likelyEntity",
  candidates: candidates.all,
});
