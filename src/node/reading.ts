import { setImmediate as turn } from "node:timers/promises";
import type { Analyzer, Article, Summary } from "../types";
import { type Problem, problemOf } from "./answer";
import { mapInOrder } from "./in-order";
import type { Pool } from "./pool";

/** An article, or why there is none in its place, with what the caller keeps beside it. What the article holds is checked when it is read. */
export type Input<Beside> = Beside & ({ readonly article: string | Article } | { readonly problem: Problem });

/** What became of it. */
export type Reading<Beside> = Beside &
  (
    | { readonly article: string | Article; readonly summary: Summary }
    | { readonly article?: string | Article; readonly problem: Problem }
  );

/** So many articles a thread are under way or wait for an older one: a long article does not leave the other threads idle at once. */
const AHEAD = 4;

export interface ReadingOptions {
  /** How many articles are read at once. */
  readonly threads: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Reads articles in order. Nothing is thrown for an article: a problem stands in its place.
 * @param load how to get an analyzer, asked once, when the first article comes.
 */
export function readInOrder<Beside>(
  inputs: Iterable<Input<Beside>> | AsyncIterable<Input<Beside>>,
  load: () => Promise<Analyzer | Pool>,
  { threads, signal }: ReadingOptions,
): AsyncGenerator<Reading<Beside>, void, undefined> {
  let loading: Promise<Analyzer | Pool> | undefined;
  return mapInOrder(inputs, read, { ahead: threads > 1 ? AHEAD * threads : 1, signal });

  async function read(input: Input<Beside>): Promise<Reading<Beside>> {
    if (!("article" in input)) return input;
    loading ??= load();
    const analyzer = await loading;
    try {
      // `analyze` of one thread holds the event loop, where signals and the progress wait for their turn.
      if (!("threads" in analyzer)) await turn();
      return { ...input, summary: await analyzer.analyze(input.article) };
    } catch (error) {
      return { ...input, problem: problemOf(error) };
    }
  }
}
