import { AnalyzerError } from "../../errors";
import { type Problem, problemOf } from "../answer";
import { decodeAs, detectEncoding, type Encoding } from "./encoding";

/** A line that is longer is not kept: memory stays bounded on a file that has no lines. */
const MAX_LINE_BYTES = 64 * 1024 * 1024;

/** A line without its line feed, or why it is none. */
export type Line = { readonly text: string } | { readonly problem: Problem };

/**
 * The lines of a stream of bytes, each as soon as it is there.
 * @param told the encoding; detected where it is not told, by the first piece of the stream that is not plain ASCII.
 */
export async function* readLines(
  bytes: AsyncIterable<Uint8Array>,
  told?: Encoding,
  maxBytes = MAX_LINE_BYTES,
): AsyncGenerator<Line, void, undefined> {
  let encoding = told;
  const cutter = createCutter(maxBytes);
  for await (const chunk of bytes) {
    encoding ??= await detectEncoding(chunk);
    for (const line of cutter.add(chunk, encoding)) yield decodeLine(line, encoding, maxBytes);
  }
  const last = cutter.end();
  if (last?.length !== 0) yield decodeLine(last, encoding, maxBytes);
}

function decodeLine(bytes: Uint8Array | null, encoding: Encoding | undefined, maxBytes: number): Line {
  try {
    if (bytes === null) throw new AnalyzerError("ERR_INPUT", `the line is longer than ${maxBytes} bytes`);
    return { text: decodeAs(bytes, encoding ?? "utf-8", "line") };
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

interface Cutter {
  /** The lines that the chunk ends; null for one that is too long. */
  add(chunk: Uint8Array, encoding: Encoding | undefined): (Uint8Array | null)[];
  /** What is left. */
  end(): Uint8Array | null;
}

/** Cuts bytes at line feeds. Of the encodings only UTF-16 has the byte of a line feed in other characters too. */
function createCutter(maxBytes: number): Cutter {
  let parts: Uint8Array[] = [];
  let size = 0;
  const add = (part: Uint8Array) => {
    size += part.length;
    if (size <= maxBytes) parts.push(part);
    else parts = [];
  };
  const take = (): Uint8Array | null => {
    const line = size > maxBytes ? null : parts.length === 1 ? parts[0]! : Buffer.concat(parts);
    parts = [];
    size = 0;
    return line;
  };
  /** Where the line feed begins and ends that has its byte at `at`; undefined where the byte is of another character. */
  const lineFeed = (chunk: Uint8Array, at: number, encoding: Encoding | undefined): [number, number] | undefined => {
    if (encoding === "utf-16le") return at % 2 === 0 && chunk[at + 1] === 0 ? [at, at + 2] : undefined;
    if (encoding === "utf-16be") return at % 2 === 1 && chunk[at - 1] === 0 ? [at - 1, at + 1] : undefined;
    return [at, at + 1];
  };
  let odd: Uint8Array = new Uint8Array(0);
  return {
    add(chunk, encoding) {
      const lines: (Uint8Array | null)[] = [];
      let rest = chunk;
      if (encoding?.startsWith("utf-16")) {
        rest = odd.length > 0 ? Buffer.concat([odd, chunk]) : chunk;
        odd = rest.subarray(rest.length - (rest.length % 2));
        rest = rest.subarray(0, rest.length - odd.length);
      }
      let start = 0;
      for (let at = rest.indexOf(LINE_FEED); at >= 0; at = rest.indexOf(LINE_FEED, at + 1)) {
        const feed = lineFeed(rest, at, encoding);
        if (!feed) continue;
        add(rest.subarray(start, feed[0]));
        lines.push(take());
        start = feed[1];
      }
      if (start < rest.length) add(rest.subarray(start));
      return lines;
    },
    end() {
      add(odd);
      return take();
    },
  };
}

const LINE_FEED = 0x0a;
