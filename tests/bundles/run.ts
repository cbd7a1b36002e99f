/**
 * Bundles the packed package with each bundler, runs it in each runtime, and compares the summary with that of Node, byte for byte: `npm run
 * test:bundles`, after a build. The folders of recipes/ are those of docs/bundling.md. What this machine cannot run is skipped, and said.
 */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BundleCheck, checks } from "./checks";
import { CommandError, endAll, run } from "./commands";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "../..");
/** The oldest Node with which the bundlers run. */
const LEAST_NODE = [20, 19] as const;
/** What npm says where it does not reach the registry. */
const UNREACHABLE = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH/;

const home = mkdtempSync(join(tmpdir(), "yomitori-bundles-"));
const app = join(home, "app");
/** Where no package is found. */
const away = join(home, "away");
mkdirSync(away);
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(130));
process.once("exit", () => {
  endAll();
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
});
process.exitCode = await main();

async function main(): Promise<number> {
  const [major, minor] = process.versions.node.split(".").map(Number) as [number, number];
  if (major < LEAST_NODE[0] || (major === LEAST_NODE[0] && minor < LEAST_NODE[1])) {
    console.log(`skipped: the bundlers need Node ${LEAST_NODE.join(".")}, this is ${process.version}`);
    return 0;
  }
  try {
    await install();
    return await runChecks(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof CommandError) || !UNREACHABLE.test(error.output)) throw error;
    console.log("skipped: the npm registry cannot be reached");
    return 0;
  }
}

/** Makes the folder of a stranger: the recipes, the bundlers as the lock file names them, and the packed package. */
async function install(): Promise<void> {
  await run(root, "npm", ["pack", "--silent", "--pack-destination", home]);
  const tarball = readdirSync(home).find((name) => name.endsWith(".tgz"))!;
  cpSync(join(here, "recipes"), app, { recursive: true });
  for (const name of ["package.json", "package-lock.json", ".npmrc", "article.js", "expected.mjs", "open.mjs"])
    cpSync(join(here, name), join(app, name));
  for (const folder of ["esbuild", "offline", "rollup", "vite", "vite-url", "web-worker"])
    cpSync(join(here, "index.html"), join(app, folder, "index.html"));
  // These two read the article from their own folder: a page without a bundler, and a project with a root of its own.
  for (const folder of ["cdn", "next"]) cpSync(join(here, "article.js"), join(app, folder, "article.js"));
  // Whether the registry answers: an installation without it would try for a quarter of an hour.
  await run(app, "npm", ["view", "vite", "version", "--prefer-online", "--fetch-retries=0", "--fetch-timeout=30000"]);
  // Not `npm ci`, which refuses a lock file without an optional package for Windows that not every registry has.
  await run(app, "npm", ["install", "--no-save", `../${tarball}`]);
}

/**
 * @param names the checks to run; all, if there are none
 * @returns the exit code
 */
async function runChecks(names: readonly string[]): Promise<number> {
  const expected = await run(app, "node", ["expected.mjs"]);
  const failed: string[] = [];
  for (const check of checks(app, away)) {
    if (names.length > 0 && !names.includes(check.name)) continue;
    const missing = await missingOf(check.needs);
    if (missing !== undefined) {
      console.log(`– ${check.name}: skipped, no ${missing} runs here`);
      continue;
    }
    const started = Date.now();
    const problem = await problemOf(check, expected);
    console.log(`${problem === undefined ? "✓" : "✗"} ${check.name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
    endAll();
    if (problem === undefined) continue;
    failed.push(check.name);
    console.error(problem);
  }
  console.log(failed.length === 0 ? "what ran gives the bytes of Node" : `failed: ${failed.join(", ")}`);
  return failed.length === 0 ? 0 : 1;
}

/** Returns the first of some commands that is not there or does not run. */
async function missingOf(commands: readonly string[]): Promise<string | undefined> {
  for (const command of commands) {
    const runs = run(join(app, "node"), command, ["--version"]).then(
      () => true,
      () => false,
    );
    if (!(await runs)) return command;
  }
  return undefined;
}

/** Returns what is wrong with a result: nothing if it is the summary of Node, or holds what is wanted instead. */
async function problemOf({ result, wanted }: BundleCheck, expected: string): Promise<string | undefined> {
  try {
    const text = await result();
    if (wanted === undefined) return text === expected ? undefined : differenceOf(text, expected);
    const lacking = wanted.filter((word) => !text.includes(word));
    return lacking.length === 0 ? undefined : `without ${lacking.join(", ")}: ${text}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function differenceOf(text: string, expected: string): string {
  let at = 0;
  while (at < text.length && text[at] === expected[at]) at++;
  return `differs from Node at ${at}: ${text.slice(at, at + 200)}\ninstead of: ${expected.slice(at, at + 200)}`;
}
