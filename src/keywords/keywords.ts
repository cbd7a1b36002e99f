import type { Dictionary } from "../dictionary/tables";
import type { Settings } from "../options";
import type { Reading } from "../tokens/reading";
import type { Entity, Figure, Keyword, Span, TimeExpression } from "../types";
import { newsBackground, userBackground } from "./background";
import type { Candidate } from "./candidates";
import { chooseDiverse } from "./diversity";
import { scoreOf } from "./ranking";
import { readingOf } from "./readings";
import { createTopicReader } from "./topics";

export type KeywordReader = (
  reading: Reading,
  title: Reading | undefined,
  entities: readonly Entity[],
  figures: readonly Figure[],
  times: readonly TimeExpression[],
  /** Sentences that are not about the story: nothing in them is a topic. */
  boilerplate: readonly Span[],
) => Keyword[];

/** Candidates → weights against the background → ranking → the best that differ. */
export function createKeywordReader(dictionary: Dictionary, { max, background }: Settings["keywords"]): KeywordReader {
  const readTopics = createTopicReader(
    dictionary,
    background ? userBackground(background) : newsBackground(dictionary),
  );
  return (reading, title, entities, figures, times, boilerplate) => {
    const topics = readTopics(reading, title, entities, figures, times, boilerplate);
    const scored = topics.map(({ candidate, features }) => ({ candidate, score: scoreOf(features) }));
    return chooseDiverse(scored, max).map(({ candidate, score }) => {
      const kana = kanaOf(candidate, reading, title);
      const { term, mentions } = candidate;
      const rounded = Math.round(score * 1e4) / 1e4;
      return kana === undefined
        ? { term, score: rounded, mentions }
        : { term, reading: kana, score: rounded, mentions };
    });
  };
}

/** How the term is read where it first stands as it is written, in text or title. */
function kanaOf({ term, mentions }: Candidate, reading: Reading, title: Reading | undefined): string | undefined {
  if (mentions[0]) return readingOf(reading, mentions[0]);
  const start = title?.text.indexOf(term) ?? -1;
  return title && start >= 0 ? readingOf(title, { start, end: start + term.length }) : undefined;
}
