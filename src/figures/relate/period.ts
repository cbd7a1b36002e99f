import { GuardedPattern } from "../../text/guarded-pattern";
import type { TimeExpression } from "../../types";
import type { FigureContext } from "../context";
import type { FigureDraft } from "../draft";
import { isInRelativeClause } from "../measured/clause";

/** After a date that a figure is compared with: 前年に比べ, 前期から比べ, 昨年の実績に比べ, 2001年以来; but not 昨年の投資額が前年比. */
const COMPARED = new GuardedPattern(
  /(?:の[^。、がはを]{1,16}?)?(?:比|に比べ|と比べ|から比べ|より|並み|に対し|以来|に次[ぐい])/,
  { first: "の比にとかよ並以" },
);
/** The period of a figure is one of this many dates before it. */
const CANDIDATES = 4;

/**
 * Finds the id of the time expression of each figure, by the figure's index: the nearest date before it in its sentence that does not belong to
 * a relative clause, 9日に誘拐された隊員38人.
 */
export function periods(context: FigureContext, drafts: readonly FigureDraft[]): ReadonlyMap<number, string> {
  const { document, text, times } = context;
  const found = new Map<number, string>();
  /** The dates before the figure, from its sentence on. */
  const dates: TimeExpression[] = [];
  let next = 0;
  drafts.forEach((draft, i) => {
    for (; next < times.length && times[next]!.end <= draft.start; next++) {
      const time = times[next]!;
      if ((time.type === "date" || time.type === "time") && !COMPARED.isAt(text, time.end)) dates.push(time);
    }
    const sentence = document.sentenceAt(draft.start);
    while (dates.length > 0 && dates[0]!.sentence < sentence) dates.shift();
    for (let k = dates.length - 1; k >= Math.max(0, dates.length - CANDIDATES); k--) {
      const time = dates[k]!;
      if (isInRelativeClause(document, document.tokenAt(time.end), document.tokenAt(draft.start))) continue;
      found.set(i, time.id);
      break;
    }
  });
  return found;
}
