import { withCapacity } from "../../tokens/word-memo";
import type { Form } from "../candidates/forms";
import type { BackgroundFrequencies } from "./background";

/** The weight of a noun in a document, given how many nouns the document says; the noun has how often it is said. */
export type NounWeigher = (noun: NounCount, length: number) => number;

type NounCount = Pick<Form, "text" | "wordId" | "count">;

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
  /** The inverse of the words of the dictionaries, by their ids; 0 of one that no text had yet. */
  let inverses = new Float64Array(1 << 12);
  const inverseOf = ({ text, wordId }: NounCount) => {
    if (wordId < 0) return inverse(text);
    inverses = withCapacity(inverses, wordId);
    const known = inverses[wordId]!;
    if (known > 0) return known;
    const found = inverse(text);
    inverses[wordId] = found;
    return found;
  };
  return (noun, length) => {
    const norm = SATURATION * (1 - LENGTH_NORM + (LENGTH_NORM * length) / meanLength);
    return (inverseOf(noun) * (SATURATION + 1) * noun.count) / (norm + noun.count);
  };
}
