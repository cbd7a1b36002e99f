import { withCapacity } from "../../tokens/word-memo";
import type { Form } from "../candidate";
import type { BackgroundFrequencies } from "./background";

/** Returns the BM25 weight of a noun with its count in a document; `length` is the number of nouns of the document. */
export type NounWeigher = (noun: NounCount, length: number) => number;

type NounCount = Pick<Form, "text" | "wordId" | "count">;

/** BM25's k1. The usual 1.2 would make the fifth mention of a noun worth nothing, but news names its topic five times and more. */
export const SATURATION = 4;
/** BM25's b. */
export const LENGTH_NORM = 0.3;

/**
 * Creates a weigher by BM25 (Robertson & Zaragoza 2009, The Probabilistic Relevance Framework, eq. 3.3 and 3.15) over background document
 * frequencies. A test compares it with wink-nlp's vectorizer, except for nouns that no document has: they are the rarest here, while
 * wink-nlp gives them an idf of 1.
 */
export function createNounWeigher({ documents, terms, frequencies }: BackgroundFrequencies): NounWeigher {
  const meanLength = terms / documents;
  const computeIdf = (noun: string) => {
    const frequency = frequencies.get(noun) ?? 0;
    return Math.log((documents - frequency + 0.5) / (frequency + 0.5) + 1);
  };
  /** By word id the idf of dictionary words; 0 for one that has not been computed yet. */
  let idfs = new Float64Array(1 << 12);
  const idfOf = ({ text, wordId }: NounCount) => {
    if (wordId < 0) return computeIdf(text);
    idfs = withCapacity(idfs, wordId);
    const known = idfs[wordId]!;
    if (known > 0) return known;
    const idf = computeIdf(text);
    idfs[wordId] = idf;
    return idf;
  };
  return (noun, length) => {
    const norm = SATURATION * (1 - LENGTH_NORM + (LENGTH_NORM * length) / meanLength);
    return (idfOf(noun) * (SATURATION + 1) * noun.count) / (norm + noun.count);
  };
}
