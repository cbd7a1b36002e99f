import { type ChildProcess, spawn } from "node:child_process";
import { delimiter } from "node:path";

/** How much of what a failed command printed is shown, in characters. */
const MOST_SHOWN = 4000;

/** A command that failed, with all that it printed. */
export class CommandError extends Error {
  /** @param output what it printed, on both streams */
  constructor(
    message: string,
    readonly output: string,
  ) {
    super(`${message}\n${output.slice(-MOST_SHOWN)}`);
  }
}

/** The longest that a command may take, and a server until it listens. */
const MOST_TIME = 10 * 60_000;

const environment = {
  ...process.env,
  NEXT_TELEMETRY_DISABLED: "1",
  DENO_NO_UPDATE_CHECK: "1",
  NO_COLOR: "1",
  FORCE_COLOR: undefined,
};

/** Runs a command and returns its standard output. The commands of packages lie in `node_modules/.bin` of the folder above. */
export function run(folder: string, command: string, words: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = start(folder, command, words);
    const out: Buffer[] = [];
    const all: Buffer[] = [];
    child.stdout!.on("data", (chunk: Buffer) => {
      out.push(chunk);
      all.push(chunk);
    });
    child.stderr!.on("data", (chunk: Buffer) => void all.push(chunk));
    const timer = setTimeout(() => end(child), MOST_TIME);
    child.on("error", reject);
    child.on("close", (code) => {
      clearTimeout(timer);
      if (code === 0) resolve(Buffer.concat(out).toString("utf8"));
      else
        reject(
          new CommandError(`${command} ${words.join(" ")} ended with ${code}`, Buffer.concat(all).toString("utf8")),
        );
    });
  });
}

/**
 * Starts a server, and returns its port when it has printed it.
 * @param printed the line that says that it listens; its group is the port
 */
export function startServer(
  folder: string,
  command: string,
  words: readonly string[],
  printed: RegExp,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = start(folder, command, words);
    let output = "";
    const fail = (why: string): void => reject(new CommandError(`${command} ${words.join(" ")}: ${why}`, output));
    const timer = setTimeout(() => fail("it does not say that it listens"), MOST_TIME);
    const read = (chunk: Buffer): void => {
      output += chunk.toString("utf8");
      const [, port] = printed.exec(output) ?? [];
      if (port === undefined) return;
      clearTimeout(timer);
      resolve(port);
    };
    child.stdout!.on("data", read);
    child.stderr!.on("data", read);
    child.on("error", reject);
    child.on("close", (code) => {
      clearTimeout(timer);
      fail(`ended with ${code}`);
    });
  });
}

/** Ends what was started and still runs: the servers, and the commands where this process is ended. */
export function endAll(): void {
  for (const child of running) end(child);
}

const running = new Set<ChildProcess>();

/** In a process group of its own, since the commands of packages start others. */
function start(folder: string, command: string, words: readonly string[]): ChildProcess {
  const bin = [`${folder}/../node_modules/.bin`, `${folder}/node_modules/.bin`, process.env.PATH].join(delimiter);
  const child = spawn(command, words, {
    cwd: folder,
    env: { ...environment, PATH: bin },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  running.add(child);
  return child.on("close", () => running.delete(child));
}

function end(child: ChildProcess): void {
  try {
    process.kill(-child.pid!, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
}
