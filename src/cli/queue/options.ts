import { type Command, InvalidArgumentError } from "commander";
import { isAnalyzerError } from "../../node/answer";
import type { Output } from "../output";
import { type Program, WRONG_USE } from "../program";

/** The options that both subcommands take. */
export interface QueueFlags {
  readonly redis?: string;
  readonly queue: string;
  /** In seconds. */
  readonly patience: number;
}

export const withQueueFlags = (program: Command): Command =>
  program
    .option("--redis <url>", "default: REDIS_URL, else redis://127.0.0.1:6379")
    .option("--queue <name>", "name of the queue", queueName, "yomitori")
    .option("--patience <seconds>", "how long Redis may be out of reach or full", positive, 30)
    .helpOption("-h, --help", "print this help");

/** The options as the library takes them. */
export const queueOptionsOf = ({ redis = process.env.REDIS_URL, queue, patience }: QueueFlags) => ({
  ...(redis ? { redis } : {}),
  queue,
  patienceMs: 1000 * patience,
  onNotice: say,
});

export const say = (message: string): void => console.error(`yomitori: ${message}`);

/** The exit code where the queue itself could not continue. */
const NO_QUEUE = 3;

/**
 * Parses the words and runs the action. Returns the exit code: 0 all done, 1 some articles failed, 2 wrong use, 3 Redis is out of reach,
 * refuses or is full.
 */
export async function runCommand(
  { parse }: Program,
  words: readonly string[],
  output: Output,
  action: () => Promise<number>,
): Promise<number> {
  const exitCode = await parse(words, output, () => null);
  if (exitCode !== null) return exitCode;
  try {
    return await action();
  } catch (error) {
    if (!isAnalyzerError(error)) throw error;
    say(error.message);
    return error.code === "ERR_QUEUE" ? NO_QUEUE : error.code === "ERR_OPTION" ? WRONG_USE : 1;
  }
}

/** Parses a number above 0. */
export function positive(value: string): number {
  const number = Number(value);
  if (!/^\d{1,9}(?:\.\d{1,3})?$/.test(value) || number === 0) throw new InvalidArgumentError("wanted a number above 0");
  return number;
}

/** Parses a whole number above 0. */
export function count(value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new InvalidArgumentError("wanted a whole number above 0");
  return Number(value);
}

function queueName(value: string): string {
  if (!/^[\w.-]{1,100}$/.test(value)) throw new InvalidArgumentError("wanted letters, digits, . _ -");
  return value;
}
