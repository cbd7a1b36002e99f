/** The part of wink-nlp's BM25 vectorizer that the tests use; wink-nlp ships no types for it. */
declare module "wink-nlp/utilities/bm25-vectorizer.js" {
  interface BM25Vectorizer {
    learn(tokens: readonly string[]): void;
    bowOf(tokens: readonly string[], processOOV?: boolean): Record<string, number>;
  }
  interface BM25Config {
    readonly k?: number;
    readonly k1?: number;
    readonly b?: number;
    readonly norm?: "none" | "l1" | "l2";
    readonly precision?: number;
  }
  const bm25Vectorizer: (config?: BM25Config) => BM25Vectorizer;
  export default bm25Vectorizer;
}
