/** The module that each thread of a pool runs: its own analyzer, over the words that all threads share. */
import { workerData } from "node:worker_threads";
import { createAnalyzer } from "../index";
import type { AnalyzerOptions, Article, Summary } from "../types";
import { type Problem, problemOf } from "./answer";

/** The reply of a thread: a summary, or the problem in its place. A thrown error would lose its code between threads. */
export type ThreadReply = { readonly summary: Summary } | { readonly problem: Problem };

const loading = createAnalyzer(workerData as AnalyzerOptions).then(
  (analyzer) => ({ analyzer }),
  (error: unknown) => ({ problem: problemOf(error) }),
);

/** Reads an article. For null, waits until the dictionaries are loaded; returns null, or the problem if they could not be. */
export default async function read(article: Article | null): Promise<ThreadReply | null> {
  const loaded = await loading;
  if ("problem" in loaded) return loaded;
  if (article === null) return null;
  try {
    return { summary: loaded.analyzer.analyze(article) };
  } catch (error) {
    return { problem: problemOf(error) };
  }
}
