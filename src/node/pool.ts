/** The entry `yomitori/pool`, also a part of `yomitori/node`: threads without files, pages and the queue. */
import type { Piscina } from "piscina";
import { throwIfAborted } from "../aborted";
import { AnalyzerError } from "../errors";
import { checkArticle } from "../input";
import type { Article, Summary } from "../types";
import type { Problem } from "./answer";
import { checkPoolOptions, type PoolOptions } from "./pool-options";
import { startThreads } from "./tasks/start-threads";
import { findThreadModule } from "./thread-module";
import type { ThreadReply } from "./worker";

export type { PoolOptions };

/** Analyzers, each in its own thread. */
export interface Pool {
  /** The number of threads. */
  readonly threads: number;
  /**
   * Reads an article in the next free thread. A thread that dies is replaced, and its article is tried once more.
   * @throws AnalyzerError as `Analyzer.analyze`; `ERR_INTERNAL` if the article ended a thread twice; `ERR_ABORTED` by the signal or after
   * `close`.
   */
  analyze(article: string | Article): Promise<Summary>;
  /** Waits for the articles in progress and ends the threads. */
  close(): Promise<void>;
}

/** How often an article is tried: twice, since the article need not be the cause of the death of its thread. */
const MOST_ATTEMPTS = 2;

/**
 * Starts threads that share one word dictionary.
 * @throws AnalyzerError `ERR_OPTION`, `ERR_DICTIONARY`, `ERR_ABORTED`.
 */
export const createPool = async (options: PoolOptions = {}): Promise<Pool> =>
  startPool(options, await findThreadModule("yomitori-worker.js"));

/**
 * Starts a pool. Tests call it with a module of their own.
 * @param worker the module that the threads run.
 */
export async function startPool(options: PoolOptions, worker: URL): Promise<Pool> {
  const { threads, signal, maxCharacters, analyzerOptions } = checkPoolOptions(options);
  throwIfAborted(signal);
  const piscina = await startThreads(worker, threads, analyzerOptions);
  const inProgress = new Set<Promise<unknown>>();
  let closed = false;
  const abort = () => void piscina.destroy();
  signal?.addEventListener("abort", abort, { once: true });

  const loaded = await run(null);
  if (loaded && "problem" in loaded) {
    await close();
    throw errorOf(loaded.problem);
  }
  return { threads, analyze, close };

  async function analyze(article: string | Article): Promise<Summary> {
    const running = run(checkArticle(article, maxCharacters));
    inProgress.add(running);
    try {
      const reply = await running;
      if (reply && "summary" in reply) return reply.summary;
      throw errorOf(reply?.problem ?? { code: "ERR_INTERNAL", message: "the thread gave no answer" });
    } finally {
      inProgress.delete(running);
    }
  }

  async function run(article: Article | null): Promise<ThreadReply | null> {
    if (closed) throw new AnalyzerError("ERR_ABORTED", "the pool is closed");
    return runWithRetry(piscina, article, signal);
  }

  async function close(): Promise<void> {
    closed = true;
    await Promise.allSettled(inProgress);
    signal?.removeEventListener("abort", abort);
    await piscina.destroy();
  }
}

/** Reads an article in a thread, and again if the thread dies. Null waits until a thread has loaded its dictionaries. */
async function runWithRetry(
  piscina: Piscina,
  article: Article | null,
  signal: AbortSignal | undefined,
): Promise<ThreadReply | null> {
  for (let attempt = 1; ; attempt++) {
    throwIfAborted(signal);
    try {
      return await piscina.run(article);
    } catch (cause) {
      throwIfAborted(signal);
      if (attempt < MOST_ATTEMPTS) continue;
      const message = `the thread that read it died twice: ${cause instanceof Error ? cause.message : cause}`;
      throw new AnalyzerError("ERR_INTERNAL", message, { cause });
    }
  }
}

const errorOf = ({ code, message }: Problem): AnalyzerError => new AnalyzerError(code, message);
