import { type Command, Option } from "commander";
import type { Encoding } from "../../node/files/encoding";
import { type InputFormat, STDIN } from "../../node/files/input-format";
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
import { PARSE_FORMATS, type ParseFormatName } from "./formats";
import { parseFiles } from "./run";

interface ParseFlags extends FieldFlags {
  readonly format: ParseFormatName;
  readonly input?: InputFormat;
  readonly encoding?: Encoding;
  readonly dict?: string;
  readonly entities?: string;
  readonly maxBytes?: number;
  readonly maxCharacters?: number;
  readonly withText?: boolean;
}

const HELP = `${FORMATS_HELP}
A tree has a line for each bunsetsu. Its dashes lead to the column above the end of the one that it depends on (D) or is parallel to (P).
Below it stand the predicates with their arguments, in brackets those that no particle shows.
Exit code: 0 all articles were read, 1 some could not be read, 2 wrong use, 130 interrupted.

Examples:
  yomitori parse article.txt
  yomitori parse --format ndjson articles.jsonl | jq -c '.bunsetsu[] | [.text, .head]'`;

export const addParseOptions = (program: Command): Command =>
  withLimitFlags(
    withKnowledgeFlags(
      withFieldFlags(
        withInputFlags(
          withFiles(program)
            .description("Parses Japanese: bunsetsu, what each depends on, and predicates with their arguments.")
            .addOption(new Option("-f, --format <format>", "output format").choices(PARSE_FORMATS).default("tree")),
        ),
      ),
    ),
  )
    .option("--with-text", "add the file and the text, to which all offsets refer, to JSON and NDJSON")
    .helpOption("-h, --help", "print this help")
    .addHelpText("after", HELP);

/** `yomitori parse`: prints the parse of each article. Returns the exit code. */
export async function runParse(args: readonly string[], output: Output, signal: AbortSignal): Promise<number> {
  const { program, parse } = createProgram("yomitori parse");
  addParseOptions(program);
  const wrongUse = await parse(args, output, () => {
    const problem = wrongUseOf(program.args, program.opts<ParseFlags>());
    if (problem !== undefined) program.error(`error: ${problem}`);
    return null;
  });
  if (wrongUse !== null) return wrongUse;
  const { format, withText = false, dict, entities, maxCharacters, ...flags } = program.opts<ParseFlags>();
  const { textField, titleField, publishedField, idField, ...reading } = flags;
  const run = {
    files: program.args.length > 0 ? program.args : [STDIN],
    format,
    withText,
    reading: { ...reading, fields: fieldsOf({ textField, titleField, publishedField, idField }) },
    parser: analyzerOptionsOf({ dict, entities, maxCharacters }),
  };
  return parseFiles(run, output, signal);
}

/** Returns what is wrong with a combination of arguments; undefined if nothing is. */
function wrongUseOf(files: readonly string[], { format, withText }: ParseFlags): string | undefined {
  if (withText && format === "tree") return "option '--with-text' needs --format json or ndjson";
  return wrongFiles(files);
}
