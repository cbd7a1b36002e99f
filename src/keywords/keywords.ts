import type { Dictionary } from "../dictionary/tables";
import type { Reading } from "../tokens/reading";
import type { Entity, Figure, Keyword, TimeExpression } from "../types";

export function createKeywordReader(_dictionary: Dictionary, _options: { readonly max: number }): (reading: Reading, title: Reading | undefined, entities: readonly Entity[], figures: readonly Figure[], times: readonly TimeExpression[]) => Keyword[] {
  return () => [];
}
