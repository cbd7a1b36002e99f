import type { Piscina } from "piscina";
import { loadWords } from "../../tokens/ipadic/load";
import type { AnalyzerOptions } from "../../types";
import { loadPiscina } from "../thread-module";

/**
 * Starts threads that share the words of IPADIC.
 * @param worker the module that the threads run; it gets the options as `workerData`
 */
export async function startThreads(worker: URL, threads: number, options: AnalyzerOptions): Promise<Piscina> {
  const { Piscina } = await loadPiscina(worker);
  const piscina = new Piscina({
    filename: worker.href,
    minThreads: threads,
    maxThreads: threads,
    workerData: { ...options, data: await sharedWords() } satisfies AnalyzerOptions,
    recordTiming: false,
  });
  piscina.on("error", () => {}); // an idle thread died: no article is lost, and piscina starts another
  return piscina;
}

/** Returns a copy of the words of IPADIC in memory that all threads share. */
async function sharedWords(): Promise<SharedArrayBuffer> {
  const words = await loadWords();
  const shared = new SharedArrayBuffer(words.byteLength);
  new Uint8Array(shared).set(new Uint8Array(words));
  return shared;
}
