import { type ArticleOutcome, analyzeInOrder } from "../node/analyze-in-order";
import { articleId, type Problem } from "../node/answer";
import type { Origin } from "../node/files/input-article";
import { STDIN } from "../node/files/input-format";
import { sizeOf } from "../node/files/paths";
import { checkReadOptions, readArticles } from "../node/files/read-articles";
import { createPool, type Pool } from "../node/pool";
import type { AsyncAnalyzer } from "../node/responsive-analyzer";
import type { Article } from "../types";
import type { CommandLine } from "./command";
import { createFormat } from "./formats/formats";
import { analyzerOptionsOf } from "./input-flags";
import { originName } from "./origin-name";
import type { Output } from "./output";
import { WRONG_USE } from "./program";
import { createProgress } from "./progress";
import type { WrittenAnswer } from "./resume/answers";
import { openResumedFile } from "./resume/resume";
import { createWarningCount } from "./warning-count";

/**
 * Reads all articles of all files and prints the answers in order. Returns the exit code: that of wrong use, too, if no article could be read
 * because an option does not apply.
 * @param signal after it is aborted, the articles in progress are still printed and the output is completed.
 */
export async function run(command: CommandLine, standard: Output, signal: AbortSignal): Promise<number> {
  const {
    files,
    published,
    title,
    jobs,
    dict,
    entities,
    maxCharacters,
    certainty,
    stages,
    tokenizer,
    resume,
    ...options
  } = command;
  await checkReadOptions(files, options);
  const resumed = resume === undefined ? undefined : await openResumedFile(resume, files, maxCharacters);
  const output = resumed?.output ?? standard;
  const format = createFormat(command, output);
  const progress = createProgress(process.stderr, !output.isTerminal, () => sizeOf(files));
  const warnings = createWarningCount(command.format);
  if (files.includes(STDIN) && process.stdin.isTTY) progress.log("reading standard input; Ctrl-D ends it");
  const inputs = readArticles(files, {
    ...options,
    ...(title === undefined ? {} : { title }),
    ...(published === undefined ? {} : { publishedAt: published }),
    onRead: progress.read,
    onNotice: progress.log,
  });
  let failed = 0;
  let failedBefore = 0;
  let answered = 0;
  let wrongUses = 0;
  await output.write(format.begin());
  // The dictionaries are loaded with the first article, so that a wrong file name is reported at once.
  const unanswered = resumed?.unanswered(inputs, addAnswered) ?? inputs;
  const outcomes = analyzeInOrder(unanswered, () => load(command), { threads: jobs, signal });
  for await (const outcome of untilAborted(outcomes, signal)) {
    await output.write(formatOutcome(outcome));
    await progress.step(failed);
  }
  await output.write(format.end());
  await resumed?.finish(!signal.aborted);
  progress.end(failed, signal.aborted);
  for (const message of warnings.messages()) progress.log(message);
  if (failed > 0) return wrongUses === failed && answered === 0 ? WRONG_USE : 1;
  return failedBefore > 0 ? 1 : 0;

  /** Counts an answer that the file has already: the exit code and the counts of warnings are those of the whole file. */
  function addAnswered(answer: WrittenAnswer): void {
    if ("error" in answer) failedBefore++;
    else {
      answered++;
      warnings.add(answer);
    }
  }

  function formatOutcome(outcome: ArticleOutcome<Origin>): string {
    if ("summary" in outcome) {
      answered++;
      const { article, summary, ...origin } = outcome;
      warnings.add(summary);
      return format.result(summary, { ...origin, text: (article as Article).text });
    }
    return formatFailure(outcome, articleId(outcome.article ?? outcome), outcome.problem);
  }

  /** Returns a failure as the format shows it; if it does not, reports it on standard error and returns nothing. */
  function formatFailure(origin: Origin, id: string | null, error: Problem): string {
    failed++;
    if (error.code === "ERR_OPTION") wrongUses++;
    const formatted = origin.line === undefined ? null : format.failure({ id, line: origin.line, error });
    if (formatted === null) progress.log(`${originName(origin)}: ${error.message}`);
    return formatted ?? "";
  }
}

async function load({
  jobs,
  dict,
  entities,
  maxCharacters,
  certainty,
  tokenizer,
  stages,
}: CommandLine): Promise<AsyncAnalyzer | Pool> {
  const options = {
    ...analyzerOptionsOf({ dict, entities, maxCharacters }),
    ...(certainty === undefined ? {} : { certainty }),
    ...(tokenizer === undefined ? {} : { tokenizer }),
    ...(stages === undefined ? {} : { stages }),
  };
  if (jobs > 1) return createPool({ threads: jobs, ...options });
  return (await import("../node/responsive-analyzer")).createResponsiveAnalyzer(options);
}

/** How long the articles in progress may take after a signal. Then the output is completed without them. */
const GRACE_MS = 600;

/** Yields the items until they end or the signal is aborted, which is no error here. */
async function* untilAborted<T>(items: AsyncIterable<T>, signal: AbortSignal): AsyncGenerator<T> {
  const iterator = items[Symbol.asyncIterator]();
  let giveUp = () => {};
  let isLate = false;
  const onAbort = () =>
    void setTimeout(() => {
      isLate = true;
      giveUp();
    }, GRACE_MS).unref();
  signal.addEventListener("abort", onAbort, { once: true });
  try {
    while (!isLate) {
      const next = await new Promise<IteratorResult<T> | undefined>((resolve, reject) => {
        giveUp = () => resolve(undefined);
        iterator.next().then(resolve, reject);
      });
      if (!next || next.done) return;
      yield next.value;
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    signal.removeEventListener("abort", onAbort);
  }
}
