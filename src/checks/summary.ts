import type { Summary } from "../types";
import { badArgument } from "./arguments";

/**
 * Returns what is given as a summary, checked so far as it is read.
 *
 * @param lists the lists that are read
 * @throws AnalyzerError `ERR_INPUT`
 */
export function checkSummary(
  value: Summary,
  lists: readonly ("entities" | "figures" | "keySentences" | "keywords" | "times")[],
): Summary {
  const isSummary =
    typeof value === "object" &&
    value !== null &&
    value.schema === "yomitori/1" &&
    lists.every((list) => Array.isArray(value[list]));
  return isSummary ? value : badArgument("summary", value, "a summary, as analyze returns it");
}
