import { type Command, InvalidArgumentError } from "commander";
import { isAnalyzerError } from "../../node/answer";
import type { Output } from "../output";
import { type Program, WRONG_USE } from "../program";

/** The options of both subcommands. */
export interface QueueFlags {
  /** The address of Redis. */
  readonly redis?: string;
  /** The name of the queue. */
  readonly queue: string;
  /** How long Redis may be unreachable or full, in seconds. */
  readonly patience: number;
}

/** Adds the options of both subcommands. */
export const withQueueFlags = (program: Command): Command =>
  program
    .option("--redis <url>", "address of Redis (default: REDIS_URL, else redis://127.0.0.1:6379)")
    .option("--queue <name>", "name of the queue", parseQueueName, "yomitori")
    .option("--patience <seconds>", "give up after Redis has been unreachable or full this long", parsePositive, 30)
    .helpOption("-h, --help", "print this help");

/** Returns the options of the library. */
export const queueOptionsOf = ({ redis = process.env.REDIS_URL, queue, patience }: QueueFlags) => ({
  ...(redis ? { redis } : {}),
  queue,
  patienceMs: 1000 * patience,
  onNotice: log,
});

/** Prints a message to standard error. */
export const log = (message: string): void => console.error(`yomitori: ${message}`);

/** The exit code if Redis fails. */
const QUEUE_FAILED = 3;

/**
 * Parses the arguments and runs the action. Returns the exit code: that of the action, or 2 after wrong use, 3 if Redis cannot be reached,
 * refuses the connection or is full, 1 after any other error of the library.
 */
export async function runCommand(
  { parse }: Program,
  args: readonly string[],
  output: Output,
  action: () => Promise<number>,
): Promise<number> {
  const exitCode = await parse(args, output, () => null);
  if (exitCode !== null) return exitCode;
  try {
    return await action();
  } catch (error) {
    if (!isAnalyzerError(error)) throw error;
    log(error.message);
    return error.code === "ERR_QUEUE" ? QUEUE_FAILED : error.code === "ERR_OPTION" ? WRONG_USE : 1;
  }
}

/** Parses a number above 0. */
export function parsePositive(value: string): number {
  const number = Number(value);
  if (!/^\d{1,9}(?:\.\d{1,3})?$/.test(value) || number === 0) throw new InvalidArgumentError("wanted a number above 0");
  return number;
}

/** Parses a whole number above 0. */
export function parseCount(value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new InvalidArgumentError("wanted a whole number above 0");
  return Number(value);
}

function parseQueueName(value: string): string {
  if (!/^[\w.-]{1,100}$/.test(value)) throw new InvalidArgumentError("wanted at most 100 letters, digits, . _ -");
  return value;
}
