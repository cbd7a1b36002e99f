/** The module that each thread of a service runs: whatever a task asks for, over the words that all threads share. */
import { workerData } from "node:worker_threads";
import { createChecker } from "../../check/checker";
import { createAnalyzer, createTokenizer } from "../../index";
import { checkArticle, MOST_CHARACTERS } from "../../input";
import { figureCsv } from "../../present/csv/figures";
import type { Analyzer, AnalyzerOptions, Article, Tokenizer } from "../../types";
import { problemOf } from "../answer";
import { withDefaults } from "../files/article-defaults";
import { readHtml } from "../files/pages/html";
import { readWholeFile } from "../files/whole-file";
import type { Task, TaskForm, TaskPage, TaskReply } from "./task";

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
    if (task.kind === "analyze") return { written: writeSummary(loaded.analyzer, task.article, task.form) };
    if (task.kind === "page")
      return { written: writeSummary(loaded.analyzer, await readPage(task.page), task.form, true) };
    if (task.kind === "check") return { written: JSON.stringify(loaded.checker.check(task.claim, task.sources)) };
    const { id, text } = checkArticle(task, options.maxCharacters ?? MOST_CHARACTERS);
    tokenizer ??= createTokenizer({
      data: options.data!,
      ...(options.userDictionary === undefined ? {} : { userDictionary: options.userDictionary }),
    });
    return {
      written: JSON.stringify({ ...(id === undefined ? {} : { id }), tokens: (await tokenizer).tokenize(text) }),
    };
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

/**
 * Returns what is in an article: a summary as JSON, or its figures as a spreadsheet takes them, behind a byte order mark and no cell a formula.
 * @param withText whether the summary has the text to which its offsets refer
 */
function writeSummary(analyzer: Analyzer, article: Article, form: TaskForm = "json", withText = false): string {
  const summary = analyzer.analyze(article);
  const { text } = article;
  if (form === "json") return JSON.stringify(withText ? { ...summary, text } : summary);
  const { header, rows } = figureCsv(true);
  return `\uFEFF${header}${rows(summary, { text })}`;
}

async function readPage({ bytes, encoding, defaults }: TaskPage): Promise<Article> {
  const html = await readWholeFile(oneChunk(bytes), encoding);
  return withDefaults(await readHtml(html), defaults);
}

async function* oneChunk(bytes: Uint8Array) {
  yield bytes;
}
