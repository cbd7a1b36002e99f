/** The module that each thread of a service runs: whatever a task asks for, over the words that all threads share. */
import { workerData } from "node:worker_threads";
import { createChecker } from "../../check/checker";
import { createAnalyzer, createTokenizer } from "../../index";
import { checkArticle, MOST_CHARACTERS } from "../../input";
import type { AnalyzerOptions, Tokenizer } from "../../types";
import { problemOf } from "../answer";
import type { Task, TaskReply } from "./task";

const options = workerData as AnalyzerOptions;
const loading = createAnalyzer(options).then(
  (analyzer) => ({ analyzer, checker: createChecker(analyzer) }),
  (error: unknown) => ({ problem: problemOf(error) }),
);
let tokenizer: Promise<Tokenizer> | undefined;

/** Does a task. For null, waits until the dictionaries are loaded; returns null, or the problem if they could not be. */
export default async function run(task: Task | null): Promise<TaskReply | null> {
  const loaded = await loading;
  if ("problem" in loaded) return loaded;
  if (task === null) return null;
  try {
    if (task.kind === "analyze") return { json: JSON.stringify(loaded.analyzer.analyze(task.article)) };
    if (task.kind === "check") return { json: JSON.stringify(loaded.checker.check(task.claim, task.sources)) };
    const { id, text } = checkArticle(task, options.maxCharacters ?? MOST_CHARACTERS);
    tokenizer ??= createTokenizer({
      data: options.data!,
      ...(options.userDictionary === undefined ? {} : { userDictionary: options.userDictionary }),
    });
    return { json: JSON.stringify({ ...(id === undefined ? {} : { id }), tokens: (await tokenizer).tokenize(text) }) };
  } catch (error) {
    return { problem: problemOf(error) };
  }
}
