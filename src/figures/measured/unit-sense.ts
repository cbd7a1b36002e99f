import type { FigureDraft } from "../draft";

const PEOPLE: ReadonlySet<string> = new Set(["人", "名", "者"]);
const TIMES: ReadonlySet<string> = new Set(["回", "度"]);

/** Whether a figure counts people: 3人. */
export const isPeople = ({ unit }: FigureDraft): boolean => PEOPLE.has(unit?.text ?? "");

/** Whether a figure may count how often something happened: 3回, 2度. */
export const isTimes = ({ unit }: FigureDraft): boolean => TIMES.has(unit?.text ?? "");

/** Whether a figure has a counter for things of one sort, 枚, 頭: a later figure with it counts the same things. */
export const isThings = ({ kind, unit }: FigureDraft): boolean =>
  kind === "quantity" &&
  unit !== undefined &&
  unit.code === undefined &&
  !/^(?:人|名|者|回|度|つ|件|[カか箇ヶヵ]所)$/.test(unit.text);

/** Whether a figure is the value of a property, like a sum, a share or a length, and no count of things: 100億円, 5%, 3キロ. */
export const isAttribute = ({ kind, unit }: FigureDraft): boolean =>
  kind === "money" || kind === "percent" || kind === "number" || kind === "ratio" || unit?.code !== undefined;
