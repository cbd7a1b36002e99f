import type { TimeExpression } from "../types";
import type { FigureContext } from "./context";
import type { Draft } from "./draft";

/** Not when, but against when: 前年に比べ, 昨年より. */
const COMPARED = /^(?:比|に比べ|と比べ|より|並み|に対し)/;

/** The time expression that governs each figure: the nearest date before it in its sentence, by index. */
export function periods(
  { reading, text, times }: FigureContext,
  drafts: readonly Draft[],
): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  let next = 0;
  let last: TimeExpression | undefined;
  drafts.forEach((draft, i) => {
    for (; next < times.length && times[next]!.end <= draft.start; next++) {
      const time = times[next]!;
      if (/^(?:date|time)$/.test(time.type) && !COMPARED.test(text.slice(time.end, time.end + 3))) last = time;
    }
    if (last && last.sentence === reading.sentenceAt(draft.start)) found.set(i, last.id);
  });
  return found;
}
