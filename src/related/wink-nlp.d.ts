/** The part of wink-nlp that is used here and in tests; wink-nlp ships no types for it. None of it appears in a published type. */
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

declare module "wink-nlp/utilities/similarity.js" {
  const similarity: {
    readonly bow: { cosine(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): number };
    readonly set: {
      tversky(a: ReadonlySet<string>, b: ReadonlySet<string>, alpha?: number, beta?: number): number;
      oo(a: ReadonlySet<string>, b: ReadonlySet<string>): number;
    };
  };
  export default similarity;
}
