import { type Command, InvalidArgumentError, Option } from "commander";
import packageJson from "../../package.json" with { type: "json" };
import { STAGES, type Stage } from "../enumerations";
import { isPublicationDate } from "../input";
import type { Encoding } from "../node/files/encoding";
import type { ArticleFields } from "../node/files/fields/field-options";
import { type InputFormat, STDIN } from "../node/files/input-format";
import { defaultThreads, MOST_THREADS } from "../node/threads";
import { LANGUAGES, type Language } from "../present/wording";
import { type FieldFlags, fieldsOf, withFieldFlags } from "./field-flags";
import { FORMATS_HELP, withFiles, withInputFlags, withKnowledgeFlags, withLimitFlags, wrongFiles } from "./input-flags";
import type { Output } from "./output";
import { createProgram } from "./program";

const FORMAT_NAMES = ["text", "json", "ndjson", "csv", "html"] as const;

export type FormatName = (typeof FORMAT_NAMES)[number];

/** The arguments and options of the command line, checked. */
export interface CommandLine {
  /** Files, folders and patterns; "-" is standard input. */
  readonly files: readonly string[];
  readonly format: FormatName;
  /** Absent: chosen by the name of each file, or its content. */
  readonly input?: InputFormat;
  /** Absent: detected, file by file. */
  readonly encoding?: Encoding;
  /** The date of publication of articles that have none of their own. */
  readonly published?: string;
  /** The title of articles that have none of their own. */
  readonly title?: string;
  /** What splits the text into words, if not the library's own tokenizer. */
  readonly tokenizer?: "kuromoji";
  /** The file of the user dictionary. */
  readonly dict?: string;
  /** The file of the gazetteer. */
  readonly entities?: string;
  /** The names of the fields of NDJSON and JSON, and of the columns of CSV. */
  readonly fields: ArticleFields;
  /** The most bytes of a file that is read whole, and of a line. */
  readonly maxBytes?: number;
  /** The longest text and the longest title. */
  readonly maxCharacters?: number;
  /** How sure what is weighed has to be, from 0 to 1. */
  readonly certainty?: number;
  /** What to find. Absent: everything. */
  readonly stages?: readonly Stage[];
  /** How many articles are read at once, each in its own thread. */
  readonly jobs: number;
  /** Whether summaries in JSON include the file and the text. */
  readonly withText: boolean;
  /** The file of NDJSON that the answers are appended to, behind those that are in it. Absent: standard output. */
  readonly resume?: string;
  /** The language of the reports. Absent: that of the terminal, for a page Japanese. */
  readonly lang?: Language;
  /** Whether CSV begins with a byte order mark. */
  readonly bom: boolean;
  /** Whether no cell of CSV is a formula to a spreadsheet. */
  readonly csvSafe: boolean;
}

/** Parses the arguments. Returns the exit code instead if there is nothing to run: 0 after --help and --version, 2 after wrong use. */
export async function readCommand(args: readonly string[], output: Output): Promise<CommandLine | number> {
  const { program, parse } = createProgram("yomitori");
  addOptions(program);
  return parse(args, output, () => checkOptions(program));
}

/** Adds the arguments and options of `yomitori` itself. */
export const addOptions = (program: Command): Command =>
  withLimitFlags(
    withKnowledgeFlags(withFieldFlags(addArticleOptions(program)))
      .option("-j, --jobs <n>", 'articles to read at once, each in its own thread; "auto": one per core', parseJobs, 1)
      .option("--stages <list>", `find only these, with commas between them: ${STAGES.join(", ")}`, parseStages)
      .option("--certainty <share>", "leave empty what is less sure, from 0 to 1: 0.8 (default: 0)", parseShare)
      .option("--resume <file>", "write NDJSON to a file, and go on behind the answers that are in it"),
  )
    .addOption(
      new Option("--tokenizer <name>", "split words by kuromoji.js itself (npm install kuromoji)").choices([
        "kuromoji",
      ]),
    )
    .addOption(
      new Option("-l, --lang <language>", "language of the report (default: by the locale; of html: ja)").choices(
        LANGUAGES,
      ),
    )
    .option("--with-text", "add the file and the text, to which all offsets refer, to JSON and NDJSON")
    .option("--bom", "begin CSV with a byte order mark, for spreadsheets; implies --csv-safe")
    .option("--csv-safe", "put a ' before each text in CSV that a spreadsheet would take for a formula")
    .version(packageJson.version, "-v, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .addHelpText("after", HELP);

/** Adds the arguments, and the options that say what they are. */
const addArticleOptions = (program: Command): Command =>
  withInputFlags(
    withFiles(program)
      .description("Reads Japanese news: figures with exact values, resolved dates, names, keywords and key sentences.")
      .addOption(new Option("-f, --format <format>", "output format").choices(FORMAT_NAMES).default("text")),
  )
    .option("-p, --published <date>", "date of articles without one: 2025-02-08 or 2025-02-08T09:30")
    .option("-t, --title <title>", "title of articles without one");

const HELP = `${FORMATS_HELP}
NDJSON has one article per line: {"id": "...", "text": "...", "title": "...", "publishedAt": "2025-02-08"}
Without these fields common names are taken (body, headline, date, url ...), and a message says which; --text-field and the like name others.
Data goes to standard output, messages and the progress bar to standard error.
Exit code: 0 all articles were read, 1 some could not be read, 2 wrong use, 130 interrupted.

Subcommands, each with its own --help:
  yomitori submit, yomitori worker   read articles on many machines
  yomitori parse                     bunsetsu and what each depends on, as a tree or JSON
  yomitori check                     check a text against its sources
  yomitori series                    one figure through many articles, as a table
  yomitori serve                     answer programs on this machine by HTTP
  yomitori mcp                       tools for agents (Model Context Protocol)
  yomitori dict                      compile a user dictionary
  yomitori completion                complete options in bash, zsh and fish

Examples:
  yomitori --published 2025-02-08 article.txt
  yomitori --format csv --bom *.txt > figures.csv
  yomitori --format html articles.jsonl > report.html
  yomitori --format ndjson --jobs auto news/ > news.ndjson
  yomitori --resume news.ndjson news/
  yomitori --format ndjson articles.jsonl.gz | jq .figures[].decimal
  yomitori dict build words.csv words.bin`;

function parseJobs(value: string): number {
  if (value === "auto") return defaultThreads();
  const count = /^\d{1,4}$/.test(value) ? Number(value) : 0;
  if (count < 1 || count > MOST_THREADS) {
    throw new InvalidArgumentError(`wanted a whole number from 1 to ${MOST_THREADS}, or auto`);
  }
  return count;
}

function parseStages(value: string): Stage[] {
  const names = value.split(",");
  const wrong = names.find((name) => !(STAGES as readonly string[]).includes(name));
  if (wrong !== undefined)
    throw new InvalidArgumentError(`there is no stage '${wrong}', wanted some of ${STAGES.join(",")}, with commas`);
  return names as Stage[];
}

function parseShare(value: string): number {
  const share = /^\d{0,4}\.?\d{1,9}$/.test(value) ? Number(value) : -1;
  if (share < 0 || share > 1) throw new InvalidArgumentError("wanted a number from 0 to 1, such as 0.8");
  return share;
}

/** The options as commander returns them. */
interface ParsedOptions extends Partial<Omit<CommandLine, "files" | "fields" | "format" | "jobs">>, FieldFlags {
  readonly format: FormatName;
  readonly jobs: number;
}

/** Checks the combination of options, which commander cannot. Reports wrong use by throwing commander's error. */
function checkOptions(program: Command): CommandLine {
  const files = program.args.length > 0 ? program.args : [STDIN];
  const { textField, titleField, publishedField, idField, ...given } = program.opts<ParsedOptions>();
  const isChosen = given.resume === undefined || program.getOptionValueSource("format") !== "default";
  const options: typeof given = isChosen ? given : { ...given, format: "ndjson" };
  const problem = wrongUseOf(files, options);
  if (problem !== undefined) program.error(`error: ${problem}`);
  const fields = fieldsOf({ textField, titleField, publishedField, idField });
  const { bom = false, csvSafe = bom, withText = false } = options;
  return { ...options, fields, bom, csvSafe, withText, files };
}

/** Returns what is wrong with a combination of options; undefined if nothing is. */
function wrongUseOf(
  files: readonly string[],
  { bom, csvSafe, dict, entities, format, lang, stages, tokenizer, withText, published, resume }: ParsedOptions,
): string | undefined {
  const problem = wrongFiles(files);
  if (problem !== undefined) return problem;
  if (resume !== undefined && format !== "ndjson")
    return `option '--resume' needs --format ndjson: of ${format} no part can be told from the next`;
  if (resume === "" || resume === STDIN) return "option '--resume' needs the name of a file, which it reads, too";
  if (tokenizer !== undefined && dict !== undefined)
    return "option '--dict' cannot be used with --tokenizer: it applies to the library's own tokenizer";
  if (format === "csv" && stages !== undefined && !stages.includes("figures"))
    return "option '--stages' needs figures with --format csv, which has a line for each of them";
  if (
    entities !== undefined &&
    stages !== undefined &&
    !stages.some((stage) => stage !== "times" && stage !== "figures")
  )
    return "option '--entities' needs a stage that reads names: --stages entities";
  if (bom && format !== "csv") return "option '--bom' needs --format csv";
  if (csvSafe && format !== "csv") return "option '--csv-safe' needs --format csv";
  if (lang !== undefined && format !== "text" && format !== "html")
    return "option '--lang' needs --format text or html";
  if (withText && format !== "json" && format !== "ndjson") return "option '--with-text' needs --format json or ndjson";
  if (published !== undefined && !isPublicationDate(published))
    return `option '--published' is '${published}', wanted an ISO 8601 date such as 2025-02-08 or 2025-02-08T09:30`;
  return undefined;
}
