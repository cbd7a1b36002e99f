import { throwIfAborted } from "../aborted";
import { AnalyzerError } from "../errors";
import { checkArticle } from "../input";
import { checkOptions } from "../options";
import { resource } from "../resources";
import { loadWords } from "../tokens/ipadic/load";
import type { AnalyzerOptions, Article, Summary } from "../types";
import type { Problem } from "./answer";
import { defaultThreads, MOST_THREADS } from "./threads";
import type { Reply } from "./worker";

/** Options of `createPool`: those of the analyzers too, but for a `tokenizer`, since no function gets into another thread. */
export interface PoolOptions extends Omit<AnalyzerOptions, "tokenizer" | "data" | "recognizers" | "signal"> {
  /** Default: as many as there are cores and half the memory holds. */
  readonly threads?: number;
  /** Once it is aborted, the threads end and every article that is not answered is rejected with `ERR_ABORTED`. */
  readonly signal?: AbortSignal;
}

/** Analyzers in threads of their own. */
export interface Pool {
  readonly threads: number;
  /**
   * Reads an article in the next free thread. A thread that dies is replaced and its article tried once more.
   * @throws AnalyzerError what `Analyzer.analyze` throws; `ERR_INTERNAL` where the thread died twice; `ERR_ABORTED` by the signal or after
   * `close`.
   */
  analyze(article: string | Article): Promise<Summary>;
  /** Waits for the articles under way and ends the threads. */
  close(): Promise<void>;
}

/**
 * Starts threads that share one word dictionary.
 * @throws AnalyzerError `ERR_OPTION`, `ERR_DICTIONARY`, `ERR_ABORTED`.
 */
export const createPool = (options: PoolOptions = {}): Promise<Pool> => startPool(options, resource("worker.js"));

/** @param worker the module that the threads run. */
export async function startPool(options: PoolOptions, worker: URL): Promise<Pool> {
  const { threads = defaultThreads(), signal, ...analyzerOptions } = options;
  const { maxCharacters } = check(threads, analyzerOptions);
  throwIfAborted(signal);
  const { Piscina } = await import("piscina");
  const piscina = new Piscina({
    filename: worker.href,
    minThreads: threads,
    maxThreads: threads,
    workerData: { ...analyzerOptions, data: await sharedWords() } satisfies AnalyzerOptions,
    recordTiming: false,
  });
  piscina.on("error", () => {}); // a thread that died without an article: there is nobody to tell, and another takes its place
  const underWay = new Set<Promise<unknown>>();
  let closed = false;
  const abort = () => void piscina.destroy();
  signal?.addEventListener("abort", abort, { once: true });

  const loaded = await run(null);
  if (loaded && "problem" in loaded) {
    await close();
    throw errorOf(loaded.problem);
  }
  return {
    threads,
    async analyze(article) {
      const reading = run(checkArticle(article, maxCharacters));
      underWay.add(reading);
      try {
        const reply = await reading;
        if (reply && "summary" in reply) return reply.summary;
        throw errorOf(reply?.problem ?? { code: "ERR_INTERNAL", message: "the thread gave no answer" });
      } finally {
        underWay.delete(reading);
      }
    },
    close,
  };

  async function run(article: Article | null): Promise<Reply | null> {
    if (closed) throw new AnalyzerError("ERR_ABORTED", "the pool is closed");
    for (let deaths = 0; ; ) {
      throwIfAborted(signal);
      try {
        return await piscina.run(article);
      } catch (cause) {
        throwIfAborted(signal);
        if (++deaths < 2) continue;
        const message = `the thread that read it died twice: ${cause instanceof Error ? cause.message : cause}`;
        throw new AnalyzerError("ERR_INTERNAL", message, { cause });
      }
    }
  }

  async function close(): Promise<void> {
    closed = true;
    await Promise.allSettled(underWay);
    signal?.removeEventListener("abort", abort);
    await piscina.destroy();
  }
}

const errorOf = ({ code, message }: Problem): AnalyzerError => new AnalyzerError(code, message);

function check(threads: number, options: Omit<PoolOptions, "threads" | "signal">): { readonly maxCharacters: number } {
  if (!Number.isInteger(threads) || threads < 1 || threads > MOST_THREADS) {
    throw new AnalyzerError(
      "ERR_OPTION",
      `option threads: ${String(threads)} given, wanted a whole number from 1 to ${MOST_THREADS}`,
    );
  }
  if ("tokenizer" in options || "data" in options || !isData(options)) {
    throw new AnalyzerError(
      "ERR_OPTION",
      "options of a pool are data: no tokenizer and no function gets into its threads",
    );
  }
  return checkOptions(options);
}

function isData(value: unknown): boolean {
  try {
    structuredClone(value);
    return true;
  } catch {
    return false;
  }
}

/** The words in memory that all threads see. */
async function sharedWords(): Promise<SharedArrayBuffer> {
  const words = await loadWords();
  const shared = new SharedArrayBuffer(words.byteLength);
  new Uint8Array(shared).set(new Uint8Array(words));
  return shared;
}
