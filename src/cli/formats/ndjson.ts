import { type Format, summaryData } from "./format";

const line = (value: unknown): string => `${JSON.stringify(value)}\n`;

/** Writes one summary per line, in the order of the input, or a failure in its place. */
export const ndjsonFormat = (withText: boolean): Format => ({
  begin: () => "",
  summary: (summary, source) => line(summaryData(summary, source, withText)),
  failure: line,
  end: () => "",
});
