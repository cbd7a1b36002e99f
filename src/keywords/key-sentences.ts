import type { Reading } from "../tokens/reading";
import type { Entity, Figure, Keyword, KeySentence } from "../types";

export function chooseKeySentences(_reading: Reading, _keywords: readonly Keyword[], _entities: readonly Entity[], _figures: readonly Figure[], _count: number): KeySentence[] {
  return [];
}
