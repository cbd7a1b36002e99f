import type { Format } from "./format";
import { summaryData } from "./summary-data";

const line = (value: unknown): string => `${JSON.stringify(value)}\n`;

/** One summary per line, in the order of the input; a failure takes the line of its article. */
export const ndjsonFormat = (withText: boolean): Format => ({
  begin: () => "",
  summary: (summary, source) => line(summaryData(summary, source, withText)),
  failure: line,
  end: () => "",
});
