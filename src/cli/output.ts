import { createWriteStream, fstatSync } from "node:fs";
import type { Writable } from "node:stream";

/** Thrown when the reader of the output has closed it. */
export class OutputClosed extends Error {}

/** The destination of the data. `write` resolves once the text has been passed on, so that no text accumulates if the reader is slow. */
export interface Output {
  write(text: string): Promise<void>;
  /** The width of the terminal; undefined if there is none. */
  readonly columns: number | undefined;
  readonly isTerminal: boolean;
}

/** Returns standard output. A file gets its own stream, since `process.stdout` ignores a partial write to a disk that is nearly full. */
export const standardOutput = (): Output =>
  outputTo(isFile(STDOUT) ? createWriteStream("", { fd: STDOUT, autoClose: false }) : process.stdout);

const STDOUT = 1;

function isFile(descriptor: number): boolean {
  try {
    // As big integers: after the numbers of a pipe Node 20 does not follow links when it looks for a package (`realpathSync` reads them).
    return fstatSync(descriptor, { bigint: true }).isFile();
  } catch {
    return false;
  }
}

/**
 * Returns an output that writes to a stream. Its `write` throws `OutputClosed` once the reader has closed the stream; the message of any
 * other error names standard output.
 */
function outputTo(stream: Writable & { columns?: number; isTTY?: boolean }): Output {
  stream.on("error", () => {}); // `write` reports the error
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
