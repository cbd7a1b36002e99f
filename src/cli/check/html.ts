import { readFileSync } from "node:fs";
import type { Failure } from "../../node/answer";
import { claimHtml } from "../../page/claim";
import { CLAIM_WORDINGS } from "../../present/claim-wording";
import type { Language } from "../../present/wording";
import { reportStyleUrl } from "../../resources";
import { failureHtml } from "../formats/html/failure";
import { pageHead } from "../formats/html/page-head";
import type { CheckedClaim } from "./checked-claim";

/** Returns the parts of one self-contained page without a script: the claim and its sources side by side, each finding linked with its evidence. */
export function checkPage(language: Language) {
  const wording = CLAIM_WORDINGS[language];
  let count = 0;
  return {
    begin: (): string => {
      const title = `${wording.claim} – yomitori`;
      const style = readFileSync(reportStyleUrl(), "utf8").trim();
      return `${pageHead({ language, title, style })}<main>\n`;
    },
    claim: (checked: CheckedClaim): string => claimHtml(checked, `c${++count}`, wording),
    failure: (failure: Failure): string => failureHtml(failure, language),
    end: (): string => "</main>\n</body>\n</html>\n",
  };
}
