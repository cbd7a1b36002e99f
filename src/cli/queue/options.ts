import { type Command, InvalidArgumentError, Option } from "commander";
import { isAnalyzerError } from "../../node/answer";
import type { QueueEvent } from "../../node/queue";
import { type Output, OutputClosed } from "../output";
import { type Program, WRONG_USE } from "../program";
import { createLog, LOG_FORMATS, type Log, type LogFormat, logNodeWarnings } from "./log";

/** The options of both subcommands. */
export interface QueueFlags {
  /** The address of Redis. */
  readonly redis?: string;
  /** The name of the queue. */
  readonly queue: string;
  /** How long Redis may be unreachable or full, in seconds. */
  readonly patience: number;
  /** The form of the messages. */
  readonly log: LogFormat;
}

/** Adds the options of both subcommands. */
export const withQueueFlags = (program: Command): Command =>
  program
    .option("--redis <url>", "address of Redis (default: REDIS_URL, else redis://127.0.0.1:6379)")
    .option("--queue <name>", "name of the queue", parseQueueName, "yomitori")
    .option("--patience <seconds>", "give up after Redis has been unreachable or full this long", parsePositive, 30)
    .addOption(
      new Option("--log <format>", "messages on standard error as text, or as one JSON object a line")
        .choices(LOG_FORMATS)
        .default("text"),
    )
    .helpOption("-h, --help", "print this help");

/** Returns the options of the library. */
export const queueOptionsOf = ({ redis = process.env.REDIS_URL, queue, patience }: QueueFlags, log: Log) => ({
  ...(redis ? { redis } : {}),
  queue,
  patienceMs: 1000 * patience,
  onNotice: (notice: string, event: QueueEvent) => log(event === "redis-reachable" ? "info" : "warn", event, notice),
});

/** The exit code if Redis or the output fails. */
const QUEUE_FAILED = 3;

/**
 * Parses the arguments and runs the action. Returns the exit code: that of the action, or 2 after wrong use, 3 if Redis cannot be reached,
 * refuses or is full, or the output cannot be used, 1 after any other error.
 */
export async function runCommand(
  { program, parse }: Program,
  args: readonly string[],
  output: Output,
  action: (log: Log) => Promise<number>,
): Promise<number> {
  // Wrong use is reported while the options are parsed.
  const wantsJson = args.includes("--log=json") || args.some((word, i) => word === "--log" && args[i + 1] === "json");
  const log = createLog(wantsJson ? "json" : "text");
  program.configureOutput({ writeErr: (text) => reportWrongUse(text, wantsJson ? log : undefined) });
  const exitCode = await parse(args, output, () => null);
  if (exitCode !== null) return exitCode;
  if (wantsJson) logNodeWarnings(log);
  try {
    return await action(log);
  } catch (error) {
    if (error instanceof OutputClosed) throw error;
    if (!isAnalyzerError(error)) {
      log("error", "failed", error instanceof Error ? error.message : String(error));
      return 1;
    }
    log("error", "failed", error.message, { code: error.code });
    return error.code === "ERR_QUEUE" ? QUEUE_FAILED : error.code === "ERR_OPTION" ? WRONG_USE : 1;
  }
}

/** Prints a message of commander, in which controls are written out already. */
function reportWrongUse(text: string, log: Log | undefined): void {
  if (log) log("error", "wrong-use", text.trim());
  else process.stderr.write(text);
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

/** Parses the number of a port; 0 is any that is free. */
export function parsePort(value: string): number {
  if (!/^\d{1,5}$/.test(value) || Number(value) > 65_535)
    throw new InvalidArgumentError("wanted a port from 0 to 65535");
  return Number(value);
}

function parseQueueName(value: string): string {
  if (!/^[\w.-]{1,100}$/.test(value)) throw new InvalidArgumentError("wanted at most 100 letters, digits, . _ -");
  return value;
}
