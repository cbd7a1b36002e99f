/** yomitori: reads Japanese news into one typed object. */
export { createAnalyzer } from "./analyzer";
export { AnalyzerError, type AnalyzerErrorCode } from "./errors";
export { compileUserDictionary, createTokenizer } from "./tokens/tokenizer";
export type * from "./types";
