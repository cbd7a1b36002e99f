/** The command line. Exit code: 0 all articles were read, 1 some could not be read, 2 wrong use, 130 interrupted. */
import { isAnalyzerError } from "../node/answer";
import { readCommand } from "./command";
import { messageLine } from "./message";
import { type Output, OutputClosed, standardOutput } from "./output";
import { WRONG_USE } from "./program";

/** The exit codes after a signal: 128 plus its number, as in shells. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const;

/** After a signal the output is completed, but not longer than that. */
const MOST_MS_AFTER_SIGNAL = 900;

process.stderr.on("error", () => {}); // whoever closed it does not want the messages
const stop = new AbortController();
let stopped: number | undefined;
for (const [signal, code] of Object.entries(SIGNALS)) {
  // Only once: after the first signal the work in progress is finished, the second ends the process.
  process.once(signal, () => {
    stopped = code;
    stop.abort(code);
  });
}

void start();

async function start(): Promise<void> {
  try {
    const code = await main(standardOutput(), process.argv.slice(2));
    if (stopped !== undefined) process.exit(stopped); // a pending read of standard input would keep the process alive
    process.exitCode = code;
  } catch (error) {
    if (error instanceof OutputClosed) process.exit(0); // `| head` has read enough, so there is nothing left to do
    process.stderr.write(messageLine(error instanceof Error ? error.message : String(error)));
    process.exit(isAnalyzerError(error) && error.code === "ERR_OPTION" ? WRONG_USE : 1);
  }
}

async function main(output: Output, args: readonly string[]): Promise<number> {
  const subcommand = await loadSubcommand(args[0]);
  if (subcommand) process.exit(await subcommand(args.slice(1), output, stop.signal)); // not 130: a worker ends normally after a signal
  const command = await readCommand(args, output);
  if (typeof command === "number") return command;
  // Whoever does not read the output must not keep the process alive.
  stop.signal.addEventListener("abort", () => setTimeout(() => process.exit(stopped), MOST_MS_AFTER_SIGNAL).unref());
  const { run } = await import("./run");
  return run(command, output, stop.signal);
}

/** A subcommand. Returns the exit code, which after a signal may be its reason. */
type Subcommand = (args: readonly string[], output: Output, signal: AbortSignal) => Promise<number>;

/** Loads the subcommand of that name; undefined if there is none. A file of the same name is given as `./submit`. */
async function loadSubcommand(name: string | undefined): Promise<Subcommand | undefined> {
  if (name === "parse") return (await import("./parse/command")).runParse;
  if (name === "check") return (await import("./check/command")).runCheck;
  if (name === "serve") return (await import("./serve/command")).runServe;
  if (name === "mcp") return (await import("./mcp/command")).runMcp;
  if (name === "series") return (await import("./series/command")).runSeries;
  if (name === "dict") return (await import("./dict")).runDict;
  if (name === "submit") return (await import("./queue/submit")).submit;
  if (name === "completion") return (await import("./manual/completion")).runCompletion;
  if (name === "worker") return (await import("./queue/worker")).worker;
  return undefined;
}
