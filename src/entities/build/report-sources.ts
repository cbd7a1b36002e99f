import { CharSet } from "../../text/char-set";
import { GuardedPattern } from "../../text/guarded-pattern";

const REPORT = new GuardedPattern(/によ[るれ]|が(?:報じ|伝え)/, { first: "にが" });
const BEFORE_REPORT_NOT = new CharSet("。はがを");
/** How many code units of other sources may be between a name and the word for the report: 毎日新聞・読売新聞によると. */
const MOST_BEFORE_REPORT = 20;

/** Whether a name is one of the sources of a report: 毎日新聞・読売新聞によると. */
export function isSourceOfReport(text: string, end: number): boolean {
  for (let at = end; at <= end + MOST_BEFORE_REPORT; at++) {
    if (REPORT.isAt(text, at)) return true;
    if (BEFORE_REPORT_NOT.hasAt(text, at)) return false;
  }
  return false;
}
