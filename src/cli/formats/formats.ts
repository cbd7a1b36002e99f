import { visibleLines } from "../../present/visible";
import type { CommandLine, FormatName } from "../command";
import type { Output } from "../output";
import { csvFormat } from "./csv";
import type { Format } from "./format";
import { htmlFormat } from "./html";
import { jsonFormat } from "./json";
import { ndjsonFormat } from "./ndjson";
import { textFormat } from "./text";

/** Every format, by its name in `--format`. */
const FORMATS: Readonly<Record<FormatName, (command: CommandLine, output: Output) => Format>> = {
  text: (_, output) => textFormat(output),
  json: ({ files, withText }) => jsonFormat(files.length > 1, withText),
  ndjson: ({ withText }) => ndjsonFormat(withText),
  csv: ({ bom, csvSafe }) => csvFormat(bom, csvSafe),
  html: ({ files }) => htmlFormat(files),
};

/** Returns the format that the command line selects. */
export function createFormat(command: CommandLine, output: Output): Format {
  const format = FORMATS[command.format](command, output);
  return output.isTerminal && command.format !== "text" ? forTerminal(format) : format;
}

/**
 * Returns the format with all controls written out. In a file or a pipe data are exact; a terminal would obey what an article says. JSON stays
 * the same JSON. The report does it by itself, in either case, since it has colours of its own.
 */
export const forTerminal = <Result>(format: Format<Result>): Format<Result> => ({
  begin: () => visibleLines(format.begin()),
  result: (result, source) => visibleLines(format.result(result, source)),
  failure: (failure) => {
    const text = format.failure(failure);
    return text === null ? null : visibleLines(text);
  },
  end: () => visibleLines(format.end()),
});
