import { normalizedView } from "../text/view/normalized-view";
import type { OffsetMap } from "../text/view/offset-map";
import type { Analyzer, Span, Summary } from "../types";

/** A claim, the text of a source or its title, read. All offsets, those of the summary too, are into the view. */
export interface Passage {
  /** The string as given. */
  readonly given: string;
  /** The normalised view: typography says nothing. */
  readonly view: string;
  readonly map: OffsetMap;
  readonly summary: Summary;
  /** The index of the source; -1 for a claim. */
  readonly source: number;
  readonly isTitle: boolean;
}

/** A span of a passage. */
export interface Place extends Span {
  readonly passage: Passage;
}

/** The text of an article to read, and what is known of it. */
interface PassageInput {
  readonly text: string;
  readonly title?: string | undefined;
  readonly publishedAt?: string | undefined;
}

/** Reads a text in its normalised view, so that two texts are compared by their words alone. */
export function readPassage(
  analyzer: Analyzer,
  { text, title, publishedAt }: PassageInput,
  source: number,
  isTitle = false,
): Passage {
  const { text: view, map } = normalizedView(text);
  const article = {
    text: view,
    ...(title === undefined ? {} : { title }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
  };
  return { given: text, view, map, summary: analyzer.analyze(article), source, isTitle };
}

/** Returns the sentence in which a span begins; the whole passage if there is none. */
export function sentenceOf({ summary, view }: Passage, { start }: Span): Span {
  const { sentences } = summary;
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.start <= start) low = middle + 1;
    else high = middle;
  }
  return sentences[low - 1] ?? { start: 0, end: view.length };
}
