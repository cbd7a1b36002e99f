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
  csv: ({ bom }) => csvFormat(bom),
  html: ({ files }) => htmlFormat(files),
};

/** Returns the format that the command line selects. */
export const createFormat = (command: CommandLine, output: Output): Format => FORMATS[command.format](command, output);
