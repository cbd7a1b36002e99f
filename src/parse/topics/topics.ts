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
    const count = document.sentences.length;
    let actorBefore: ReturnType<typeof storyActor> | undefined;
    let timeAt: ReturnType<typeof storyTimes> | undefined;
    // Read up to the sentence that is asked for: what comes after the last figure of an article is asked for by none.
    const phrases: (readonly TopicPhrase[])[] = [];
    const states: TopicState[] = [NO_TOPIC];
    const readTo = (sentence: number): void => {
      for (let s = phrases.length; s <= sentence; s++) {
        phrases.push(topicPhrases(context, s));
        states.push(stateAfter(states[s]!, phrases[s]!, s));
      }
    };
    const atOffset = (sentence: number, at: number): Topic | null => {
      if (sentence >= count) return null;
      readTo(sentence);
      actorBefore ??= storyActor(document, entities, title);
      return topicAt(states[sentence]!, actorBefore(sentence), phrases[sentence]!, sentence, at);
    };
    return {
      topicOf: (sentence) => atOffset(sentence, document.sentences[sentence]?.end ?? 0),
      topicAt: (at) => atOffset(document.sentenceAt(at), at),
      timeAt: (at) => {
        timeAt ??= storyTimes(context, bunsetsuOf);
        return timeAt(at);
      },
      phrasesOf: (sentence) => {
        readTo(Math.min(sentence, count - 1));
        return phrases[sentence] ?? [];
      },
    };
  };
}
