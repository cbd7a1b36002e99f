import { Duplex } from "node:stream";
import { checkArticles } from "../checks/arguments";
import { badOption, checkSignal, reading, readOptions } from "../checks/options";
import { createAnalyzer } from "../index";
import type { Analyzer, Article } from "../types";
import { type ArticleInput, type ArticleOutcome, analyzeInOrder } from "./analyze-in-order";
import { type Answer, articleId, type Failure } from "./answer";
import type { InputArticle, Origin } from "./files/input-article";
import type { Pool } from "./pool";

/** Options of `summaries` and `summaryStream`. */
export interface StreamOptions {
  /**
   * Reads the articles. Default: an analyzer with default options, loaded when the first article comes.
   * @example await createPool()
   */
  readonly analyzer?: Analyzer | Pool;
  /**
   * When it is aborted, the articles that were started still get their answers, then `ERR_ABORTED` is thrown.
   * @example AbortSignal.timeout(60_000)
   */
  readonly signal?: AbortSignal;
}

/** The items that a stream accepts: articles, or the items of `readArticles`. */
export type StreamArticle = string | Article | InputArticle;

/**
 * Reads articles one after the other, or as many at once as a pool has threads, and yields one answer each, in order. Only a few articles
 * are in memory at any time. The answer to an article that cannot be read is a `Failure`.
 *
 * @throws AnalyzerError `ERR_OPTION`, `ERR_INPUT` if `articles` is no list or stream; `ERR_ABORTED`; and whatever `articles` throws, after the answers to all articles before that.
 */
export async function* summaries(
  articles: Iterable<StreamArticle> | AsyncIterable<StreamArticle>,
  options: StreamOptions = {},
): AsyncGenerator<Answer, void, undefined> {
  const { analyzer, signal } = checkStreamOptions(options);
  checkArticles(articles);
  const threads = analyzer && "threads" in analyzer ? analyzer.threads : 1;
  const load = async () => analyzer ?? createAnalyzer();
  for await (const outcome of analyzeInOrder(inputsOf(articles), load, { threads, signal })) yield answerOf(outcome);
}

/** `summaries` as a stream in object mode: write articles to it and read answers from it. */
export function summaryStream(options: StreamOptions = {}): Duplex {
  checkStreamOptions(options);
  return Duplex.from((articles: AsyncIterable<StreamArticle>) => summaries(articles, options));
}

function checkStreamOptions(options: StreamOptions): StreamOptions {
  const { analyzer, signal } = readOptions("options", options, ["analyzer", "signal"]);
  const reader = analyzer as StreamOptions["analyzer"];
  const isReader = reading("analyzer", () => reader === undefined || typeof reader?.analyze === "function");
  if (!isReader) badOption("analyzer", analyzer, "what createAnalyzer or createPool resolves to; await them");
  const checked = checkSignal("signal", signal);
  return { ...(reader && { analyzer: reader }), ...(checked && { signal: checked }) };
}

async function* inputsOf(
  articles: Iterable<StreamArticle> | AsyncIterable<StreamArticle>,
): AsyncGenerator<ArticleInput<Partial<Origin>>> {
  for await (const { item } of itemsOf(articles)) yield isInputArticle(item) ? item : { article: item };
}

/** Yields the items in an object each: `for await` and `yield` look for a `then` in what they are given, and an item may be a proxy. */
async function* itemsOf<T>(items: Iterable<T> | AsyncIterable<T>): AsyncGenerator<{ readonly item: Awaited<T> }> {
  if (Symbol.asyncIterator in items) for await (const item of items) yield { item: item as Awaited<T> };
  else for (const item of items) yield { item: isPromise(item) ? await item : (item as Awaited<T>) };
}

function isPromise(value: unknown): boolean {
  try {
    return typeof (value as Promise<unknown> | null | undefined)?.then === "function";
  } catch {
    return false;
  }
}

/** Whether an item comes from `readArticles`. An object with a text is an `Article`, whatever other keys it has: they are ignored. */
function isInputArticle(item: StreamArticle): item is InputArticle {
  try {
    return typeof item === "object" && item !== null && !("text" in item) && ("article" in item || "problem" in item);
  } catch {
    return false; // a proxy that throws, which the check of the article reports
  }
}

function answerOf(outcome: ArticleOutcome<Partial<Origin>>): Answer {
  if ("summary" in outcome) return outcome.summary;
  const { article, file, line, problem } = outcome;
  return {
    id: articleId(article ?? outcome),
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { line }),
    error: problem,
  } satisfies Failure;
}
