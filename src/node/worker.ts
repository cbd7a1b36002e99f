/** What runs in each thread of a pool: an analyzer of its own over the words that all threads share. */
import { workerData } from "node:worker_threads";
import { createAnalyzer } from "../index";
import type { AnalyzerOptions, Article, Summary } from "../types";
import { type Problem, problemOf } from "./answer";

/** A summary, or why there is none. Errors would lose their code on the way between threads. */
export type Reply = { readonly summary: Summary } | { readonly problem: Problem };

const loading = createAnalyzer(workerData as AnalyzerOptions).then(
  (analyzer) => ({ analyzer }),
  (error: unknown) => ({ problem: problemOf(error) }),
);

/** Reads an article; with null it only says whether the dictionaries are loaded. */
export default async function read(article: Article | null): Promise<Reply | null> {
  const loaded = await loading;
  if ("problem" in loaded) return loaded;
  if (article === null) return null;
  try {
    return { summary: loaded.analyzer.analyze(article) };
  } catch (error) {
    return { problem: problemOf(error) };
  }
}
