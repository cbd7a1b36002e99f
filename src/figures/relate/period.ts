import { CharSet } from "../../text/char-set";
import type { TimeExpression } from "../../types";
import type { FigureContext } from "../context";
import type { Draft } from "../draft";
import { isInRelativeClause } from "../measured/clause";

/** Not when, but against when or since when: 前年に比べ, 昨年の実績に比べ, 2001年以来; 昨年の投資額が前年比 says when. */
const COMPARED = /^(?:の[^。、がはを]{1,16}?)?(?:比|に比べ|と比べ|より|並み|に対し|以来|に次[ぐい])/;
const COMPARED_STARTS = new CharSet("の比にとよ並以");

/**
 * The time expression that governs each figure, by index: the nearest date before it in its sentence, unless it belongs to a relative clause
 * between the two: 9日に誘拐された隊員38人.
 */
export function periods(context: FigureContext, drafts: readonly Draft[]): ReadonlyMap<number, string> {
  const { document, text, times } = context;
  const found = new Map<number, string>();
  /** The dates of the sentence before the figure. */
  const dates: TimeExpression[] = [];
  let next = 0;
  drafts.forEach((draft, i) => {
    for (; next < times.length && times[next]!.end <= draft.start; next++) {
      const time = times[next]!;
      if (time.type !== "date" && time.type !== "time") continue;
      if (!COMPARED_STARTS.hasAt(text, time.end) || !COMPARED.test(text.slice(time.end, time.end + 20)))
        dates.push(time);
    }
    const sentence = document.sentenceAt(draft.start);
    while (dates.length > 0 && dates[0]!.sentence < sentence) dates.shift();
    for (let k = dates.length - 1; k >= Math.max(0, dates.length - NEAREST); k--) {
      const time = dates[k]!;
      if (isInRelativeClause(document, document.tokenAt(time.end), document.tokenAt(draft.start))) continue;
      found.set(i, time.id);
      break;
    }
  });
  return found;
}

/** How many dates before a figure are asked. */
const NEAREST = 4;
