import type { Dictionary } from "../dictionary/tables";
import type { Numeral } from "../numerals/numeral";
import type { Settings } from "../options";
import type { Reading } from "../tokens/reading";
import type { Entity, TimeExpression } from "../types";

export function createTimeReader(_dictionary: Dictionary, _settings: Pick<Settings, "timeZone" | "fiscalYearStart">): (reading: Reading, numerals: readonly Numeral[], entities: readonly Entity[], publishedAt: string | undefined) => TimeExpression[] {
  return () => [];
}
