import { Command, CommanderError, Option } from "commander";
import packageJson from "../../package.json" with { type: "json" };
import { checkArticle } from "../input";
import type { Output } from "./output";

const FORMATS = ["text", "json", "ndjson", "csv", "html"] as const;
const INPUTS = ["text", "ndjson"] as const;
/** Names of subcommands, now or later. A file of that name is `./name`. */
const RESERVED = ["submit", "worker", "dict"];
/** A file name that means standard input. */
export const STDIN = "-";

type Format = (typeof FORMATS)[number];
export type Input = (typeof INPUTS)[number];

/** What the command line asks for. */
export interface CommandLine {
  readonly files: readonly string[];
  readonly format: Format;
  /** Unset: by the name of each file. */
  readonly input?: Input;
  /** For articles that carry no date of their own. */
  readonly published?: string;
  /** For articles that carry no title of their own. */
  readonly title?: string;
  readonly bom: boolean;
}

/** The command line, or the exit code where everything is said already: 0 after --help and --version, 2 after wrong use. */
export async function readCommand(words: readonly string[], output: Output): Promise<CommandLine | number> {
  let data = "";
  const program = new Command("yomitori")
    .description("Reads Japanese news: figures with exact values, dates resolved, names, keywords, key sentences.")
    .argument("[FILE...]", "text or NDJSON files; - or nothing reads standard input")
    .addOption(new Option("-f, --format <format>", "how to print").choices(FORMATS).default("text"))
    .addOption(
      new Option(
        "-i, --input <input>",
        "what the files are (default: by name, *.ndjson and *.jsonl are NDJSON)",
      ).choices(INPUTS),
    )
    .option("-p, --published <date>", "day of publication, 2025-02-08 or 2025-02-08T09:30, where an article has none")
    .option("-t, --title <title>", "headline, where an article has none")
    .option("--bom", "begin CSV with a byte order mark, for spreadsheets")
    .version(packageJson.version, "-v, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .addHelpText("after", HELP)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        data += text;
      },
    });
  try {
    program.parse(words, { from: "user" });
    return check(program);
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    await output.write(data);
    return error.exitCode === 0 ? 0 : 2;
  }
}

const HELP = `
NDJSON is one article a line: {"id": "...", "text": "...", "title": "...", "publishedAt": "2025-02-08"}
Data goes to standard output, messages to standard error.
Exit code: 0 all articles were read, 1 some could not be, 2 wrong use.

Examples:
  yomitori --published 2025-02-08 article.txt
  yomitori --format csv --bom *.txt > figures.csv
  yomitori --format html articles.jsonl > report.html
  yomitori --format ndjson articles.jsonl | jq .figures[].decimal`;

function check(program: Command): CommandLine {
  const files = program.args.length > 0 ? program.args : [STDIN];
  const options = program.opts<Omit<CommandLine, "files">>();
  if (RESERVED.includes(files[0]!)) {
    program.error(
      `error: '${files[0]}' is the name of a subcommand that this version does not have; a file of that name is ./${files[0]}`,
    );
  }
  if (files.filter((file) => file === STDIN).length > 1)
    program.error("error: standard input (-) can be read only once");
  if (options.bom && options.format !== "csv") program.error("error: option '--bom' belongs to --format csv");
  if (options.published !== undefined && !isDate(options.published)) {
    program.error(
      `error: option '--published' is '${options.published}', wanted an ISO 8601 date such as 2025-02-08 or 2025-02-08T09:30`,
    );
  }
  return { ...options, bom: options.bom ?? false, files };
}

function isDate(publishedAt: string): boolean {
  try {
    checkArticle({ text: "", publishedAt }, 1);
    return true;
  } catch {
    return false;
  }
}
