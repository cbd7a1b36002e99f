import { randomUUID } from "node:crypto";
import type { ResultOutput } from "../../node/queue";
import type { Output } from "../output";

/**
 * Standard output as the output of a worker. A pipe cannot be asked what it has taken: a worker that is killed while it writes leaves up to
 * one batch in doubt.
 */
export const pipeOutput = (output: Output): ResultOutput => ({
  name: `stdout:${randomUUID()}`,
  has: async () => new Set(),
  write: (lines) => output.write(lines.join("")),
  close: async () => {},
});
