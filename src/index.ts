/** yomitori: reads Japanese news into one typed object. */
import type { Analyzer, AnalyzerOptions, Article, Background, BackgroundOptions, Parser, ParserOptions } from "./types";

export { AnalyzerError, type AnalyzerErrorCode } from "./errors";
export { compileUserDictionary, createTokenizer } from "./tokens/tokenizer";
export type * from "./types";

/**
 * Loads the stages of the pipeline and the dictionaries and returns an analyzer. Two analyzers share no state. Importing the package, or
 * using only the tokenizer, loads none of this.
 *
 * @throws AnalyzerError `ERR_OPTION` with the option's name, `ERR_DICTIONARY`.
 */
export async function createAnalyzer(options: AnalyzerOptions = {}): Promise<Analyzer> {
  const analyzer = await import("./analyzer");
  return analyzer.createAnalyzer(options);
}

/**
 * Loads the dictionaries and the model of the parser and returns a parser: bunsetsu, what each depends on, and what hangs on each predicate.
 * Two parsers share no state.
 *
 *     const parser = await createParser();
 *     parser.parse("北斗電機の売上高は3億円だった。").bunsetsu;
 *
 * @throws AnalyzerError `ERR_OPTION` with the option's name, `ERR_DICTIONARY`, `ERR_ABORTED`.
 */
export async function createParser(options: ParserOptions = {}): Promise<Parser> {
  const parser = await import("./parser");
  return parser.createParser(options);
}

/**
 * Counts for each noun in how many articles of a stream it occurs, for the option `keywords.background` of `createAnalyzer`. It keeps the
 * counts and no article. Give it the tokenizer or user dictionary that the analyzer will have.
 *
 *     const background = await createBackground(articles);
 *     const analyzer = await createAnalyzer({ keywords: { background } });
 *
 * @throws AnalyzerError `ERR_INPUT` for what is no article, `ERR_OPTION`, `ERR_DICTIONARY`; also whatever the stream throws.
 */
export async function createBackground(
  articles: Iterable<string | Article> | AsyncIterable<string | Article>,
  options: BackgroundOptions = {},
): Promise<Background> {
  const background = await import("./keywords/learn-background");
  return background.createBackground(articles, options);
}
