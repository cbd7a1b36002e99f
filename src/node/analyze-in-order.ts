import { setImmediate as nextTurn } from "node:timers/promises";
import type { Analyzer, Article, Summary } from "../types";
import { type Problem, problemOf } from "./answer";
import { mapInOrder } from "./map-in-order";
import type { Pool } from "./pool";
import type { AsyncAnalyzer } from "./responsive-analyzer";

/** An article that is not checked yet, or the problem in its place, with fields of the caller. */
export type ArticleInput<Fields> = Fields & ({ readonly article: string | Article } | { readonly problem: Problem });

/** The outcome of reading one article: its summary or the problem, with the fields of the caller. */
export type ArticleOutcome<Fields> = Fields &
  (
    | { readonly article: string | Article; readonly summary: Summary }
    | { readonly article?: string | Article; readonly problem: Problem }
  );

/**
 * How many articles are in progress, or finished and waiting for an earlier one, for each thread. With fewer, one long article would leave
 * the other threads idle.
 */
const ARTICLES_PER_THREAD = 4;

/** Options of `analyzeInOrder`. */
export interface AnalyzeInOrderOptions {
  /** The number of threads of the analyzer. */
  readonly threads: number;
  /** Checked between two articles. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Reads articles and yields one outcome each, in order. An article that cannot be read gives a problem and throws nothing.
 *
 * @param load loads the analyzer; called once, when the first article comes.
 * @throws AnalyzerError `ERR_ABORTED`; and whatever `load` or `inputs` throws.
 */
export function analyzeInOrder<Fields>(
  inputs: Iterable<ArticleInput<Fields>> | AsyncIterable<ArticleInput<Fields>>,
  load: () => Promise<Analyzer | AsyncAnalyzer | Pool>,
  { threads, signal }: AnalyzeInOrderOptions,
): AsyncGenerator<ArticleOutcome<Fields>, void, undefined> {
  let loading: Promise<Analyzer | AsyncAnalyzer | Pool> | undefined;
  return mapInOrder(inputs, analyze, { ahead: threads > 1 ? ARTICLES_PER_THREAD * threads : 1, signal });

  async function analyze(input: ArticleInput<Fields>): Promise<ArticleOutcome<Fields>> {
    if (!("article" in input)) return input;
    loading ??= load();
    const analyzer = await loading;
    try {
      // An analyzer in this thread blocks the event loop: let it handle signals and the progress bar first.
      if (!("threads" in analyzer)) await nextTurn();
      return { ...input, summary: await analyzer.analyze(input.article) };
    } catch (error) {
      return { ...input, problem: problemOf(error) };
    }
  }
}
