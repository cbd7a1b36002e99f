import { hashText } from "../../../linear/text-hash";
import type { Topic } from "../../../parse/topics/topic";
import type { Span } from "../../../types";
import type { RowContext } from "../row-context";
import type { MeasuredCandidate } from "./candidate";
import { WHOLE_SEED } from "./phrases";

/** The topic that holds at a figure. */
export interface TopicWords {
  readonly topic: Topic | null;
  /** The hashes of the words of its owner and its measure; 0 if there is none. */
  readonly owner: number;
  readonly measure: number;
}

/** Reads the topic at an offset. */
export function topicWordsAt({ topics, document }: RowContext, at: number): TopicWords {
  const topic = topics.topicAt(at);
  const hash = (span: Span | null | undefined): number =>
    span ? hashText(document.text, span.start, span.end, WHOLE_SEED) : 0;
  return { topic, owner: hash(topic?.owner), measure: hash(topic?.measure) };
}

/** 4 or 2 if a candidate has the words of the topic's owner or is part of it, and the like for its measure, as one number. */
export function topicOf({ topic, owner, measure }: TopicWords, { whole, start, end }: MeasuredCandidate): number {
  if (!topic) return 0;
  const part = (span: Span | null): number => (span && span.start < end && start < span.end ? 1 : 0);
  const asOwner = owner === whole ? 2 : part(topic.owner);
  const asMeasure = measure === whole ? 2 : part(topic.measure);
  return 1 + 2 * (3 * asOwner + asMeasure) + (topic.carried ? 1 : 0);
}
