import { dataOf, type Format } from "./format";

const line = (value: unknown): string => `${JSON.stringify(value)}\n`;

/** One summary a line, in the order of the input. */
export const ndjsonFormat = (withText: boolean): Format => ({
  begin: () => "",
  summary: (summary, source) => line(dataOf(summary, source, withText)),
  failure: line,
  end: () => "",
});
