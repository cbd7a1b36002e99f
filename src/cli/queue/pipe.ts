import { randomUUID } from "node:crypto";
import type { ResultOutput } from "../../node/queue";
import type { Output } from "../output";

/** Standard output: what went into a pipe cannot be asked for again, so that a worker killed in this moment may leave up to one batch unsure. */
export const pipeOutput = (output: Output): ResultOutput => ({
  name: `stdout:${randomUUID()}`,
  has: async () => new Set(),
  write: (lines) => output.write(lines.join("")),
  close: async () => {},
});
