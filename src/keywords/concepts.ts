import type { Findings } from "../findings";

/** What a concept is. */
export enum ConceptKind {
  Topic,
  Name,
  Figure,
}

/** What the sentences of an article are about: its keywords, entities and figures, numbered in this order. */
export interface Concepts {
  /** The weight of each concept: of the first keyword 1, of the most salient entity 1. */
  readonly weights: number[];
  /** What each concept is. */
  readonly kinds: readonly ConceptKind[];
  /** For each sentence the numbers of its concepts, each once, in order. */
  readonly ofSentences: readonly (readonly number[])[];
}

/** Numbers and weighs the concepts of an article. */
export function conceptsOf({
  document,
  keywords,
  entities,
  figures,
}: Pick<Findings, "document" | "keywords" | "entities" | "figures">): Concepts {
  const weights: number[] = [];
  const kinds: ConceptKind[] = [];
  const ofSentences: number[][] = document.sentences.map(() => []);
  const add = (sentence: number, concept: number) => {
    const own = ofSentences[sentence];
    // Concepts are added one after the other: if a sentence has this one already, it is the last.
    if (own && own[own.length - 1] !== concept) own.push(concept);
  };
  const best = keywords[0]?.score || 1;
  for (const { score, mentions } of keywords) {
    for (const { start } of mentions) add(document.sentenceAt(start), weights.length);
    weights.push(score / best);
    kinds.push(ConceptKind.Topic);
  }
  let mostSalient = 0;
  for (const { salience } of entities) mostSalient = Math.max(mostSalient, salience);
  for (const { salience, mentions } of entities) {
    for (const { sentence } of mentions) add(sentence, weights.length);
    weights.push(salience / (mostSalient || 1));
    kinds.push(ConceptKind.Name);
  }
  for (const { sentence } of figures) {
    add(sentence, weights.length);
    weights.push(1);
    kinds.push(ConceptKind.Figure);
  }
  return { weights, kinds, ofSentences };
}
