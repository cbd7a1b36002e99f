import type { Findings } from "../findings";
import type { TimeExpression, Warning } from "../types";

/** Adds one warning if times are relative to a date of publication that the article does not have: 昨日, 来月3日, 午後3時. */
export function warnOfNoPublicationDate(
  { publishedAt, times }: Pick<Findings, "publishedAt" | "times">,
  into: Warning[],
): void {
  if (publishedAt !== undefined) return;
  const open = times.filter(isOpen);
  const first = open[0];
  if (!first) return;
  const others = open.length > 1 ? ` and ${open.length - 1} more` : "";
  const message = `${first.text}${others}: relative dates, which need a date of publication (publishedAt)`;
  into.push({ code: "noPublicationDate", message });
}

/** Whether a point of time is not known for lack of something to resolve it against. A duration or a recurrence needs nothing. */
const isOpen = ({ type, anchor, timex }: TimeExpression): boolean =>
  (type === "date" || type === "time") && anchor === null && timex.includes("X");
