/**
 * Builds all of dist/: the compiled dictionaries, the bundles with their declarations, the JSON schema, the manual page. `npm run build`.
 * Dictionaries and code do not need each other, so they are built at the same time.
 */
import { spawn } from "node:child_process";
import { copyDeclarations, removeOldChunks } from "./declarations";
import { buildPlayground } from "./playground";

const DATA = ["dictionary", "words", "proper-nouns", "recognizer", "parser", "rows"];

/** Runs a file in a new Node process; rejects if it fails. */
const run = (...words: string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, { stdio: "inherit" });
    child.on("error", reject);
    child.on("exit", (code) => (code === 0 ? resolve() : reject(new Error(`${words.join(" ")} ended with ${code}`))));
  });

const runScript = (name: string): Promise<void> => run("--import", "tsx", `scripts/build/${name}.ts`);

async function buildData(): Promise<void> {
  for (const name of DATA) await runScript(name);
}

const runTsup = (...words: string[]): Promise<void> =>
  run("node_modules/tsup/dist/cli-default.js", "--silent", ...words);

async function buildCode(): Promise<void> {
  await runTsup();
  await runScript("schema");
  await runScript("man");
}

async function buildDeclarations(): Promise<void> {
  await runTsup("--config", "tsup.declarations.config.ts");
  copyDeclarations();
}

try {
  removeOldChunks();
  await Promise.all([buildData(), buildCode(), buildDeclarations()]);
  buildPlayground();
} catch (error) {
  console.error(`build: ${(error as Error).message}`);
  process.exitCode = 1;
}
