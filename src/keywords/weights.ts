import type { BackgroundFrequencies } from "./background";

/** The weight of each noun of a document, given how often the document says each. */
export type NounWeigher = (nouns: ReadonlyMap<string, number>) => Map<string, number>;

/** A topic is named five times and more: with the usual 1.2 the fifth would add nothing. */
export const SATURATION = 4;
export const LENGTH_NORM = 0.3;

/**
 * BM25 (Robertson & Zaragoza 2009, The Probabilistic Relevance Framework, eq. 3.3 and 3.15) over background document frequencies: to
 * the sixth decimal what wink-nlp's vectorizer gives, as a test holds, but for what no document has, which is rarest here and has an
 * idf of 1 there.
 */
export function createNounWeigher({ documents, terms, frequencies }: BackgroundFrequencies): NounWeigher {
  const meanLength = terms / documents;
  const inverse = (noun: string) => {
    const frequency = frequencies.get(noun) ?? 0;
    return Math.log((documents - frequency + 0.5) / (frequency + 0.5) + 1);
  };
  return (nouns) => {
    let length = 0;
    for (const count of nouns.values()) length += count;
    const norm = SATURATION * (1 - LENGTH_NORM + (LENGTH_NORM * length) / meanLength);
    const weights = new Map<string, number>();
    for (const [noun, count] of nouns) weights.set(noun, (inverse(noun) * (SATURATION + 1) * count) / (norm + count));
    return weights;
  };
}
