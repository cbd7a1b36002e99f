import type { TimeExpression } from "../../../types";
import type { ArticleView } from "../words/article-view";

/** How many times before a figure in its sentence, after it there, and in the sentences before can be its period. */
const BEFORE = 8;
const AFTER = 2;
const EARLIER = 4;
/** The first times of an article can be the period of each figure. */
const LEAD = 2;

/** The index of the first time that passes a test which all after it pass, too; their number if none does. */
function firstThat(times: readonly TimeExpression[], test: (time: TimeExpression) => boolean): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(times[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Returns the indices of the times that can be the period of a figure, in order of position. */
export function periodCandidates({ row, figures }: ArticleView, figure: number): number[] {
  const { times } = row.context;
  const { start, end, sentence } = figures[figure]!;
  const next = firstThat(times, (time) => time.end > start);
  /** The first of its sentence. */
  const own = firstThat(times, (time) => time.sentence >= sentence);
  const first = Math.max(0, own - EARLIER);
  const found: number[] = [];
  for (let k = 0; k < Math.min(LEAD, first); k++) found.push(k);
  for (let k = first; k < own; k++) found.push(k);
  for (let k = Math.max(own, next - BEFORE); k < next; k++) found.push(k);
  for (let k = next, after = 0; k < times.length && after < AFTER && times[k]!.sentence === sentence; k++)
    if (times[k]!.start >= end) {
      found.push(k);
      after++;
    }
  return found;
}
