import { type ArticleOutcome, analyzeInOrder } from "../node/analyze-in-order";
import { articleId, type Problem } from "../node/answer";
import { STDIN } from "../node/files/bytes";
import type { Origin } from "../node/files/input-article";
import { sizeOf } from "../node/files/paths";
import { readArticles } from "../node/files/read-articles";
import { createPool, type Pool } from "../node/pool";
import type { Analyzer, Article } from "../types";
import type { CommandLine } from "./command";
import { createFormat } from "./formats/formats";
import type { Output } from "./output";
import { createProgress } from "./progress";

/**
 * Reads every article of every file and prints the answers in order. Returns the exit code.
 * @param signal once it is aborted, the articles in progress are still printed and the output is completed.
 */
export async function run(command: CommandLine, output: Output, signal: AbortSignal): Promise<number> {
  const { files, published, title, jobs, dict, entities, ...options } = command;
  const format = createFormat(command, output);
  const progress = createProgress(process.stderr, !output.isTerminal, () => sizeOf(files));
  if (files.includes(STDIN) && process.stdin.isTTY) progress.say("reading standard input; Ctrl-D ends it");
  const inputs = readArticles(files, {
    ...options,
    ...(title === undefined ? {} : { title }),
    ...(published === undefined ? {} : { publishedAt: published }),
    onRead: progress.read,
  });
  let failed = 0;
  await output.write(format.begin());
  // The dictionaries are loaded for the first article, so that a wrong file name is reported at once.
  const readings = analyzeInOrder(inputs, () => load(jobs, dict, entities), { threads: jobs, signal });
  for await (const reading of untilAborted(readings, signal)) {
    await output.write(answer(reading));
    await progress.step(failed);
  }
  await output.write(format.end());
  progress.end(failed, signal.aborted);
  return failed > 0 ? 1 : 0;

  function answer(reading: ArticleOutcome<Origin>): string {
    if ("summary" in reading) {
      const { article, summary, ...origin } = reading;
      return format.summary(summary, { ...origin, text: (article as Article).text });
    }
    return failureOf(reading, articleId(reading.article), reading.problem);
  }

  /** Reports an article that could not be read: in its place in the output where the format can, else on standard error. */
  function failureOf(origin: Origin, id: string | null, error: Problem): string {
    failed++;
    const inPlace = origin.line === undefined ? null : format.failure({ id, line: origin.line, error });
    if (inPlace === null) progress.say(`${placeOf(origin)}: ${error.message}`);
    return inPlace ?? "";
  }
}

async function load(jobs: number, dict: string | undefined, entities: string | undefined): Promise<Analyzer | Pool> {
  const options = {
    ...(dict === undefined ? {} : { userDictionary: dict }),
    ...(entities === undefined ? {} : { entities }),
  };
  if (jobs > 1) return createPool({ threads: jobs, ...options });
  return (await import("../index")).createAnalyzer(options);
}

/** Yields the items up to the end or to the signal, which is not an error here. */
async function* untilAborted<T>(items: AsyncIterable<T>, signal: AbortSignal): AsyncGenerator<T> {
  try {
    yield* items;
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

/** The file and line of an article, for a message. */
export const placeOf = ({ file, line }: Origin): string =>
  `${file === STDIN ? "standard input" : file}${line === undefined ? "" : `:${line}`}`;
