import type { TokenizedDocument } from "../../tokens/tokenized-document";
import type { Warning } from "../../types";
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
    const { kind, start, end } = found[i]!;
    if (kind !== "moment" || values[i]) continue;
    const message = `${text.slice(start, end)} is no day of the year or month that it was resolved to; it is left out`;
    warnings.push({ code: "impossibleTime", message, start, end });
  }
  return warnings;
}
