import { AnalyzerError } from "../../errors";
import { type Problem, problemOf } from "../answer";
import { detectEncoding } from "./detect-encoding";
import { decodeAs, type Encoding } from "./encoding";
import { LineSplitter } from "./line-splitter";

/** The longest line that is kept, so that a file without line feeds does not fill the memory. */
const MOST_LINE_BYTES = 64 * 1024 * 1024;

/** A line of a file without its line feed, or the problem in its place. */
export type DecodedLine = { readonly text: string } | { readonly problem: Problem };

/**
 * Yields the lines of a stream of bytes, each as soon as it is complete.
 * @param declared the encoding. Default: detected by the first chunk that is not plain ASCII.
 * @param mostBytes the longest line that is kept, in bytes; a longer one gives a problem.
 */
export async function* readLines(
  bytes: AsyncIterable<Uint8Array>,
  declared?: Encoding,
  mostBytes = MOST_LINE_BYTES,
): AsyncGenerator<DecodedLine, void, undefined> {
  let encoding = declared;
  const splitter = new LineSplitter(mostBytes);
  for await (const chunk of bytes) {
    encoding ??= await detectEncoding(chunk);
    for (const line of splitter.add(chunk, encoding)) yield decodeLine(line, encoding, mostBytes);
  }
  const last = splitter.end();
  if (last?.length !== 0) yield decodeLine(last, encoding, mostBytes);
}

function decodeLine(bytes: Uint8Array | null, encoding: Encoding | undefined, mostBytes: number): DecodedLine {
  try {
    if (bytes === null) throw new AnalyzerError("ERR_INPUT", `the line is longer than ${mostBytes} bytes`);
    return { text: decodeAs(bytes, encoding ?? "utf-8", "line") };
  } catch (error) {
    return { problem: problemOf(error) };
  }
}
