/** yomitori: reads Japanese news into one typed object. */
import type { Analyzer, AnalyzerOptions } from "./types";

export { AnalyzerError, type AnalyzerErrorCode } from "./errors";
export { compileUserDictionary, createTokenizer } from "./tokens/tokenizer";
export type * from "./types";

/**
 * Loads the rooms of the pipeline and the dictionaries and returns an analyzer; two analyzers share nothing. Who only imports the package,
 * or only the tokenizer, loads none of them.
 *
 * @throws AnalyzerError `ERR_OPTION` with the option's name, `ERR_DICTIONARY`.
 */
export async function createAnalyzer(options: AnalyzerOptions = {}): Promise<Analyzer> {
  const analyzer = await import("./analyzer");
  return analyzer.createAnalyzer(options);
}
