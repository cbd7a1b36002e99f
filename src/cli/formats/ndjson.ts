import { type Format, summaryData } from "./format";

const toLine = (value: unknown): string => `${JSON.stringify(value)}\n`;

/** Writes one summary per line, in the order of the input, with the line of its article if it has one; or a failure in its place. */
export const ndjsonFormat = (withText: boolean): Format => ({
  begin: () => "",
  summary(summary, source) {
    const data = summaryData(summary, source, withText);
    return toLine(source.line === undefined ? data : { ...data, line: source.line });
  },
  failure: toLine,
  end: () => "",
});
