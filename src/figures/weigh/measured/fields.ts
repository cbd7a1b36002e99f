import { joined } from "../../../linear/hash";
import type { FeatureRows } from "../feature-rows";
import type { RowField } from "../field";
import type { RowContext } from "../row-context";
import { candidatesFor, type MeasuredCandidate } from "./candidates";

function write(row: RowContext, figure: number, into: FeatureRows): (MeasuredCandidate | null)[] {
  const all: (MeasuredCandidate | null)[] = [...candidatesFor(row, figure)];
  const { measuredProperty, measuredEntity } = row.rules.measured[figure]!;
  for (const candidate of all) {
    into.begin();
    into.add(joined(1, candidate?.start === measuredProperty?.start ? 1 : 0, 0));
    into.add(joined(2, candidate?.start === measuredEntity?.start ? 1 : 0, 0));
  }
  all.push(null);
  into.begin();
  into.add(joined(3, measuredProperty ? 1 : 0, measuredEntity ? 1 : 0));
  return all;
}

export const PROPERTY_FIELD: RowField<MeasuredCandidate> = { table: "property", candidates: write };
export const ENTITY_FIELD: RowField<MeasuredCandidate> = { table: "entity", candidates: write };
