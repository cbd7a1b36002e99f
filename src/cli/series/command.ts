import { type Command, InvalidArgumentError, Option } from "commander";
import type { Encoding } from "../../node/files/encoding";
import { type InputFormat, STDIN } from "../../node/files/input-format";
import { LANGUAGES, type Language } from "../../present/wording";
import { type FieldFlags, fieldsOf, withFieldFlags } from "../field-flags";
import {
  analyzerOptionsOf,
  FORMATS_HELP,
  withFiles,
  withInputFlags,
  withKnowledgeFlags,
  withLimitFlags,
  wrongFiles,
} from "../input-flags";
import type { Output } from "../output";
import { createProgram } from "../program";
import { SERIES_FORMATS, type SeriesFormatName } from "./formats";
import { collateFiles } from "./run";

interface SeriesFlags extends FieldFlags {
  readonly format: SeriesFormatName;
  readonly input?: InputFormat;
  readonly encoding?: Encoding;
  readonly summaries?: boolean;
  readonly minPeriods: number;
  readonly published?: string;
  readonly lang?: Language;
  readonly bom?: boolean;
  readonly dict?: string;
  readonly entities?: string;
  readonly maxBytes?: number;
  readonly maxCharacters?: number;
}

const MOST_PERIODS = 1000;

const HELP = `${FORMATS_HELP}
A series is one figure of one owner through many articles: a value for each period, and beside it revision (a forecast was changed, or the
outcome came), disagreement (another article tells another value) or variant (one article tells two). × 2: two articles tell it.
Exit code: 0 all articles were read, 1 some could not be read, 2 wrong use, 130 interrupted.

Examples:
  yomitori series --format html articles.jsonl > series.html
  yomitori --format ndjson --jobs auto news/ | yomitori series --summaries --format csv > series.csv`;

export const addSeriesOptions = (program: Command): Command =>
  withLimitFlags(
    withKnowledgeFlags(
      withFieldFlags(
        withInputFlags(
          withFiles(program)
            .description(
              "Follows figures through many articles: one table for each figure of each company, country ...",
            )
            .addOption(new Option("-f, --format <format>", "output format").choices(SERIES_FORMATS).default("text")),
        ),
      ),
    ),
  )
    .option("-s, --summaries", "read the summaries that yomitori --format ndjson has written, not articles")
    .option("--min-periods <n>", "leave out series of fewer known periods", parsePeriods, 2)
    .option("-p, --published <date>", "date of articles without one: 2025-02-08 or 2025-02-08T09:30")
    .addOption(new Option("-l, --lang <language>", "language of the page (default: ja)").choices(LANGUAGES))
    .option("--bom", "begin CSV with a byte order mark, for spreadsheets; no cell is a formula then")
    .helpOption("-h, --help", "print this help")
    .addHelpText("after", HELP);

function parsePeriods(value: string): number {
  const count = /^\d{1,4}$/.test(value) ? Number(value) : -1;
  if (count < 0 || count > MOST_PERIODS)
    throw new InvalidArgumentError(`wanted a whole number from 0 to ${MOST_PERIODS}`);
  return count;
}

/** `yomitori series`: prints the series of all articles. Returns the exit code. */
export async function runSeries(args: readonly string[], output: Output, signal: AbortSignal): Promise<number> {
  const { program, parse } = createProgram("yomitori series");
  addSeriesOptions(program);
  const wrongUse = await parse(args, output, () => {
    const problem = wrongUseOf(program.args, program.opts<SeriesFlags>());
    if (problem !== undefined) program.error(`error: ${problem}`);
    return null;
  });
  if (wrongUse !== null) return wrongUse;
  const { format, summaries = false, minPeriods, lang, bom = false, ...flags } = program.opts<SeriesFlags>();
  const { published, dict, entities, maxCharacters, ...files } = flags;
  const { textField, titleField, publishedField, idField, ...reading } = files;
  const run = {
    files: program.args.length > 0 ? program.args : [STDIN],
    format,
    summaries,
    minPeriods,
    language: lang ?? "ja",
    bom,
    reading: {
      ...reading,
      ...(published !== undefined && { publishedAt: published }),
      fields: fieldsOf({ textField, titleField, publishedField, idField }),
    },
    analyzer: analyzerOptionsOf({ dict, entities, maxCharacters }),
  };
  return collateFiles(run, output, signal);
}

/** Returns what is wrong with a combination of arguments; undefined if nothing is. */
function wrongUseOf(
  files: readonly string[],
  { format, bom, lang, summaries, input }: SeriesFlags,
): string | undefined {
  if (bom && format !== "csv") return "option '--bom' needs --format csv";
  if (lang !== undefined && format !== "html") return "option '--lang' needs --format html";
  if (summaries && input !== undefined && input !== "ndjson") return "option '--summaries' reads NDJSON only";
  return wrongFiles(files);
}
