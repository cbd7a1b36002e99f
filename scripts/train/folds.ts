import { hashText, mix } from "../../src/linear/text-hash";

/** The number of parts of the cross-validation over the checked articles. */
export const FOLDS = 5;

/**
 * Returns the part of the cross-validation that an article is scored in. Passages of one report are of one fold: their ids differ in the last
 * number.
 * @param part the file of the checked articles: "news", "reports"
 */
export function foldOf(id: string, part: string): number {
  const whole = part === "reports" ? id.replace(/-\d+$/, "") : id;
  return (mix(hashText(whole, 0, whole.length, 7), 11) >>> 0) % FOLDS;
}
