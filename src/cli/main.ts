#!/usr/bin/env node
/** The command line: articles in, a readable report or data out. Exit 0 all read, 1 some article failed, 2 wrong use. */
import { readCommand } from "./command";
import { type Output, OutputClosed, outputTo } from "./output";

const output = outputTo(process.stdout);
process.stderr.on("error", () => {}); // whoever closed it does not want the messages

try {
  process.exitCode = await main(output);
} catch (error) {
  if (error instanceof OutputClosed) process.exit(0); // `| head` has what it wanted; there is no reason to read on
  console.error(`yomitori: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}

async function main(output: Output): Promise<number> {
  const command = await readCommand(process.argv.slice(2), output);
  if (typeof command === "number") return command;
  const { run } = await import("./run");
  return run(command, output);
}
