import type { FileHandle } from "node:fs/promises";
import { isObject } from "../../node/files/ndjson";
import type { Summary } from "../../types";

/** A whole line of a file of answers. */
export interface AnswerLine {
  /** The number of the line, from 1. */
  readonly number: number;
  /** The offset of its first byte, and of the byte after its line feed. */
  readonly start: number;
  readonly end: number;
  /** The answer; undefined if the line is none of this program. */
  readonly answer: WrittenAnswer | undefined;
}

/** An answer as NDJSON has it, with the line of its article if that has one. */
export type WrittenAnswer = Summary | WrittenFailure;

interface WrittenFailure {
  readonly id: string | null;
  readonly line: number;
  readonly error: { readonly code: string };
}

const LINE_FEED = 0x0a;
/** The number of bytes that are read at once. */
const BLOCK_BYTES = 64 * 1024;

/** Returns the offset behind the last line feed of a file: where its last whole line ends. */
export async function endOfWholeLines(file: FileHandle, size: number): Promise<number> {
  const block = Buffer.alloc(BLOCK_BYTES);
  for (let end = size; end > 0; end -= BLOCK_BYTES) {
    const start = Math.max(0, end - BLOCK_BYTES);
    const { bytesRead } = await file.read(block, 0, end - start, start);
    const last = block.subarray(0, bytesRead).lastIndexOf(LINE_FEED);
    if (last >= 0) return start + last + 1;
  }
  return 0;
}

/**
 * Yields the lines of a file of answers up to an offset. Only a line feed ends a line: U+2028 and a carriage return may stand in a title.
 * @param end the offset behind a line feed.
 */
export async function* readAnswerLines(file: FileHandle, end: number): AsyncGenerator<AnswerLine, void, undefined> {
  if (end === 0) return;
  let parts: Buffer[] = [];
  let number = 0;
  let start = 0;
  for await (const chunk of file.createReadStream({ start: 0, end: end - 1, autoClose: false })) {
    const bytes = chunk as Buffer;
    let from = 0;
    for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, from)) {
      const line = Buffer.concat([...parts, bytes.subarray(from, at)]);
      parts = [];
      from = at + 1;
      const next = start + line.length + 1;
      yield { number: ++number, start, end: next, answer: parseAnswer(line.toString("utf8")) };
      start = next;
    }
    if (from < bytes.length) parts.push(bytes.subarray(from));
  }
}

function parseAnswer(line: string): WrittenAnswer | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (!isObject(value)) return undefined;
  const { schema, stats, error, line: articleLine } = value;
  const isSummary = schema === "yomitori/1" && isObject(stats) && Array.isArray(value.warnings);
  const isFailure = isObject(error) && typeof error.code === "string" && Number.isInteger(articleLine);
  return isSummary || isFailure ? (value as unknown as WrittenAnswer) : undefined;
}
