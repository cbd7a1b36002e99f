import { Duplex } from "node:stream";
import { createAnalyzer } from "../index";
import type { Analyzer, Article } from "../types";
import { type Answer, type Failure, idOf } from "./answer";
import type { InputArticle, Origin } from "./files/input";
import type { Pool } from "./pool";
import { type Input, type Reading, readInOrder } from "./reading";

/** Options of `summaries` and `summaryStream`. */
export interface StreamOptions {
  /** What reads the articles. Default: an analyzer of its own, loaded when the first article comes. */
  readonly analyzer?: Analyzer | Pool;
  /** Checked between articles: what has begun is still answered, then `ERR_ABORTED` is thrown. */
  readonly signal?: AbortSignal;
}

/** What a stream takes: articles, or what `readArticles` gives. */
export type StreamArticle = string | Article | InputArticle;

/**
 * Reads articles one after the other, with a pool as many at once as it has threads, and yields one answer each, in their order. Only a
 * few articles are in memory at any time. An article that cannot be read is a `Failure` in its place.
 *
 * @throws AnalyzerError `ERR_ABORTED`; and what `articles` throws, after the answers to all that came before.
 */
export async function* summaries(
  articles: Iterable<StreamArticle> | AsyncIterable<StreamArticle>,
  options: StreamOptions = {},
): AsyncGenerator<Answer, void, undefined> {
  const { analyzer, signal } = options;
  const threads = analyzer && "threads" in analyzer ? analyzer.threads : 1;
  const load = async () => analyzer ?? createAnalyzer();
  for await (const reading of readInOrder(inputsOf(articles), load, { threads, signal })) yield answerOf(reading);
}

/** `summaries` as a stream in object mode: articles are written to it, answers read from it. */
export function summaryStream(options: StreamOptions = {}): Duplex {
  return Duplex.from((articles: AsyncIterable<StreamArticle>) => summaries(articles, options));
}

async function* inputsOf(
  articles: Iterable<StreamArticle> | AsyncIterable<StreamArticle>,
): AsyncGenerator<Input<Partial<Origin>>> {
  for await (const item of articles) yield isInput(item) ? item : { article: item };
}

/** No article is without a text, so none is taken for it. */
const isInput = (item: StreamArticle): item is InputArticle =>
  typeof item === "object" && item !== null && !("text" in item) && ("article" in item || "problem" in item);

function answerOf(reading: Reading<Partial<Origin>>): Answer {
  if ("summary" in reading) return reading.summary;
  const { article, file, line, problem } = reading;
  return {
    id: idOf(article),
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { line }),
    error: problem,
  } satisfies Failure;
}
