import type { BackgroundFrequencies } from "./background";

/** The weight of each term of a document, given all its terms with repetition. */
export type TermWeigher = (terms: readonly string[]) => ReadonlyMap<string, number>;

/** A topic is named five times and more: with the usual 1.2 the fifth would add nothing. */
const SATURATION = 4;
const LENGTH_NORM = 0.3;
/** wink-nlp looks terms up in a plain object, which has a `constructor` of its own. */
const MARK = "=";

/**
 * BM25 (Robertson & Zaragoza 2009, The Probabilistic Relevance Framework, eq. 3.3 and 3.15) over background document frequencies,
 * by wink-nlp's vectorizer. wink-nlp is loaded here and not before. The weigher has no state: a document teaches it nothing.
 */
export async function createTermWeigher(background: BackgroundFrequencies): Promise<TermWeigher> {
  const { default: bm25Vectorizer } = await import("wink-nlp/utilities/bm25-vectorizer.js");
  const { documents, terms, frequencies } = background;
  const inverse = (frequency: number) => Math.log((documents - frequency + 0.5) / (frequency + 0.5) + 1);
  const idf: Record<string, number> = {};
  for (const [term, frequency] of frequencies) idf[MARK + term] = inverse(Math.min(frequency, documents));
  // A model has weights of its own documents, which nobody asks for here; the configuration is not part of it.
  const model = {
    uid: "WinkNLP-BM25Vectorizer-Model/1.0.0",
    docId: documents,
    tf: [],
    idf,
    terms: [],
    sumOfAllDLs: terms,
  };
  const vectorizer = bm25Vectorizer({ k: 1, k1: SATURATION, b: LENGTH_NORM, norm: "none" });
  vectorizer.loadModel(JSON.stringify(model));

  // The vectorizer gives a term that no document had an idf of 1; BM25 is linear in it.
  const unseen = inverse(0);
  return (document) => {
    const bag = vectorizer.bowOf(
      document.map((term) => MARK + term),
      true,
    );
    const weights = new Map<string, number>();
    for (const [marked, weight] of Object.entries(bag)) {
      weights.set(marked.slice(MARK.length), marked in idf ? weight : weight * unseen);
    }
    return weights;
  };
}
