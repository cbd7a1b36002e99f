import type { Failure } from "../../node/answer";
import type { Origin } from "../../node/files/input-article";
import type { Summary } from "../../types";
import type { CommandLine } from "../command";
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

/** A summary as data, with the text that its offsets refer to where that is wanted. */
export const dataOf = (summary: Summary, { file, text }: Source, withText: boolean): object =>
  withText ? { ...summary, file, text } : summary;

/** The format that the command line asks for. */
export function createFormat(command: CommandLine, output: Output): Format {
  switch (command.format) {
    case "json":
      return jsonFormat(command.files.length > 1, command.withText);
    case "ndjson":
      return ndjsonFormat(command.withText);
    case "csv":
      return csvFormat(command.bom);
    case "html":
      return htmlFormat(command.files);
    case "text":
      return textFormat(output);
  }
}
