import type { ArticleView } from "../words/article-view";

/** How many times before a figure in its sentence, after it there, and in the sentences before can be its period. */
const BEFORE = 8;
const AFTER = 2;
const EARLIER = 4;
/** The first times of an article can be the period of each figure. */
const LEAD = 2;

/** Returns the indices of the times that can be the period of a figure, in order of position. */
export function periodCandidates({ row, figures }: ArticleView, figure: number): number[] {
  const { times } = row.context;
  const { start, end, sentence } = figures[figure]!;
  let next = 0;
  while (next < times.length && times[next]!.end <= start) next++;
  const found: number[] = [];
  let here = 0;
  let earlier = 0;
  for (let k = next - 1; k >= 0; k--) {
    const isHere = times[k]!.sentence === sentence;
    if (isHere ? here++ < BEFORE : earlier++ < EARLIER || k < LEAD) found.push(k);
  }
  found.reverse();
  for (let k = next, after = 0; k < times.length && after < AFTER && times[k]!.sentence === sentence; k++)
    if (times[k]!.start >= end) {
      found.push(k);
      after++;
    }
  return found;
}
