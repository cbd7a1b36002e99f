import { setImmediate as nextTurn } from "node:timers/promises";
import type { Command } from "commander";
import { startTaskPool, type TaskPool } from "../../node/tasks/task-pool";
import { withKnowledgeFlags } from "../input-flags";
import { messageLine } from "../message";
import type { Output } from "../output";
import { createProgram } from "../program";
import { parsePositive } from "../queue/options";
import { createMcpServer, loadSdk } from "./server";

interface McpFlags {
  readonly timeout: number;
  readonly dict?: string;
  readonly entities?: string;
}

const HELP = `
Tools: analyze_news, extract_figures, check_claims, resolve_dates. Standard input and output belong to the protocol.
Needs npm install @modelcontextprotocol/sdk. The server ends with its standard input.
Exit code: 0 ended normally, 1 the data cannot be read, 2 wrong use.

Example, in the configuration of an agent:
  {"mcpServers": {"yomitori": {"command": "npx", "args": ["yomitori", "mcp"]}}}`;

export const addMcpOptions = (program: Command): Command =>
  withKnowledgeFlags(
    program
      .description("Serves tools for agents by the Model Context Protocol on standard input and output.")
      .option("--timeout <seconds>", "most seconds for one call of a tool", parsePositive, 30),
  )
    .helpOption("-h, --help", "print this help")
    .addHelpText("after", HELP);

/** An agent calls one tool after the other. */
const THREADS = 1;
/** How many calls may wait. */
const MOST_WAITING = 64;

/** `yomitori mcp`: answers an agent until it closes standard input. Returns the exit code. */
export async function runMcp(args: readonly string[], output: Output, signal: AbortSignal): Promise<number> {
  const { program, parse } = createProgram("yomitori mcp");
  addMcpOptions(program);
  const flags = await parse(args, output, () => program.opts<McpFlags>());
  if (typeof flags === "number") return flags;
  const { timeout, dict, entities } = flags;
  const sdk = await loadSdk();
  let pool: Promise<TaskPool> | undefined;
  const calls = new Set<Promise<unknown>>();
  const loadPool = () => {
    pool ??= startTaskPool({
      threads: THREADS,
      mostWaiting: MOST_WAITING,
      mostMs: Math.round(1000 * timeout),
      analyzer: {
        ...(dict === undefined ? {} : { userDictionary: dict }),
        ...(entities === undefined ? {} : { entities }),
      },
    });
    return pool;
  };
  const server = createMcpServer(sdk, loadPool, calls);
  server.onerror = ({ message }) => process.stderr.write(messageLine(message));
  const ended = new Promise<void>((resolve) => {
    server.onclose = resolve;
    process.stdin.once("end", resolve).once("close", resolve);
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
  await server.connect(new sdk.StdioServerTransport());
  await ended;
  // Calls that were piped in are still answered; after a signal nobody waits for them.
  await nextTurn();
  while (calls.size > 0 && !signal.aborted) {
    await Promise.allSettled(calls);
    await nextTurn();
  }
  await (await pool?.catch(() => undefined))?.close();
  await server.close();
  return 0;
}
