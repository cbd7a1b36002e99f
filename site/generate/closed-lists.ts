import * as enumerations from "../../src/enumerations";

const LISTS = enumerations as unknown as Readonly<Record<string, readonly string[]>>;

/** Returns the values of a type such as `(typeof FIGURE_KINDS)[number]`. */
export function closedList(type: string): readonly string[] {
  const name = /[A-Z]+(?:_[A-Z]+)*/.exec(type)?.[0] ?? "";
  const values = LISTS[name];
  if (values === undefined) throw new Error(`${type} is not a closed list of src/enumerations.ts`);
  return values;
}
