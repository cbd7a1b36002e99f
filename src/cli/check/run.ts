import { existsSync } from "node:fs";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Checker } from "../../check/types";
import { AnalyzerError } from "../../errors";
import { problemOf } from "../../node/answer";
import type { InputArticle } from "../../node/files/input-article";
import { STDIN } from "../../node/files/input-format";
import { readArticles } from "../../node/files/read-articles";
import type { AnalyzerOptions, Article } from "../../types";
import { messageLine } from "../message";
import { originName } from "../origin-name";
import type { Output } from "../output";
import { WRONG_USE } from "../program";
import type { CheckedClaim, ClaimInput } from "./checked-claim";
import { readClaimLines, type UnreadClaim } from "./claim-lines";
import type { CheckFormat } from "./formats";

/** What `yomitori check` is to do: one claim, or the claims of NDJSON. */
export type CheckRun = {
  readonly format: CheckFormat;
  readonly analyzer: AnalyzerOptions;
} & (
  | { readonly claim: string; readonly sources: readonly string[]; readonly published: string | undefined }
  | { readonly files: readonly string[] }
);

/** Something is contradicted, or could not be read. */
const NOT_ALL_RIGHT = 1;

/** Checks one claim, or many, and prints what was found. Returns the exit code. */
export async function checkClaims(run: CheckRun, output: Output, signal: AbortSignal): Promise<number> {
  await output.write(run.format.begin());
  const code = "files" in run ? await checkLines(run.files, run, output, signal) : await checkOne(run, output);
  await output.write(run.format.end());
  return signal.aborted ? signal.reason : code;
}

const isContradicted = ({ report }: CheckedClaim): boolean =>
  report.findings.some(({ verdict }) => verdict === "contradicted");

async function checkOne(run: Extract<CheckRun, { claim: string }>, output: Output): Promise<number> {
  const { format, published } = run;
  const sources: Article[] = [];
  const names: string[] = [];
  for await (const input of readArticles(run.sources, {
    ...(published === undefined ? {} : { publishedAt: published }),
  })) {
    sources.push(articleOf(input));
    names.push(originName(input));
  }
  const [text, publishedAt] = await claimOf(run.claim, published);
  const claim = { text, ...(publishedAt === undefined ? {} : { publishedAt }) };
  const checker = await loadChecker(run.analyzer);
  const checked = { claim, sources, names, report: checker.check(claim, sources) };
  await output.write(format.claim(checked));
  return isContradicted(checked) ? NOT_ALL_RIGHT : 0;
}

/** Returns the text of the claim and its date: of a file of that name or of standard input, else the words themselves. */
async function claimOf(claim: string, published: string | undefined): Promise<[string, string | undefined]> {
  if (claim !== STDIN && !existsSync(claim)) return [claim, published];
  for await (const input of readArticles([claim])) {
    const { text, publishedAt = published } = articleOf(input);
    return [text, publishedAt];
  }
  return ["", published];
}

/** Returns the article of a file. @throws AnalyzerError with the file, if it could not be read */
function articleOf(input: InputArticle): Article {
  if ("problem" in input) throw new AnalyzerError(input.problem.code, `${originName(input)}: ${input.problem.message}`);
  return input.article;
}

async function checkLines(
  files: readonly string[],
  { format, analyzer }: CheckRun,
  output: Output,
  signal: AbortSignal,
): Promise<number> {
  const counts = { checked: 0, contradicted: 0, failed: 0, wrongUses: 0 };
  let checker: Checker | undefined;
  for (const file of files) {
    for await (const input of readClaimLines(file)) {
      if (signal.aborted) return NOT_ALL_RIGHT;
      await nextTurn(); // a check blocks the event loop: signals come first
      const { line } = input;
      const found = "problem" in input ? input : await check(input);
      if (!("problem" in found)) {
        counts.checked++;
        if (isContradicted(found)) counts.contradicted++;
        await output.write(format.claim(found));
        continue;
      }
      counts.failed++;
      if (found.problem.code === "ERR_OPTION") counts.wrongUses++;
      const text = format.failure({ id: found.id, line, error: found.problem });
      if (text === null) process.stderr.write(messageLine(`${originName({ file, line })}: ${found.problem.message}`));
      else await output.write(text);
    }
  }
  if (counts.wrongUses > 0 && counts.checked === 0 && counts.wrongUses === counts.failed) return WRONG_USE;
  return counts.failed + counts.contradicted > 0 ? NOT_ALL_RIGHT : 0;

  /** Checks a claim; the dictionaries are loaded with the first one. */
  async function check({ claim, sources }: ClaimInput): Promise<CheckedClaim | UnreadClaim> {
    checker ??= await loadChecker(analyzer);
    try {
      const names = sources.map(() => undefined);
      return { claim, sources, names, report: checker.check(claim, sources) };
    } catch (error) {
      return { id: claim.id === undefined ? null : String(claim.id), problem: problemOf(error) };
    }
  }
}

async function loadChecker(options: AnalyzerOptions): Promise<Checker> {
  const [{ createAnalyzer }, { createChecker }] = await Promise.all([
    import("../../index"),
    import("../../check/index"),
  ]);
  return createChecker(await createAnalyzer(options));
}
