import { type Command, InvalidArgumentError } from "commander";
import { defaultThreads, MOST_THREADS } from "../../node/threads";
import { withKnowledgeFlags } from "../input-flags";
import { messageLine } from "../message";
import type { Output } from "../output";
import { createProgram } from "../program";
import { parsePort, parsePositive } from "../queue/options";
import { startService } from "./server";

interface ServeFlags {
  readonly port: number;
  readonly host: string;
  readonly cors?: string;
  readonly threads?: number;
  readonly maxBytes: number;
  readonly maxWaiting: number;
  readonly timeout: number;
  readonly dict?: string;
  readonly entities?: string;
}

const HELP = `
POST /analyze, /check and /tokenize take JSON, or NDJSON (Content-Type: application/x-ndjson) with an answer for each line.
GET /openapi.json describes them; GET /healthz and /metrics are for operators (metrics: npm install prom-client).
Needs npm install hono @hono/node-server. Only programs on this machine can ask, unless --host says otherwise.
After SIGTERM or SIGINT the service finishes the requests in progress, then ends. A second signal ends it at once.
Exit code: 0 ended normally, 1 the data cannot be read, 2 wrong use.

Examples:
  yomitori serve
  yomitori serve --port 8080 --threads 4
  curl -H 'Content-Type: application/json' --data '{"text": "..."}' http://127.0.0.1:8374/analyze`;

/** The most bytes of a body or a line: a million characters of Japanese in UTF-8, and what JSON adds. */
const DEFAULT_MOST_BYTES = 4 * 1024 * 1024;
const MOST_MOST_BYTES = 256 * 1024 * 1024;

export const addServeOptions = (program: Command): Command =>
  withKnowledgeFlags(
    program
      .description("Serves analyze, check and tokenize by HTTP on this machine.")
      .option("--port <port>", "port to listen on; 0 is any that is free", parsePort, 8374)
      .option("--host <address>", "address to listen on, such as 0.0.0.0", "127.0.0.1")
      .option(
        "--cors <origin>",
        "origin whose pages may ask, such as https://example.jp, or * (default: none)",
        parseOrigin,
      )
      .option(
        "--threads <n>",
        "requests read at once, each in its own thread (default: one per core)",
        wholeFlag(MOST_THREADS),
      )
      .option(
        "--max-bytes <n>",
        "most bytes of a body, and of a line of NDJSON",
        wholeFlag(MOST_MOST_BYTES),
        DEFAULT_MOST_BYTES,
      )
      .option(
        "--max-waiting <n>",
        "most requests that wait for a thread; more are answered 503",
        wholeFlag(100_000),
        64,
      )
      .option("--timeout <seconds>", "most seconds for a body to come, and for a thread to read it", parsePositive, 30),
  )
    .helpOption("-h, --help", "print this help")
    .addHelpText("after", HELP);

/** `yomitori serve`: answers requests until a signal stops it. Returns the exit code. */
export async function runServe(args: readonly string[], output: Output, signal: AbortSignal): Promise<number> {
  const { program, parse } = createProgram("yomitori serve");
  addServeOptions(program);
  const flags = await parse(args, output, () => program.opts<ServeFlags>());
  if (typeof flags === "number") return flags;
  const { port, host, cors, threads = defaultThreads(), maxBytes, maxWaiting, timeout, dict, entities } = flags;
  const service = await startService({
    port,
    host,
    cors,
    threads,
    mostBytes: maxBytes,
    mostWaiting: maxWaiting,
    mostMs: Math.round(1000 * timeout),
    analyzer: {
      ...(dict === undefined ? {} : { userDictionary: dict }),
      ...(entities === undefined ? {} : { entities }),
    },
  });
  process.stderr.write(messageLine(`serving at ${service.url}`));
  if (!signal.aborted) await new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }));
  process.stderr.write(messageLine("finishing the requests in progress"));
  await service.stop();
  return 0;
}

/** Returns a parser of whole numbers from 1 to a limit. */
function wholeFlag(most: number): (value: string) => number {
  return (value) => {
    const number = /^\d{1,10}$/.test(value) ? Number(value) : 0;
    if (number < 1 || number > most) throw new InvalidArgumentError(`wanted a whole number from 1 to ${most}`);
    return number;
  };
}

function parseOrigin(value: string): string {
  if (value !== "*" && !(/^https?:\/\/[^/\s]+$/.test(value) && URL.canParse(value)))
    throw new InvalidArgumentError("wanted an origin such as https://example.jp, or *");
  return value;
}
