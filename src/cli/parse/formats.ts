import type { ParsedText } from "../../types";
import type { Format } from "../formats/format";
import { forTerminal } from "../formats/formats";
import { jsonFormat } from "../formats/json";
import { ndjsonFormat } from "../formats/ndjson";
import type { Output } from "../output";
import { treeFormat } from "./tree";

export const PARSE_FORMATS = ["tree", "json", "ndjson"] as const;

export type ParseFormatName = (typeof PARSE_FORMATS)[number];

/** Returns the format of that name. */
export function createParseFormat(
  name: ParseFormatName,
  files: readonly string[],
  withText: boolean,
  output: Output,
): Format<ParsedText> {
  if (name === "tree") return treeFormat(output);
  const format = name === "json" ? jsonFormat(files.length > 1, withText) : ndjsonFormat(withText);
  return output.isTerminal ? forTerminal(format) : format;
}
