import type { IncomingMessage, ServerResponse } from "node:http";
import { readLines } from "../../node/files/lines";
import { parseJson } from "../../node/files/ndjson";
import { mapInOrder } from "../../node/map-in-order";
import type { TaskPool } from "../../node/tasks/task-pool";
import { partsOf, type ServiceLimits } from "./body";
import { failureOf, type TaskKind, taskOfValue } from "./requests";

/** What a stream works with. */
export interface StreamSurroundings extends ServiceLimits {
  readonly pool: TaskPool;
  /** Ends the stream behind the lines that are in progress. */
  readonly signal: AbortSignal;
  /** Is told the outcome of each line. */
  onLine(outcome: "read" | "failed"): void;
}

interface NumberedLine {
  readonly line: number;
  readonly content: { readonly text: string } | { readonly problem: unknown };
}

/**
 * Yields a line of NDJSON for each line of a body, in order: the result, or a failure in its place. What ends the stream before its time is a
 * failure without a line, the last one.
 */
export async function* answerLines(
  kind: TaskKind,
  incoming: IncomingMessage,
  { pool, signal, onLine, mostBytes, mostMs }: StreamSurroundings,
): AsyncGenerator<string, void, undefined> {
  const answer = async ({ line, content }: NumberedLine): Promise<string> => {
    let value: unknown;
    try {
      if ("problem" in content) return failed(null, line, content.problem);
      value = parseJson(content.text, "line");
      const json = await pool.run(taskOfValue(kind, value), { patient: true });
      onLine("read");
      return json;
    } catch (error) {
      return failed(value, line, error);
    }
  };
  const failed = (value: unknown, line: number | undefined, error: unknown): string => {
    onLine("failed");
    return JSON.stringify(failureOf(value, line, error));
  };
  try {
    const lines = numbered(partsOf(incoming, mostMs), mostBytes);
    for await (const json of mapInOrder(lines, answer, { ahead: pool.threads + 1, signal })) yield `${json}\n`;
  } catch (error) {
    yield `${failed(null, undefined, error)}\n`;
  }
}

/** Yields the lines that are not blank. */
async function* numbered(
  bytes: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<NumberedLine, void, undefined> {
  let line = 0;
  for await (const contents of readLines(bytes, { encoding: "utf-8", maxBytes, skipSpace: true }))
    for (const content of contents) {
      line += "blank" in content ? content.blank : 1;
      if ("problem" in content) yield { line, content: { problem: asError(content.problem) } };
      else if ("text" in content && content.text.trim() !== "")
        yield { line, content: line === 1 ? { text: content.text.replace(/^\uFEFF/, "") } : content };
    }
}

/** A problem as the error that it was, which `failureOf` takes. */
const asError = ({ code, message }: { readonly code: string; readonly message: string }): Error =>
  Object.assign(new Error(message), { name: "AnalyzerError", code });

/**
 * Returns lines as a stream of bytes. A client that does not take them in time is cut off: what it does not read stays in our memory.
 * @param onEnd is called once, however it ends
 */
export function bytesOfLines(
  lines: AsyncGenerator<string, void, undefined>,
  outgoing: ServerResponse,
  mostMs: number,
  onEnd: () => void,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let timer: NodeJS.Timeout | undefined;
  let ended = false;
  const end = () => {
    clearTimeout(timer);
    if (ended) return;
    ended = true;
    onEnd();
    void lines.return().catch(() => {});
  };
  outgoing.once("close", end);
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      clearTimeout(timer);
      const { done, value } = await lines.next();
      if (ended) return;
      if (done) {
        end();
        controller.close();
        return;
      }
      controller.enqueue(encoder.encode(value));
      timer = setTimeout(() => outgoing.destroy(), mostMs);
    },
    cancel: end,
  });
}
