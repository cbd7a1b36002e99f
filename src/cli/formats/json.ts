import { type Format, resultData } from "./format";

/**
 * Writes one object for one article, an array for several. Keeps the first object until a second one comes or the input ends.
 * @param several whether more than one file was named: then it is always an array.
 */
export function jsonFormat(several: boolean, withText: boolean): Format<object> {
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
    result: (result, source) => add(resultData(result, source, withText)),
    failure: add,
    end: () => (count === 0 ? "[]\n" : count === 1 && !several ? `${first}\n` : "\n]\n"),
  };
}
