import type { Command } from "commander";
import { AnalyzerError } from "../../errors";
import { STDIN } from "../../node/files/input-format";
import {
  deadLetters,
  fileOutput,
  type Monitor,
  metricsLine,
  type QueueWorker,
  startMonitor,
  startWorker,
  type WorkerObserver,
} from "../../node/queue";
import type { Output } from "../output";
import { createProgram } from "../program";
import { createWarningCount, type WarningCount } from "../warning-count";
import { type Log, safeJson } from "./log";
import {
  parseCount,
  parsePort,
  parsePositive,
  type QueueFlags,
  queueOptionsOf,
  runCommand,
  withQueueFlags,
} from "./options";
import { pipeOutput } from "./pipe";

interface WorkerFlags extends QueueFlags {
  readonly output?: string;
  readonly concurrency: number;
  readonly lock: number;
  readonly drain?: boolean;
  readonly metrics?: number;
  readonly metricsPort?: number;
  readonly metricsHost?: string;
  readonly deadLetters?: boolean;
}

const HELP = `
After SIGTERM or SIGINT the worker finishes the articles in progress, then ends. A second signal ends it at once.
Exit code: 0 ended normally, 2 wrong use, 3 Redis cannot be reached, refuses or is full, or the output cannot be used.

Examples:
  yomitori worker --redis redis://queue.example:6379 --output results.ndjson
  yomitori worker --drain --output - | jq .figures[].decimal
  yomitori worker --dead-letters`;

/** `yomitori worker`: reads the articles of a queue until a signal stops it. Returns the exit code. */
export async function worker(args: readonly string[], output: Output, signal: AbortSignal): Promise<number> {
  const command = createProgram("yomitori worker");
  addOptions(command.program);
  return runCommand(command, args, output, async (log) => {
    const flags = command.program.opts<WorkerFlags>();
    if (flags.deadLetters) return printDeadLetters(flags, output, log);
    const monitor = await startMonitorOf(flags, log);
    try {
      await work(flags, { output, signal, log, monitor });
    } finally {
      await monitor?.close();
    }
    return 0;
  });
}

export const addOptions = (program: Command): Command =>
  withQueueFlags(program)
    .description("Reads the articles of a queue. Any number of workers can run, on any number of machines.")
    .option(
      "-o, --output <file>",
      "file of NDJSON for this worker alone, - for standard output (default: the results stay in Redis)",
    )
    .option("--concurrency <n>", "articles in progress at once, to save waiting for Redis", parseCount, 16)
    .option(
      "--lock <seconds>",
      "give the articles of a worker to others after it has been silent this long",
      parsePositive,
      30,
    )
    .option("--drain", "end when the queue is empty")
    .option("--metrics <seconds>", "print a line of metrics to standard error at this interval", parsePositive)
    .option("--metrics-port <port>", "serve /metrics for Prometheus, /healthz and /readyz by HTTP", parsePort)
    .option("--metrics-host <address>", "address for --metrics-port, such as 0.0.0.0 (default: 127.0.0.1)")
    .option("--dead-letters", "print the articles that could not be read as NDJSON, then end")
    .addHelpText("after", HELP);

async function printDeadLetters(flags: WorkerFlags, output: Output, log: Log): Promise<number> {
  for await (const letter of deadLetters(queueOptionsOf(flags, log))) await output.write(`${safeJson(letter)}\n`);
  return 0;
}

/** Starts the server for operators, if the flags say so: first of all, so that they can ask while the dictionaries are loaded. */
async function startMonitorOf(flags: WorkerFlags, log: Log): Promise<Monitor | undefined> {
  const { queue, metricsPort, metricsHost } = flags;
  if (metricsPort === undefined) {
    if (metricsHost === undefined) return undefined;
    throw new AnalyzerError("ERR_OPTION", "option --metrics-host needs --metrics-port, such as --metrics-port 9400");
  }
  const monitor = await startMonitor({ port: metricsPort, queue, ...(metricsHost ? { host: metricsHost } : {}) });
  log("info", "monitor", `metrics at ${monitor.url}/metrics`, { url: monitor.url });
  return monitor;
}

/** What a worker of the command line works with. */
interface Surroundings {
  readonly output: Output;
  readonly signal: AbortSignal;
  readonly log: Log;
  readonly monitor: Monitor | undefined;
}

/** Starts a worker and waits until it has ended by itself or after a signal. Prints and serves metrics meanwhile, if the flags say so. */
async function work(flags: WorkerFlags, { output, signal, log, monitor }: Surroundings): Promise<void> {
  const warnings = createWarningCount("ndjson", "submit them with a publishedAt field");
  const working = await start(flags, output, log, observerOf(warnings, monitor));
  monitor?.watch(working);
  log("debug", "started", `reading the queue ${flags.queue}`, { queue: flags.queue, pid: process.pid });
  const onStop = () => {
    log("info", "stopping", "finishing the articles in progress");
    working.stop();
  };
  if (signal.aborted) onStop();
  else signal.addEventListener("abort", onStop);
  const timer = flags.metrics && setInterval(printMetrics, 1000 * flags.metrics, working, log);
  try {
    await working.finished;
  } finally {
    clearInterval(timer);
    signal.removeEventListener("abort", onStop);
    for (const message of warnings.messages()) log("warn", "warnings", message);
  }
  log("debug", "stopped", "stopped");
}

async function start(flags: WorkerFlags, output: Output, log: Log, observer: WorkerObserver): Promise<QueueWorker> {
  const options = queueOptionsOf(flags, log);
  const file = flags.output;
  // A file that cannot be used is reported before the dictionaries are loaded.
  const results =
    file === undefined ? undefined : file === STDIN ? pipeOutput(output) : await fileOutput(file, options);
  return startWorker({
    ...options,
    reader: await (await import("../../index")).createAnalyzer(),
    ...(results === undefined ? {} : { output: results }),
    concurrency: flags.concurrency,
    lockMs: Math.round(1000 * flags.lock),
    drain: flags.drain ?? false,
    observer,
  });
}

/** Counts for the metrics, and the warnings for the messages at the end. */
const observerOf = (warnings: WarningCount, monitor: Monitor | undefined): WorkerObserver => ({
  ...monitor?.observer,
  onAnswered(summary) {
    warnings.add(summary);
    monitor?.observer.onAnswered?.(summary);
  },
});

const printMetrics = (working: QueueWorker, log: Log): void =>
  void working.metrics().then(
    (metrics) => log("info", "metrics", metricsLine(metrics), { ...metrics }),
    () => {},
  ); // `finished` reports the error
