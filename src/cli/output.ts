import type { Writable } from "node:stream";

/** The reader of the output went away. */
export class OutputClosed extends Error {}

/** Writes one piece after the other; resolves when the piece is taken, so that nothing gathers before a slow reader. */
export interface Output {
  write(text: string): Promise<void>;
  readonly columns: number | undefined;
  readonly isTerminal: boolean;
}

/** @throws OutputClosed from `write` once the other end is closed; any other error of the stream as it is. */
export function outputTo(stream: Writable & { columns?: number; isTTY?: boolean }): Output {
  stream.on("error", () => {}); // `write` reports it
  return {
    write: (text) =>
      new Promise((resolve, reject) => {
        if (text === "") return resolve();
        stream.write(text, (error) => {
          if (!error) resolve();
          else reject(isClosed(error) ? new OutputClosed(error.message) : error);
        });
      }),
    columns: stream.columns,
    isTerminal: stream.isTTY === true,
  };
}

const CLOSED = ["EPIPE", "ERR_STREAM_DESTROYED", "ERR_STREAM_WRITE_AFTER_END"];
const isClosed = (error: Error & { code?: string }): boolean => CLOSED.includes(error.code ?? "");
