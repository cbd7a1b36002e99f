import type { Dictionary } from "../dictionary/tables";
import type { Reading } from "../tokens/reading";
import type { Entity, Figure, Keyword, Span, TimeExpression } from "../types";
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
export async function createKeywordReader(
  dictionary: Dictionary,
  { max }: { readonly max: number },
): Promise<KeywordReader> {
  const readTopics = await createTopicReader(dictionary);
  return (reading, title, entities, figures, times, boilerplate) => {
    const topics = readTopics(reading, title, entities, figures, times, boilerplate);
    const scored = topics.map(({ candidate, features }) => ({ candidate, score: scoreOf(features) }));
    return chooseDiverse(scored, max).map(({ candidate, score }) => {
      const kana = candidate.origin && readingOf(candidate.origin.reading, candidate.origin.span);
      return {
        term: candidate.term,
        ...(kana === undefined ? {} : { reading: kana }),
        score: Math.round(score * 1e4) / 1e4,
        mentions: candidate.mentions,
      };
    });
  };
}
