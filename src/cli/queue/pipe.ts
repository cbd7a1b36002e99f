import { randomUUID } from "node:crypto";
import type { ResultOutput } from "../../node/queue";
import type { Output } from "../output";

/**
 * Returns standard output as the output of a worker. It cannot be read back: after a worker is killed while it writes, up to one batch of
 * results may or may not have been written.
 */
export const pipeOutput = (output: Output): ResultOutput => ({
  name: `stdout:${randomUUID()}`,
  has: async () => new Set(),
  write: (lines) => output.write(lines.join("")),
  close: async () => {},
});
