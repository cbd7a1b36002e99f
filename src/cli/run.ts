import type { Analyzer, Article } from "../types";
import { type CommandLine, STDIN } from "./command";
import { type Problem, problemOf } from "./failure";
import { createFormat } from "./formats/format";
import { kindOf, type Origin, readInput } from "./inputs/input";
import type { Output } from "./output";
import { createProgress } from "./progress";

/** Reads every article of every file in order and prints each before the next is read. Returns the exit code. */
export async function run(command: CommandLine, output: Output): Promise<number> {
  const format = createFormat(command, output);
  const batch = command.files.some((file) => kindOf(file, command.input) === "ndjson");
  const progress = createProgress(process.stderr, batch && !output.isTerminal);
  let analyzer: Analyzer | undefined;
  let failed = 0;

  /** A line that cannot be read is answered in its place where the format has one, else on standard error. */
  const failureOf = (origin: Origin, id: string | null, error: Problem): string => {
    failed++;
    const inPlace = origin.line === undefined ? null : format.failure({ id, line: origin.line, error });
    if (inPlace === null) progress.say(`yomitori: ${placeOf(origin)}: ${error.message}`);
    return inPlace ?? "";
  };
  await output.write(format.begin());
  for (const file of command.files) {
    for await (const input of readInput(file, command)) {
      progress.step();
      if ("problem" in input) {
        await output.write(failureOf(input, null, input.problem));
        continue;
      }
      // The dictionaries are loaded for the first article, not for a wrong file name.
      analyzer ??= await loadAnalyzer();
      await output.write(answer(input, analyzer));
    }
  }
  await output.write(format.end());
  progress.end(failed);
  return failed > 0 ? 1 : 0;

  function answer({ article, ...origin }: Origin & { article: Article }, analyzer: Analyzer): string {
    try {
      return format.summary(analyzer.analyze(article), { ...origin, text: article.text });
    } catch (error) {
      return failureOf(origin, idOf(article.id), problemOf(error));
    }
  }
}

const loadAnalyzer = async (): Promise<Analyzer> => (await import("../index")).createAnalyzer();

const idOf = (id: unknown): string | null =>
  typeof id === "string" || (typeof id === "number" && Number.isFinite(id)) ? String(id) : null;

const placeOf = ({ file, line }: Origin): string =>
  `${file === STDIN ? "standard input" : file}${line === undefined ? "" : `:${line}`}`;
