import { fstatSync } from "node:fs";
import { type FileHandle, open, stat, unlink } from "node:fs/promises";
import { AnalyzerError } from "../../errors";
import { type FileLock, lockFile } from "../../node/file-lock";
import type { InputArticle } from "../../node/files/input-article";
import { STDIN } from "../../node/files/input-format";
import { filesOf } from "../../node/files/paths";
import { checkOptions } from "../../options";
import type { Output } from "../output";
import { type AnswerLine, endOfWholeLines, readAnswerLines, type WrittenAnswer } from "./answers";
import { hasAnswer, mismatchOf } from "./match";

/** A file of answers that a run goes on with. */
export interface ResumedFile {
  /** Compares what is written with what the file has, then appends to it. */
  readonly output: Output;
  /**
   * Yields the articles that have no answer yet, the last one that has before them: its answer is compared with the one in the file. Throws
   * `ERR_OPTION` if the answers are not those to the articles.
   * @param onAnswered called with each answer whose article is not yielded.
   */
  unanswered(
    inputs: AsyncIterable<InputArticle>,
    onAnswered: (answer: WrittenAnswer) => void,
  ): AsyncGenerator<InputArticle, void, undefined>;
  /**
   * Flushes the file to the disk and closes it.
   * @param complete whether all articles were read: then the file may have nothing behind the last answer.
   */
  finish(complete: boolean): Promise<void>;
}

/**
 * Opens a file of answers, or creates it. Nothing in it is ever changed, only appended: the last answer and the beginning of one that a
 * killed run left are compared with the answers of this run, byte for byte.
 * @param inputs the names of the files with the articles.
 * @param maxCharacters the option of the analyzer: a longer article in a file of its own has no answer. Default: the analyzer's.
 * @throws AnalyzerError `ERR_OPTION` if it is no file, one of the inputs, or in use.
 */
export async function openResumedFile(
  path: string,
  inputs: readonly string[],
  maxCharacters = checkOptions({}).maxCharacters,
): Promise<ResumedFile> {
  const isNew = (await stat(path).catch(() => undefined)) === undefined;
  const file = await open(path, "a+").catch((cause: Error) => refuse(path, cause.message, cause));
  try {
    return await resumedFile(path, file, await lock(path, file, inputs), maxCharacters);
  } catch (error) {
    await file.close();
    if (isNew) await unlink(path);
    throw error;
  }
}

/** Locks the file, if it may be written to. */
async function lock(path: string, file: FileHandle, inputs: readonly string[]): Promise<FileLock> {
  const found = await file.stat({ bigint: true });
  if (!found.isFile()) refuse(path, "wanted a file, since the answers in it are read");
  if (await isAmong(inputs, found)) refuse(path, "it is one of the files to read; wanted another for the answers");
  return (await lockFile(found)) ?? refuse(path, "another run writes to it; each needs a file of its own");
}

async function isAmong(
  names: readonly string[],
  file: { readonly dev: bigint; readonly ino: bigint },
): Promise<boolean> {
  for (const name of names) {
    for (const one of await filesOf(name).catch(() => [])) {
      const found = one === STDIN ? standardInput() : await stat(one, { bigint: true }).catch(() => undefined);
      if (found?.dev === file.dev && found.ino === file.ino) return true;
    }
  }
  return false;
}

function standardInput() {
  try {
    return fstatSync(0, { bigint: true });
  } catch {
    return undefined; // it is closed
  }
}

async function resumedFile(
  path: string,
  file: FileHandle,
  fileLock: FileLock,
  maxCharacters: number,
): Promise<ResumedFile> {
  const known = (await file.stat()).size;
  const wholeLines = await endOfWholeLines(file, known);
  /** The offset behind everything that is compared or written. */
  let position = wholeLines;
  return {
    output: { write, columns: undefined, isTerminal: false },
    unanswered,
    finish,
  };

  async function* unanswered(
    inputs: AsyncIterable<InputArticle>,
    onAnswered: (answer: WrittenAnswer) => void,
  ): AsyncGenerator<InputArticle, void, undefined> {
    const lines = readAnswerLines(file, wholeLines);
    let line = await nextAnswer(lines, path);
    for await (const input of inputs) {
      if (line === undefined || !hasAnswer(input, maxCharacters)) {
        yield input;
        continue;
      }
      const { answer, number, start, end } = line;
      const mismatch = mismatchOf(answer, input);
      if (mismatch !== undefined) refuse(path, `line ${number} ${mismatch}`);
      if (end === wholeLines && isRepeatable(answer)) {
        position = start;
        yield input;
      } else onAnswered(answer);
      line = await nextAnswer(lines, path);
    }
    if (line) refuse(path, `line ${line.number} answers no article: there are only ${line.number - 1}`);
  }

  async function finish(complete: boolean): Promise<void> {
    if (complete && position < known) refuse(path, `it has ${known - position} bytes behind the last answer`);
    await file.sync();
    await file.close();
    await fileLock.release();
  }

  async function write(text: string): Promise<void> {
    const bytes = Buffer.from(text);
    const compared = Math.max(0, Math.min(bytes.length, known - position));
    if (compared > 0) {
      const there = await readBytes(file, position, compared);
      if (!there.equals(bytes.subarray(0, compared)))
        refuse(path, `${position < wholeLines ? "the last answer" : "the unfinished last line"} ${DIFFERS}`);
      position += compared;
    }
    if (compared === bytes.length) return;
    await append(path, file, position, bytes.subarray(compared));
    position += bytes.length - compared;
  }
}

/** Appends to a file that ends at an offset. Throws `ERR_INPUT` if it does not: then another program writes to it. */
async function append(path: string, file: FileHandle, end: number, bytes: Uint8Array): Promise<void> {
  const { size } = await file.stat();
  if (size !== end) {
    throw new AnalyzerError("ERR_INPUT", `${path}: another program has changed it: ${size} bytes, wanted ${end}`);
  }
  await file.appendFile(bytes).catch((cause: Error) => {
    throw new Error(`${path}: ${cause.message}`, { cause });
  });
}

/** Returns the next line, whose answer is one of this program; undefined after the last. */
async function nextAnswer(
  lines: AsyncGenerator<AnswerLine, void, undefined>,
  path: string,
): Promise<(AnswerLine & { readonly answer: WrittenAnswer }) | undefined> {
  const line = (await lines.next()).value;
  if (!line) return undefined;
  const { answer, number } = line;
  if (answer === undefined) return refuse(path, `line ${number} is no answer of --format ndjson; nothing was changed`);
  return { ...line, answer };
}

const DIFFERS =
  "is not what this run answers: other articles, options, dictionaries or another version; nothing was changed. " +
  "Go on with those of the first run, or begin another file";

/** Whether an article gets the same answer again: that it ended a thread twice may be the fault of the machine. */
const isRepeatable = (answer: WrittenAnswer): boolean => !("error" in answer) || answer.error.code !== "ERR_INTERNAL";

async function readBytes(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(bytes, filled, length - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}

function refuse(path: string, problem: string, cause?: Error): never {
  throw new AnalyzerError("ERR_OPTION", `option --resume: ${path}: ${problem}`, { cause });
}
