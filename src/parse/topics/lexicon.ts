import type { Dictionary } from "../../dictionary/tables";
import { WordList } from "../../dictionary/word-list";

type NounRow = Dictionary["topicNouns"][number]["class"];
type ParticleRole = Dictionary["topicParticles"][number]["role"];

/** The tables of topics, by the edge at which their words are looked up. */
export interface TopicLexicon {
  readonly particles: WordList<ParticleRole>;
  readonly nouns: WordList<NounRow>;
}

export const createTopicLexicon = ({ topicParticles, topicNouns }: Dictionary): TopicLexicon => ({
  particles: new WordList(topicParticles.map(({ text, role }) => [text, role])),
  nouns: new WordList(topicNouns.map((row) => [row.text, row.class])),
});
