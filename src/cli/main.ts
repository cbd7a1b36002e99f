#!/usr/bin/env node
/** The command line: articles in, a readable report or data out. Exit 0 all read, 1 some article failed, 2 wrong use, 130 interrupted. */
import { readCommand } from "./command";
import { type Output, OutputClosed, standardOutput } from "./output";
import { subcommandNamed } from "./subcommands";

/** 128 and the number of the signal, as shells count. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const;

process.stderr.on("error", () => {}); // who closed it does not want the messages
const stop = new AbortController();
let stopped: number | undefined;
for (const [signal, code] of Object.entries(SIGNALS)) {
  // Only once: the first signal lets the work in progress finish, the second ends the process as usual.
  process.once(signal, () => {
    stopped = code;
    stop.abort();
  });
}

try {
  const code = await main(standardOutput(), process.argv.slice(2));
  if (stopped !== undefined) process.exit(stopped); // a pending read of standard input would keep the process alive
  process.exitCode = code;
} catch (error) {
  if (error instanceof OutputClosed) process.exit(0); // `| head` has read enough, so there is nothing left to do
  console.error(`yomitori: ${error instanceof Error ? error.message : error}`);
  process.exit(1);
}

async function main(output: Output, words: readonly string[]): Promise<number> {
  const subcommand = await subcommandNamed(words[0]);
  if (subcommand) process.exit(await subcommand(words.slice(1), output, stop.signal)); // a worker that is told to stop ends normally: 0
  const command = await readCommand(words, output);
  if (typeof command === "number") return command;
  const { run } = await import("./run");
  return run(command, output, stop.signal);
}
