import { spawn } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const CLI = fileURLToPath(new URL("../../dist/cli.cjs", import.meta.url));

/** The result of a run of the command line. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command line. */
export function yomitori(
  args: readonly string[],
  input: string | Uint8Array = "",
  cwd?: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Run> {
  const child = start(args, cwd, env);
  let out = "";
  let err = "";
  child.stdout.setEncoding("utf8").on("data", (text) => {
    out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text) => {
    err += text;
  });
  child.stdin.on("error", () => {}); // it may end before it has read everything
  child.stdin.end(input);
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, out, err })));
}

/** The environment of every run: no colours, and English whatever the machine speaks. */
const ENVIRONMENT = { FORCE_COLOR: "", NO_COLOR: "", LC_ALL: "C.UTF-8" };

/** Starts the process and returns it, for tests of its streams. */
export const start = (args: readonly string[], cwd?: string, env: Readonly<Record<string, string>> = {}) =>
  spawn(process.execPath, [CLI, ...args], { cwd, env: { ...process.env, ...ENVIRONMENT, ...env } });

/** Creates a folder with files and returns its path. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), "yomitori-cli-"));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

/** Returns the values of NDJSON. */
export const readNdjson = (text: string): Record<string, unknown>[] =>
  text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
