import { WARNING_CODES } from "../enumerations";
import type { Summary, WarningCode } from "../types";
import type { FormatName } from "./command";

/** Counts the warnings of a run for the messages on standard error. */
export interface WarningCount {
  add(summary: Summary): void;
  /** Returns the messages of the whole run: a line that says what to do about dates, a line of counts if the output shows no warnings. */
  messages(): string[];
}

/** The formats for people, which show each warning with its article. The others are data that nobody may read. */
const SHOWING: ReadonlySet<FormatName> = new Set(["text", "html"]);

/**
 * Creates the count of a run.
 * @param dating what to do about articles without a day of publication.
 */
export function createWarningCount(
  format: FormatName,
  dating = "pass --published or a publishedAt field",
): WarningCount {
  const counts = new Map<WarningCode, number>();
  let articles = 0;
  let warned = 0;
  return {
    add({ warnings }) {
      articles++;
      if (warnings.some(({ code }) => code !== "noPublicationDate")) warned++;
      for (const { code } of warnings) counts.set(code, (counts.get(code) ?? 0) + 1);
    },
    messages() {
      const undated = counts.get("noPublicationDate") ?? 0;
      const others = WARNING_CODES.filter((code) => counts.has(code) && code !== "noPublicationDate");
      const messages: string[] = [];
      if (undated > 0) {
        const have = undated === 1 ? "1 article has" : `${undated} articles have`;
        messages.push(`${have} relative dates and no publication date: ${dating}`);
      }
      if (!SHOWING.has(format) && others.length > 0) {
        const list = others.map((code) => `${counts.get(code)} ${code}`).join(", ");
        messages.push(`warnings in ${warned} of ${articles} articles: ${list}`);
      }
      return messages;
    },
  };
}
