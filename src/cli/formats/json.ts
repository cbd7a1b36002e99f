import type { Format } from "./format";
import { summaryData } from "./summary-data";

/**
 * One object for one article, an array for several. The first is held back until it is known whether there is a second.
 * @param several whether more than one file was named, so that the answer is an array in any case.
 */
export function jsonFormat(several: boolean, withText: boolean): Format {
  let count = 0;
  let first = "";
  const add = (value: unknown): string => {
    const json = JSON.stringify(value, null, 2);
    if (count++ === 0 && !several) {
      first = json;
      return "";
    }
    const before = count === 1 ? "[\n" : count === 2 && !several ? `[\n${first},\n` : ",\n";
    return before + json;
  };
  return {
    begin: () => "",
    summary: (summary, source) => add(summaryData(summary, source, withText)),
    failure: add,
    end: () => (count === 0 ? "[]\n" : count === 1 && !several ? `${first}\n` : "\n]\n"),
  };
}
