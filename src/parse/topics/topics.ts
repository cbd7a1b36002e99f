import type { Dictionary } from "../../dictionary/tables";
import type { Findings } from "../../findings";
import { createTopicContext } from "./context";
import { NO_TOPIC, stateAfter, type TopicState, topicAt } from "./discourse";
import { createTopicLexicon } from "./lexicon";
import { storyActor } from "./story-actor";
import { storyTimes } from "./story-times";
import type { StoryTime, Topic, TopicPhrase } from "./topic";
import { topicPhrases } from "./topic-phrases";
import type { BunsetsuOf } from "./tree";

/** The topics and the times of the events of an article. Offsets and spans are those of the normalised view. */
export interface ArticleTopics {
  /** The topic that holds at the end of a sentence. */
  topicOf(sentence: number): Topic | null;
  /** The topic that holds at an offset, as at a figure. */
  topicAt(at: number): Topic | null;
  /** The time of the events at an offset. */
  timeAt(at: number): StoryTime | null;
  /** The phrases of a sentence that may be topics, in order. */
  phrasesOf(sentence: number): readonly TopicPhrase[];
}

/** What topics are read from. */
type TopicInput = Pick<Findings, "document" | "title" | "entities" | "times"> & { readonly bunsetsuOf: BunsetsuOf };

/** Creates the reader of topics: the discourse state from sentence to sentence. It asks for the tree of a sentence only where it decides. */
export function createTopicReader(dictionary: Dictionary): (found: TopicInput) => ArticleTopics {
  const lexicon = createTopicLexicon(dictionary);
  return ({ document, title, entities, times, bunsetsuOf }) => {
    const context = createTopicContext(document, entities, times, lexicon);
    const actorBefore = storyActor(document, entities, title);
    const phrases = document.sentences.map((_, sentence) => topicPhrases(context, sentence));
    const states: TopicState[] = [NO_TOPIC];
    for (const [sentence, list] of phrases.entries()) states.push(stateAfter(states[sentence]!, list, sentence));
    const atOffset = (sentence: number, at: number) =>
      sentence < phrases.length
        ? topicAt(states[sentence]!, actorBefore(sentence), phrases[sentence]!, sentence, at)
        : null;
    return {
      topicOf: (sentence) => atOffset(sentence, document.sentences[sentence]?.end ?? 0),
      topicAt: (at) => atOffset(document.sentenceAt(at), at),
      timeAt: storyTimes(context, bunsetsuOf),
      phrasesOf: (sentence) => phrases[sentence] ?? [],
    };
  };
}
