import type { Dictionary } from "../dictionary/tables";
import type { Reading } from "../tokens/reading";
import type { Entity, Figure, Span, TimeExpression } from "../types";
import { backgroundOf } from "./background";
import { type Candidate, findCandidates } from "./candidates";
import { readNames } from "./names";
import { type Features, featuresOf } from "./ranking";
import { stopWordsOf } from "./stop-words";
import { createTermWeigher } from "./weights";

/** What an article offers as a topic, with the evidence for it. */
export interface Topic {
  readonly candidate: Candidate;
  readonly features: Features;
}

export type TopicReader = (
  reading: Reading,
  title: Reading | undefined,
  entities: readonly Entity[],
  figures: readonly Figure[],
  times: readonly TimeExpression[],
  boilerplate: readonly Span[],
) => Topic[];

/** No headline is longer; what stands after this is text. */
const MAX_TITLE = 300;

/** Candidates and their weights against the background, before any is preferred. */
export async function createTopicReader(dictionary: Dictionary): Promise<TopicReader> {
  const stopWords = stopWordsOf(dictionary);
  const weigh = await createTermWeigher(backgroundOf(dictionary));

  return (reading, title, entities, figures, times, boilerplate) => {
    const barriers: Span[] = [...figures, ...times, ...reading.addresses, ...boilerplate];
    barriers.sort((a, b) => a.start - b.start || a.end - b.end);
    const titleText = title?.text.trim() ?? "";
    const titleInText = titleText !== "" && reading.text.trimStart().startsWith(titleText);
    const names = readNames(reading, title, entities);
    const { list, terms } = findCandidates({ reading, title, titleInText, names, stopWords, barriers });
    const evidence = {
      weights: weigh(terms),
      entities,
      counted: new Map(list.map((candidate) => [candidate.term, candidate.count])),
      title: titleText.slice(0, MAX_TITLE),
      bodyStart: titleInText ? reading.text.indexOf(titleText) + titleText.length : 0,
    };
    return list.map((candidate) => ({ candidate, features: featuresOf(candidate, evidence) }));
  };
}
