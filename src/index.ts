/** yomitori: reads Japanese news into one typed object. */
import type { Analyzer, AnalyzerOptions, Article, Background, BackgroundOptions } from "./types";

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

/**
 * Learns from a stream of articles in how many of them each noun stands, for the option `keywords.background` of `createAnalyzer`. It keeps
 * the counts and no article; give it the tokenizer or user dictionary that the analyzer will have.
 *
 *     const background = await createBackground(articles);
 *     const analyzer = await createAnalyzer({ keywords: { background } });
 *
 * @throws AnalyzerError `ERR_INPUT` on what is no article, `ERR_OPTION`, `ERR_DICTIONARY`; and what the stream itself throws.
 */
export async function createBackground(
  articles: Iterable<string | Article> | AsyncIterable<string | Article>,
  options: BackgroundOptions = {},
): Promise<Background> {
  const background = await import("./keywords/learn-background");
  return background.createBackground(articles, options);
}
