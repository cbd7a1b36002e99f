import { AnalyzerError } from "../../errors";
import { type Problem, problemOf } from "../../node/answer";
import { openBytes } from "../../node/files/bytes";
import type { Encoding } from "../../node/files/encoding";
import type { InputArticle, Origin } from "../../node/files/input-article";
import { numberLines, readLines } from "../../node/files/lines";
import { isObject, parseJson } from "../../node/files/ndjson";
import { filesOf } from "../../node/files/paths";
import { asInputError, type ReadOptions, readArticles } from "../../node/files/read-articles";
import { createResponsiveAnalyzer } from "../../node/responsive-analyzer";
import type { AnalyzerOptions, Summary } from "../../types";

/** A summary with where it is from, or the problem in its place. */
export type InputSummary = Origin & ({ readonly summary: Summary } | { readonly problem: Problem });

/** Reads articles and yields their summaries. The dictionaries are loaded with the first. */
export async function* analyzedSummaries(
  files: readonly string[],
  reading: ReadOptions,
  options: Omit<AnalyzerOptions, "tokenizer">,
): AsyncGenerator<InputSummary, void, undefined> {
  let loading: ReturnType<typeof createResponsiveAnalyzer> | undefined;
  for await (const input of readArticles(files, reading)) {
    const origin = originOf(input);
    if ("problem" in input) {
      yield { ...origin, problem: input.problem };
      continue;
    }
    loading ??= createResponsiveAnalyzer(options);
    const analyzer = await loading;
    try {
      yield { ...origin, summary: await analyzer.analyze(input.article) };
    } catch (error) {
      yield { ...origin, problem: problemOf(error) };
    }
  }
}

/** Yields the summaries that the command line has written as NDJSON. A failure among them is a problem here, too. */
export async function* writtenSummaries(
  patterns: readonly string[],
  options: ReadOptions,
): AsyncGenerator<InputSummary, void, undefined> {
  for (const pattern of patterns) {
    try {
      for (const file of await filesOf(pattern)) yield* summariesOfFile(file, options);
    } catch (error) {
      yield { file: pattern, problem: problemOf(asInputError(error)) };
    }
  }
}

async function* summariesOfFile(
  file: string,
  { encoding, maxBytes, onRead }: ReadOptions,
): AsyncGenerator<InputSummary, void, undefined> {
  const options = { encoding: encoding as Encoding | undefined, maxBytes, skipSpace: true };
  for await (const content of numberLines(readLines(await openBytes(file, onRead), options)))
    yield { file, ...("problem" in content ? content : { line: content.line, ...readSummary(content.text) }) };
}

function readSummary(content: string): { readonly summary: Summary } | { readonly problem: Problem } {
  try {
    const value = parseJson(content, "line");
    if (isObject(value) && value.schema === "yomitori/1") return { summary: value as unknown as Summary };
    if (isObject(value) && isObject(value.error)) return { problem: value.error as unknown as Problem };
    throw new AnalyzerError("ERR_INPUT", "the line is no summary, as yomitori --format ndjson writes it");
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

const originOf = ({ file, line }: InputArticle): Origin => ({ file, ...(line !== undefined && { line }) });
