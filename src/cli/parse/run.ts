import { setImmediate as nextTurn } from "node:timers/promises";
import { articleId, isAnalyzerError, type Problem, problemOf } from "../../node/answer";
import type { InputArticle, Origin } from "../../node/files/input-article";
import { STDIN } from "../../node/files/input-format";
import { sizeOf } from "../../node/files/paths";
import { checkReadOptions, type ReadOptions, readArticles } from "../../node/files/read-articles";
import { mapInOrder } from "../../node/map-in-order";
import type { Article, ParsedText, Parser, ParserOptions } from "../../types";
import { originName } from "../origin-name";
import type { Output } from "../output";
import { WRONG_USE } from "../program";
import { createProgress } from "../progress";
import { createParseFormat, type ParseFormatName } from "./formats";

/** What `yomitori parse` is to do. */
export interface ParseRun {
  readonly files: readonly string[];
  readonly format: ParseFormatName;
  readonly withText: boolean;
  readonly reading: ReadOptions;
  readonly parser: ParserOptions;
}

/** An article with its parse, or the problem in its place. */
type Outcome = Origin &
  (
    | { readonly article: Article; readonly parse: ParsedText }
    | { readonly article?: Article; readonly id?: string; readonly problem: Problem }
  );

/**
 * Parses all articles of all files and prints the results in order. Returns the exit code: that of wrong use, too, if no article could be
 * parsed because an option does not apply.
 * @param signal after it is aborted the output is completed; its reason is the exit code.
 */
export async function parseFiles(run: ParseRun, output: Output, signal: AbortSignal): Promise<number> {
  const { files } = run;
  await checkReadOptions(files, run.reading);
  const format = createParseFormat(run.format, files, run.withText, output);
  const progress = createProgress(process.stderr, !output.isTerminal, () => sizeOf(files));
  if (files.includes(STDIN) && process.stdin.isTTY) progress.log("reading standard input; Ctrl-D ends it");
  const inputs = readArticles(files, { ...run.reading, onRead: progress.read, onNotice: progress.log });
  const counts = { parsed: 0, failed: 0, wrongUses: 0 };
  await output.write(format.begin());
  for await (const outcome of untilAborted(mapInOrder(inputs, parserOf(run.parser), { ahead: 1, signal }), signal)) {
    await output.write(formatOutcome(outcome));
    await progress.step(counts.failed);
  }
  await output.write(format.end());
  progress.end(counts.failed, signal.aborted);
  if (signal.aborted) return signal.reason;
  if (counts.failed === 0) return 0;
  return counts.wrongUses === counts.failed && counts.parsed === 0 ? WRONG_USE : 1;

  /** Returns an outcome as the format shows it; if it shows no failure, reports that on standard error and returns nothing. */
  function formatOutcome(outcome: Outcome): string {
    if ("parse" in outcome) {
      counts.parsed++;
      const { article, parse, ...origin } = outcome;
      return format.result(parse, { ...origin, text: article.text });
    }
    const { problem: error, article, line } = outcome;
    counts.failed++;
    if (error.code === "ERR_OPTION") counts.wrongUses++;
    const formatted = line === undefined ? null : format.failure({ id: articleId(article ?? outcome), line, error });
    if (formatted === null) progress.log(`${originName(outcome)}: ${error.message}`);
    return formatted ?? "";
  }
}

/** Returns a function that parses an article. The dictionaries are loaded with the first one, so that a wrong file name is reported at once. */
function parserOf(options: ParserOptions): (input: InputArticle) => Promise<Outcome> {
  let loading: Promise<Parser> | undefined;
  return async (input) => {
    if (!("article" in input)) return input;
    loading ??= import("../../index").then(({ createParser }) => createParser(options));
    const parser = await loading;
    try {
      await nextTurn(); // a parse blocks the event loop: signals and the progress bar come first
      return { ...input, parse: parser.parse(input.article) };
    } catch (error) {
      return { ...input, problem: problemOf(error) };
    }
  };
}

/** Yields the outcomes until they end or the signal is aborted, which is no error here. */
async function* untilAborted<T>(outcomes: AsyncIterable<T>, signal: AbortSignal): AsyncGenerator<T> {
  try {
    yield* outcomes;
  } catch (error) {
    if (!(signal.aborted && isAnalyzerError(error) && error.code === "ERR_ABORTED")) throw error;
  }
}
