import type { ArticleView } from "../words/article-view";

/** How far before a figure and after it words are read, in characters. */
const BEFORE = 14;
const AFTER = 10;

/** The cues beside a figure, a bit for each of `RELATION_CUES`. */
export interface RelationCues {
  readonly before: number;
  readonly after: number;
}

/** Returns the cues beside each figure of an article: those between it and the figures next to it, in its sentence. */
export function relationCues({ row, figures }: ArticleView): RelationCues[] {
  const { text, sentences } = row.document;
  const { relationWords } = row.context.lexicon;
  const cuesIn = (from: number, to: number): number => {
    let bits = 0;
    for (let at = from; at < to; at++) {
      const word = relationWords.longest(text, at);
      if (!word || word.end > to + 1) continue;
      bits |= 1 << word.value;
      at = word.end - 1;
    }
    return bits;
  };
  return figures.map(({ start, end, sentence }, i) => {
    const { start: first, end: last } = sentences[sentence]!;
    const left = Math.max(first, figures[i - 1]?.end ?? 0, start - BEFORE);
    const right = Math.min(last, figures[i + 1]?.start ?? last, end + AFTER);
    return { before: cuesIn(left, start), after: cuesIn(end, right) };
  });
}
