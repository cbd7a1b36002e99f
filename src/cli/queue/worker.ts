import { createServer, type Server } from "node:http";
import type { Command } from "commander";
import { STDIN } from "../../node/files/bytes";
import { deadLetters, fileOutput, metricsLine, prometheusText, type QueueWorker, startWorker } from "../../node/queue";
import type { Output } from "../output";
import { createProgram } from "../program";
import { log, parseCount, parsePositive, type QueueFlags, queueOptionsOf, runCommand, withQueueFlags } from "./options";
import { pipeOutput } from "./pipe";

interface WorkerFlags extends QueueFlags {
  readonly output?: string;
  readonly concurrency: number;
  readonly lock: number;
  readonly drain?: boolean;
  readonly metrics?: number;
  readonly metricsPort?: number;
  readonly deadLetters?: boolean;
}

const HELP = `
After SIGTERM or SIGINT the worker finishes the articles in progress, then ends. A second signal ends it at once.
Exit code: 0 ended normally, 2 wrong use, 3 Redis cannot be reached, refuses or is full.

Examples:
  yomitori worker --redis redis://queue.example:6379 --output results.ndjson
  yomitori worker --drain --output - | jq .figures[].decimal
  yomitori worker --dead-letters`;

/** `yomitori worker`: reads the articles of a queue until a signal stops it. Returns the exit code. */
export async function worker(args: readonly string[], output: Output, signal: AbortSignal): Promise<number> {
  const command = createProgram("yomitori worker");
  addOptions(command.program);
  return runCommand(command, args, output, async () => {
    const flags = command.program.opts<WorkerFlags>();
    if (flags.deadLetters) return printDeadLetters(flags, output);
    await work(await start(flags, output), flags, signal);
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
    .option("--metrics-port <port>", "serve metrics for Prometheus on 127.0.0.1", parseCount)
    .option("--dead-letters", "print the articles that could not be read as NDJSON, then end")
    .addHelpText("after", HELP);

async function printDeadLetters(flags: WorkerFlags, output: Output): Promise<number> {
  for await (const letter of deadLetters(queueOptionsOf(flags))) await output.write(`${JSON.stringify(letter)}\n`);
  return 0;
}

const start = async (flags: WorkerFlags, output: Output): Promise<QueueWorker> =>
  startWorker({
    ...queueOptionsOf(flags),
    reader: await (await import("../../index")).createAnalyzer(),
    ...(flags.output === undefined
      ? {}
      : { output: flags.output === STDIN ? pipeOutput(output) : await fileOutput(flags.output) }),
    concurrency: flags.concurrency,
    lockMs: 1000 * flags.lock,
    drain: flags.drain ?? false,
  });

/** Waits until the worker has ended by itself or after a signal. Prints and serves metrics meanwhile, if the flags say so. */
async function work(working: QueueWorker, flags: WorkerFlags, signal: AbortSignal): Promise<void> {
  const onStop = () => {
    log("finishing the articles in progress");
    working.stop();
  };
  if (signal.aborted) onStop();
  else signal.addEventListener("abort", onStop);
  const server = flags.metricsPort === undefined ? undefined : serveMetrics(working, flags.queue, flags.metricsPort);
  const timer = flags.metrics === undefined ? undefined : setInterval(printMetrics, 1000 * flags.metrics, working);
  try {
    await working.finished;
  } finally {
    clearInterval(timer);
    server?.close();
    signal.removeEventListener("abort", onStop);
  }
}

const printMetrics = (working: QueueWorker): void =>
  void working.metrics().then(
    (metrics) => log(metricsLine(metrics)),
    () => {},
  ); // `finished` reports the error

const serveMetrics = (working: QueueWorker, queue: string, port: number): Server =>
  createServer((request, response) => {
    if (request.url !== "/metrics") return void response.writeHead(404).end();
    working.metrics().then(
      (metrics) =>
        response.writeHead(200, { "content-type": "text/plain; version=0.0.4" }).end(prometheusText(metrics, queue)),
      () => response.writeHead(503).end(),
    );
  })
    .on("error", (error) => log(`metrics: ${error.message}`))
    .listen(port, "127.0.0.1");
