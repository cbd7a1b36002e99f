import { createWriteStream, fstatSync } from "node:fs";
import type { Writable } from "node:stream";

/** Thrown when the reader of the output has closed it. */
export class OutputClosed extends Error {}

/** Where data is written. `write` resolves once the text is taken, so that nothing accumulates before a slow reader. */
export interface Output {
  write(text: string): Promise<void>;
  readonly columns: number | undefined;
  readonly isTerminal: boolean;
}

/** Standard output. For a file a stream of our own, since `process.stdout` ignores a partial write to a disk that is nearly full. */
export const standardOutput = (): Output =>
  outputTo(isFile(STDOUT) ? createWriteStream("", { fd: STDOUT, autoClose: false }) : process.stdout);

const STDOUT = 1;

function isFile(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isFile();
  } catch {
    return false;
  }
}

/** @throws OutputClosed from `write` once the other end is closed; any other error of the stream names standard output. */
function outputTo(stream: Writable & { columns?: number; isTTY?: boolean }): Output {
  stream.on("error", () => {}); // `write` reports it
  return {
    write: (text) =>
      new Promise((resolve, reject) => {
        if (text === "") return resolve();
        stream.write(text, (error) => {
          if (!error) resolve();
          else if (isClosed(error)) reject(new OutputClosed(error.message));
          else reject(new Error(`standard output: ${error.message}`, { cause: error }));
        });
      }),
    columns: stream.columns,
    isTerminal: stream.isTTY === true,
  };
}

const CLOSED = ["EPIPE", "ERR_STREAM_DESTROYED", "ERR_STREAM_WRITE_AFTER_END"];
const isClosed = (error: Error & { code?: string }): boolean => CLOSED.includes(error.code ?? "");
