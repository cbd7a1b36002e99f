import type { Summary } from "../../types";
import type { CommandLine } from "../command";
import type { Failure } from "../failure";
import type { Origin } from "../inputs/input";
import type { Output } from "../output";
import { csvFormat } from "./csv";
import { htmlFormat } from "./html";
import { jsonFormat } from "./json";
import { ndjsonFormat } from "./ndjson";
import { textFormat } from "./text";

/** Where a summary comes from, with the text that its offsets refer to. */
export interface Source extends Origin {
  readonly text: string;
}

/** Turns the answers, one after the other, into what is printed. */
export interface Format {
  begin(): string;
  summary(summary: Summary, source: Source): string;
  /** Null where the format has no place for it: it is said on standard error then. */
  failure(failure: Failure): string | null;
  end(): string;
}

/** The format that the command line asks for. */
export function createFormat(command: CommandLine, output: Output): Format {
  switch (command.format) {
    case "json":
      return jsonFormat(command.files.length > 1);
    case "ndjson":
      return ndjsonFormat;
    case "csv":
      return csvFormat(command.bom);
    case "html":
      return htmlFormat(command.files);
    case "text":
      return textFormat(output);
  }
}
