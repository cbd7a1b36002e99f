import type { Dictionary } from "../dictionary/tables";
import type { Reading } from "../tokens/reading";
import type { Entity } from "../types";

export function createEntityReader(_dictionary: Dictionary): (reading: Reading, title: Reading | undefined) => Entity[] {
  return () => [];
}
