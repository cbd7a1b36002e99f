import type { FileHandle } from "node:fs/promises";
import { LINE_FEED, LineSplitter } from "../../files/line-splitter";
import { queueError } from "../queue-error";

/** How the line of each result begins: `schema` is the first field of a summary. */
const HEAD = Buffer.from('{"schema":"yomitori/1",');
const LAST = "}".charCodeAt(0);
/** The longest end of a file that is read to see whether only its line feed is missing. */
const MOST_TAIL = 64 * 1024 * 1024;

/** The end of a file of results. */
export interface LinesEnd {
  /** The size of the whole lines, in bytes. */
  readonly size: number;
  /** What follows the last line feed: nothing, a whole result, or a part of one. */
  readonly tail: "none" | "whole" | "part";
}

/**
 * Reads a file of results and returns where its whole lines end, without changing it.
 * @throws AnalyzerError `ERR_QUEUE` if the file holds anything else, with the number of the line.
 */
export async function checkLines(file: FileHandle, path: string): Promise<LinesEnd> {
  let size = 0;
  let lines = 0;
  let head = Buffer.alloc(0);
  let last = -1;
  let tailSize = 0;
  for await (const chunk of chunksOf(file)) {
    for (let start = 0; start < chunk.length; ) {
      const found = chunk.indexOf(LINE_FEED, start);
      const end = found < 0 ? chunk.length : found;
      if (end > start) {
        if (head.length < HEAD.length) {
          head = Buffer.concat([head, chunk.subarray(start, Math.min(end, start + HEAD.length - head.length))]);
        }
        last = chunk[end - 1]!;
        tailSize += end - start;
      }
      if (found < 0) break;
      lines++;
      if (!head.equals(HEAD) || last !== LAST) throw notOurs(path, lines);
      size += tailSize + 1;
      head = Buffer.alloc(0);
      tailSize = 0;
      start = found + 1;
    }
  }
  if (tailSize === 0) return { size, tail: "none" };
  if (head.equals(HEAD))
    return { size, tail: last === LAST && (await isWhole(file, size, tailSize)) ? "whole" : "part" };
  // A machine that lost power may leave zero bytes where data was to be. Only behind a result can such an end be one of ours.
  const written = head.subarray(0, head.includes(0) ? head.indexOf(0) : head.length);
  if (lines > 0 && HEAD.subarray(0, written.length).equals(written) && isCutOff(head, written, tailSize)) {
    return { size, tail: "part" };
  }
  throw notOurs(path, lines + 1);
}

/** Whether a line that does not have its whole head yet ends there, or goes on with zero bytes. */
const isCutOff = (head: Buffer, written: Buffer, tailSize: number): boolean =>
  written.length < head.length
    ? head.subarray(written.length).every((byte) => byte === 0)
    : tailSize === written.length;

const notOurs = (path: string, line: number): Error =>
  queueError(
    `option output: ${path}:${line} is not a result of yomitori, so nothing was written; wanted a new file, or one that a worker has written`,
  );

/** Whether the end of a file is a whole result, which lacks nothing but its line feed. */
async function isWhole(file: FileHandle, start: number, size: number): Promise<boolean> {
  if (size > MOST_TAIL) return false;
  const { buffer, bytesRead } = await file.read(Buffer.alloc(size), 0, size, start);
  try {
    JSON.parse(buffer.toString("utf8", 0, bytesRead));
    return true;
  } catch {
    return false;
  }
}

/** Returns those of the ids that a file of results has. A line ends with a line feed alone: JSON may hold U+2028 and U+2029 as they are. */
export async function idsIn(file: FileHandle, path: string, ids: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  const splitter = new LineSplitter(Number.POSITIVE_INFINITY);
  let number = 0;
  for await (const chunk of chunksOf(file)) {
    for (const line of splitter.add(chunk, "utf-8")) {
      if (typeof line === "number") {
        number += line; // blank lines, which the id of no result is in
        continue;
      }
      const id = idOf(Buffer.from(line!).toString("utf8"), path, ++number);
      if (id !== undefined && ids.has(id)) found.add(id);
    }
  }
  return found;
}

function idOf(line: string, path: string, number: number): string | undefined {
  try {
    return (JSON.parse(line) as { readonly id?: string }).id;
  } catch (cause) {
    throw queueError(`${path}:${number} is not JSON any more; mend or remove the line, then start again`, { cause });
  }
}

const chunksOf = (file: FileHandle): AsyncIterable<Buffer> =>
  file.createReadStream({ start: 0, autoClose: false, highWaterMark: 256 * 1024 });
