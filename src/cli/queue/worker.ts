import { createServer, type Server } from "node:http";
import type { Command } from "commander";
import { STDIN } from "../../node/files/bytes";
import { deadLetters, fileOutput, metricsLine, prometheusText, type QueueWorker, startWorker } from "../../node/queue";
import type { Output } from "../output";
import { createProgram } from "../program";
import { count, positive, type QueueFlags, queueOptionsOf, runCommand, say, withQueueFlags } from "./options";
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
SIGTERM and SIGINT: the articles in hand are finished, then the worker ends; a second one ends it at once.
Exit code: 0 ended as asked, 2 wrong use, 3 Redis is out of reach, refuses or is full.

Examples:
  yomitori worker --redis redis://queue.example:6379 --output results.ndjson
  yomitori worker --drain --output - | jq .figures[].decimal
  yomitori worker --dead-letters`;

/** `yomitori worker`: reads the articles of a queue until it is told to stop. Returns the exit code. */
export async function worker(words: readonly string[], output: Output, signal: AbortSignal): Promise<number> {
  const command = createProgram("yomitori worker");
  addOptions(command.program);
  return runCommand(command, words, output, async () => {
    const flags = command.program.opts<WorkerFlags>();
    if (flags.deadLetters) return printDeadLetters(flags, output);
    await work(await start(flags, output), flags, signal);
    return 0;
  });
}

const addOptions = (program: Command): Command =>
  withQueueFlags(program)
    .description("Reads the articles of a queue; as many workers as you like, on as many machines.")
    .option(
      "-o, --output <file>",
      "a file of NDJSON of this worker's own, - for standard output (default: the results stay in Redis)",
    )
    .option("--concurrency <n>", "articles under way at once, while others wait for Redis", count, 16)
    .option(
      "--lock <seconds>",
      "after so long without a sign of life of its worker an article goes to another",
      positive,
      30,
    )
    .option("--drain", "end when the queue is empty")
    .option("--metrics <seconds>", "print a line of metrics to standard error this often", positive)
    .option("--metrics-port <port>", "serve metrics for Prometheus on 127.0.0.1", count)
    .option("--dead-letters", "print the articles that could not be read, as NDJSON, and end")
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

/** Waits until the worker has ended, which a signal asks for; meanwhile prints and serves metrics as the flags say. */
async function work(working: QueueWorker, flags: WorkerFlags, signal: AbortSignal): Promise<void> {
  const onStop = () => {
    say("finishing the articles in hand");
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
    (metrics) => say(metricsLine(metrics)),
    () => {},
  ); // `finished` reports it

const serveMetrics = (working: QueueWorker, queue: string, port: number): Server =>
  createServer((request, response) => {
    if (request.url !== "/metrics") return void response.writeHead(404).end();
    working.metrics().then(
      (metrics) =>
        response.writeHead(200, { "content-type": "text/plain; version=0.0.4" }).end(prometheusText(metrics, queue)),
      () => response.writeHead(503).end(),
    );
  })
    .on("error", (error) => say(`metrics: ${error.message}`))
    .listen(port, "127.0.0.1");
