import { randomUUID } from "node:crypto";
import type { ResultOutput } from "../../node/queue";
import { visibleLines } from "../../present/visible";
import type { Output } from "../output";

/**
 * Returns standard output as the output of a worker. It cannot be read back: after a worker is killed while it writes, up to one batch of
 * results may or may not have been written.
 */
export const pipeOutput = (output: Output): ResultOutput => ({
  name: `stdout:${randomUUID()}`,
  has: async () => new Set(),
  // As yomitori itself does: a terminal would obey what an article says.
  write: (lines) => output.write(output.isTerminal ? visibleLines(lines.join("")) : lines.join("")),
  close: async () => {},
});
