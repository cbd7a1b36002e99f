import { setImmediate as nextTurn } from "node:timers/promises";
import type { Analyzer, Article, Summary } from "../types";
import { type Problem, problemOf } from "./answer";
import { mapInOrder } from "./map-in-order";
import type { Pool } from "./pool";

/** An article whose content is not checked yet, or why there is none, with fields of the caller's own. */
export type ArticleInput<Fields> = Fields & ({ readonly article: string | Article } | { readonly problem: Problem });

/** The outcome of reading one article: its summary or the problem, with the caller's fields. */
export type ArticleOutcome<Fields> = Fields &
  (
    | { readonly article: string | Article; readonly summary: Summary }
    | { readonly article?: string | Article; readonly problem: Problem }
  );

/** How many articles are in progress or waiting for an earlier one, for each thread: a long article does not leave the other threads idle at once. */
const ARTICLES_PER_THREAD = 4;

/** Options of `analyzeInOrder`. */
export interface AnalyzeInOrderOptions {
  /** How many articles the analyzer reads at once. */
  readonly threads: number;
  /** Checked between articles. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Reads articles and yields one outcome each, in their order. Throws for no article: a problem is its outcome.
 *
 * @param load loads the analyzer; called once, when the first article comes.
 * @throws AnalyzerError `ERR_ABORTED`; and whatever `load` or `inputs` throws.
 */
export function analyzeInOrder<Fields>(
  inputs: Iterable<ArticleInput<Fields>> | AsyncIterable<ArticleInput<Fields>>,
  load: () => Promise<Analyzer | Pool>,
  { threads, signal }: AnalyzeInOrderOptions,
): AsyncGenerator<ArticleOutcome<Fields>, void, undefined> {
  let loading: Promise<Analyzer | Pool> | undefined;
  return mapInOrder(inputs, analyze, { ahead: threads > 1 ? ARTICLES_PER_THREAD * threads : 1, signal });

  async function analyze(input: ArticleInput<Fields>): Promise<ArticleOutcome<Fields>> {
    if (!("article" in input)) return input;
    loading ??= load();
    const analyzer = await loading;
    try {
      // An analyzer in this thread blocks the event loop: let signals and the progress bar have their turn first.
      if (!("threads" in analyzer)) await nextTurn();
      return { ...input, summary: await analyzer.analyze(input.article) };
    } catch (error) {
      return { ...input, problem: problemOf(error) };
    }
  }
}
