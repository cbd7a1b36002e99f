import type { TokenizedDocument } from "../../tokens/tokenized-document";
import type { Warning } from "../../types";
import type { CertainParts } from "../certain";
import type { RecognisedTime } from "../recognise/rule";
import type { ResolvedTime } from "./resolved";

/** Warns of each date that the calendar does not have, and that is therefore no time of the summary: 2月30日, 先月31日. */
export function impossibleTimes(
  { text }: Pick<TokenizedDocument, "text">,
  found: readonly RecognisedTime[],
  values: readonly (ResolvedTime | null)[],
): Warning[] {
  const warnings: Warning[] = [];
  for (let i = 0; i < found.length; i++) {
    const item = found[i]!;
    if (item.kind !== "moment" || values[i] || !isPlainDay(item.certain)) continue;
    const { start, end } = item;
    const message = `${text.slice(start, end)} is no day of the year or month that it was resolved to; it is left out`;
    warnings.push({ code: "impossibleTime", message, start, end });
  }
  return warnings;
}

/** Whether a date names its day. A holiday that the year does not have is no mistake, and a distance may be resolved otherwise. */
const isPlainDay = ({ day, holiday, offset }: CertainParts): boolean =>
  day !== undefined && holiday === undefined && offset === undefined;
