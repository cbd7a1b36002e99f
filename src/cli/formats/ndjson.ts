import { type Format, resultData } from "./format";

const toLine = (value: unknown): string => `${JSON.stringify(value)}\n`;

/** Writes one result per line, in the order of the input, with the line of its article if it has one; or a failure in its place. */
export const ndjsonFormat = (withText: boolean): Format<object> => ({
  begin: () => "",
  result(result, source) {
    const data = resultData(result, source, withText);
    return toLine(source.line === undefined ? data : { ...data, line: source.line });
  },
  failure: toLine,
  end: () => "",
});
