import { badOption, reading, readOptions } from "../checks/options";
import type { Recognizer, Recognizers, Span } from "../types";

const KINDS = ["figures", "times", "entities"] as const satisfies readonly (keyof Recognizers)[];
const WANTED = "an object with a name and a function recognize";

/**
 * Checks the value of the option `recognizers` and copies its lists.
 *
 * @throws AnalyzerError `ERR_OPTION`
 */
export function checkRecognizers(value: unknown): Recognizers {
  const given = readOptions("recognizers", value, KINDS, "recognizers.");
  const checked: Partial<Record<keyof Recognizers, readonly Recognizer<Span>[]>> = {};
  for (const kind of KINDS) {
    const list = given[kind];
    const name = `recognizers.${kind}`;
    if (list !== undefined) checked[kind] = reading(name, () => checkList(name, list));
  }
  return checked as Recognizers;
}

function checkList(name: string, list: unknown): readonly Recognizer<Span>[] {
  if (!Array.isArray(list)) return badOption(name, list, "an array");
  return Array.from(list as unknown[], (one, i) => {
    const recognizer = (typeof one === "object" && one !== null ? one : {}) as Partial<Recognizer<Span>>;
    const own = recognizer.name;
    if (typeof own !== "string" || typeof recognizer.recognize !== "function")
      return badOption(`${name}[${i}]`, one, WANTED);
    return { name: own, recognize: (document) => (recognizer as Recognizer<Span>).recognize(document) };
  });
}
