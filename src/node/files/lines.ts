import { AnalyzerError } from "../../errors";
import { type Problem, problemOf } from "../answer";
import { detectEncoding } from "./detect-encoding";
import { decodeAs, type Encoding } from "./encoding";
import { LineSplitter } from "./line-splitter";

/** The longest line that is kept, so that a file without line feeds does not fill the memory. */
const MOST_LINE_BYTES = 64 * 1024 * 1024;
/** A line that is so many times longer than the longest that is kept is not read to its end: no file of lines has one. */
const ENDLESS = 4;

/** A line of a file without its line feed, the problem in its place, or the number of blank lines in a row. */
export type DecodedLine = { readonly text: string } | { readonly problem: Problem } | { readonly blank: number };

/** A line that is not blank, or the problem in its place, with its number from 1. */
export type NumberedLine = { readonly line: number } & ({ readonly text: string } | { readonly problem: Problem });

/** Options of `readLines`. */
export interface LineOptions {
  /** Default: detected by the first chunk that is not plain ASCII. */
  readonly encoding?: Encoding | undefined;
  /** The longest line that is kept, in bytes; a longer one gives a problem. Default 64 MiB. */
  readonly maxBytes?: number | undefined;
  /** Whether a line of white space is blank, too, and not an empty line only. */
  readonly skipSpace?: boolean;
}

/** Yields the lines that are not blank, with their numbers; blank ones count. */
export async function* numberLines(
  lines: AsyncIterable<readonly DecodedLine[]>,
): AsyncGenerator<NumberedLine, void, undefined> {
  let line = 0;
  for await (const contents of lines)
    for (const content of contents) {
      line += "blank" in content ? content.blank : 1;
      if ("problem" in content || ("text" in content && content.text.trim() !== "")) yield { line, ...content };
    }
}

/**
 * Yields the lines of a stream of bytes, those of each chunk together, as soon as they are complete.
 * @throws AnalyzerError `ERR_INPUT` if a line is so long that the rest of the stream is not read.
 */
export async function* readLines(
  bytes: AsyncIterable<Uint8Array>,
  { encoding: declared, maxBytes = MOST_LINE_BYTES, skipSpace = false }: LineOptions = {},
): AsyncGenerator<readonly DecodedLine[], void, undefined> {
  let encoding = declared;
  const splitter = new LineSplitter(maxBytes, skipSpace ? isSpace : undefined);
  const decoded = (line: Uint8Array | null | number): DecodedLine =>
    typeof line === "number" ? { blank: line } : decodeLine(line, encoding, maxBytes);
  for await (const chunk of bytes) {
    encoding ??= await detectEncoding(chunk);
    const lines = splitter.add(chunk, encoding);
    if (lines.length > 0) yield lines.map(decoded);
    if (splitter.size > ENDLESS * maxBytes)
      throw new AnalyzerError(
        "ERR_INPUT",
        `a line is longer than ${ENDLESS} × ${maxBytes} bytes (maxBytes), so the rest of the file is not read; is it a file of lines?`,
      );
  }
  const last = splitter.end();
  if (last?.length !== 0) yield [decoded(last)];
}

const isSpace = (codeUnit: number): boolean => codeUnit === 0x20 || codeUnit === 0x09 || codeUnit === 0x0d;

function decodeLine(bytes: Uint8Array | null, encoding: Encoding | undefined, mostBytes: number): DecodedLine {
  try {
    if (bytes === null) throw new AnalyzerError("ERR_INPUT", `the line is longer than ${mostBytes} bytes (maxBytes)`);
    return { text: decodeAs(bytes, encoding ?? "utf-8", "line") };
  } catch (error) {
    return { problem: problemOf(error) };
  }
}
