import type { TokenizedDocument } from "../../tokens/tokenized-document";
import type { Entity, Span, TimeExpression } from "../../types";
import type { TopicLexicon } from "./lexicon";

/** A mention of an entity, or an anaphor (同社). */
export interface TopicName extends Span {
  readonly entity: Entity;
  readonly isAnaphor: boolean;
}

/** What the rules of topics read of an article. */
export interface TopicContext {
  readonly document: TokenizedDocument;
  readonly lexicon: TopicLexicon;
  /** In order of position. */
  readonly times: readonly TimeExpression[];
  /** The name or anaphor that covers an offset. */
  readonly mentionAt: (at: number) => TopicName | undefined;
  /** The index of the time expression that covers an offset; -1 if none does. */
  readonly timeAt: (at: number) => number;
  /** The names and anaphors, in order of position. */
  readonly names: readonly TopicName[];
}

/** Makes the context of an article. */
export function createTopicContext(
  document: TokenizedDocument,
  entities: readonly Entity[],
  times: readonly TimeExpression[],
  lexicon: TopicLexicon,
): TopicContext {
  const names: TopicName[] = [];
  for (const entity of entities) {
    for (const { start, end } of entity.mentions) names.push({ start, end, entity, isAnaphor: false });
    for (const { start, end } of entity.anaphors ?? []) names.push({ start, end, entity, isAnaphor: true });
  }
  names.sort((a, b) => a.start - b.start);
  return {
    document,
    lexicon,
    times,
    names,
    mentionAt: (at) => {
      const found = names[lastUpTo(names, at)];
      return found && found.end > at ? found : undefined;
    },
    timeAt: (at) => {
      const index = lastUpTo(times, at);
      return index >= 0 && times[index]!.end > at ? index : -1;
    },
  };
}

/** The index of the last span that begins at `at` or before; -1 if none does. The spans are in order. */
export function lastUpTo(spans: readonly Span[], at: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
