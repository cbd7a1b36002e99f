import type { Dictionary } from "../dictionary/tables";
import type { Reading } from "../tokens/reading";
import type { Numeral } from "./numeral";

export function readNumerals(_reading: Reading, _dictionary: Dictionary): Numeral[] {
  return [];
}
