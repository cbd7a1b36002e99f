import { type Command, Option } from "commander";
import { isPublicationDate } from "../../input";
import { STDIN } from "../../node/files/input-format";
import { LANGUAGES, type Language } from "../../present/wording";
import { analyzerOptionsOf, withKnowledgeFlags, wrongFiles } from "../input-flags";
import type { Output } from "../output";
import { createProgram } from "../program";
import { CHECK_FORMATS, type CheckFormatName, createCheckFormat } from "./formats";
import { checkClaims } from "./run";

interface CheckFlags {
  readonly source?: readonly string[];
  readonly input?: "ndjson";
  readonly format: CheckFormatName;
  readonly published?: string;
  readonly lang?: Language;
  readonly dict?: string;
  readonly entities?: string;
}

const HELP = `
CLAIM is a text, the name of a file, or - for standard input. Behind --source the last word is the claim, if none stands before it.
Each figure, time and name of it is supported, contradicted (the sources say another value, unit, direction, date or owner) or unsupported.
With --input ndjson each line has a claim with its sources, and the files stand in the place of the claim; none is standard input:
  {"id": "...", "sources": [{"text": "...", "title": "...", "publishedAt": "2025-02-08"}], "claim": {"text": "...", "publishedAt": "2025-02-08"}}
Exit code: 0 nothing is contradicted, 1 something is, or a line could not be read, 2 wrong use, 130 interrupted.

Examples:
  yomitori check --source article.txt "純利益は5億円だった"
  yomitori check --format html --source a.txt b.txt summary.txt > check.html
  yomitori check --input ndjson --format ndjson claims.jsonl > findings.jsonl`;

export const addCheckOptions = (program: Command): Command =>
  withKnowledgeFlags(
    program
      .description("Checks that a text says only what its sources say: figures, times and names.")
      .argument("[CLAIM...]", "the text to check, or its file; with --input ndjson the files of claims")
      .option("-s, --source <file...>", "the files of the sources: text, HTML, NDJSON ..., as for yomitori")
      .addOption(new Option("-i, --input <format>", "read claims with their sources, one a line").choices(["ndjson"]))
      .addOption(new Option("-f, --format <format>", "output format").choices(CHECK_FORMATS).default("text"))
      .option("-p, --published <date>", "date of the sources and of the claim: 2025-02-08 or 2025-02-08T09:30"),
  )
    .addOption(
      new Option("-l, --lang <language>", "language of the report (default: by the locale; of html: ja)").choices(
        LANGUAGES,
      ),
    )
    .helpOption("-h, --help", "print this help")
    .addHelpText("after", HELP);

/** `yomitori check`: prints what sources say of a claim. Returns the exit code. */
export async function runCheck(args: readonly string[], output: Output, signal: AbortSignal): Promise<number> {
  const { program, parse } = createProgram("yomitori check");
  addCheckOptions(program);
  const run = await parse(args, output, () => {
    const flags = program.opts<CheckFlags>();
    const given = claimAndSources(program.args, flags);
    const problem = typeof given === "string" ? given : wrongUseOf(flags);
    if (problem !== undefined) program.error(`error: ${problem}`);
    return { flags, given: given as Exclude<typeof given, string> };
  });
  if (typeof run === "number") return run;
  const { dict, entities, format, lang, published } = run.flags;
  const analyzer = analyzerOptionsOf({ dict, entities });
  const created = createCheckFormat(format, "files" in run.given, lang, output);
  return checkClaims(
    { ...run.given, analyzer, format: created, ...("files" in run.given ? {} : { published }) } as Parameters<
      typeof checkClaims
    >[0],
    output,
    signal,
  );
}

/** Returns the claim and its sources, or the files of claims; a message if they are not as they must be. */
function claimAndSources(words: readonly string[], { source = [], input }: CheckFlags) {
  if (input !== undefined)
    return source.length > 0
      ? "option '--source' and option '--input' exclude each other: each line has its own sources"
      : { files: words.length > 0 ? words : [STDIN] };
  // --source takes all words behind it.
  const [claims, sources] = words.length > 0 ? [words, source] : [source.slice(-1), source.slice(0, -1)];
  if (sources.length === 0) return "no sources, wanted --source FILE... CLAIM";
  if (claims.length > 1) return "more than one claim; put a text with spaces into quotation marks";
  return wrongFiles([...claims, ...sources]) ?? { claim: claims[0]!, sources };
}

/** Returns what is wrong with a combination of options; undefined if nothing is. */
function wrongUseOf({ format, lang, published, input }: CheckFlags): string | undefined {
  if (lang !== undefined && format !== "text" && format !== "html")
    return "option '--lang' needs --format text or html";
  if (published !== undefined && input !== undefined) return "option '--published' is not for --input ndjson";
  if (published !== undefined && !isPublicationDate(published))
    return `option '--published' is '${published}', wanted an ISO 8601 date such as 2025-02-08 or 2025-02-08T09:30`;
  return undefined;
}
