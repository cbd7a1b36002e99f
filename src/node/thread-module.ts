import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { findInstalled } from "../data/installed";
import { importOfNode } from "../data/read-bytes";
import { AnalyzerError } from "../errors";

/** The modules that threads run, files of `dist/`. Their names are such that no application has one of the same name beside its bundle. */
type ThreadModule = "yomitori-worker.js" | "yomitori-page-worker.js" | "yomitori-task-worker.js";

/**
 * Returns the URL of the module of a thread: beside the code or, for a bundle, in the installed package.
 * @throws AnalyzerError `ERR_INTERNAL` if it is in neither
 */
export async function findThreadModule(name: ThreadModule): Promise<URL> {
  const code = here();
  const beside = code && urlOf(`../../dist/${name}`, code);
  if (beside && existsSync(beside)) return beside;
  const installed = await findInstalled(name, code);
  if (installed && "path" in installed) return pathToFileURL(installed.path);
  const why = installed ? `: ${installed.why}` : "";
  throw new AnalyzerError(
    "ERR_INTERNAL",
    `the module of the threads, ${name}, is neither beside the code (${code}) nor in the installed package${why}; docs/bundling.md of yomitori shows how a bundle finds it`,
  );
}

/** A bundle in CommonJS has no `import.meta.url`. */
const here = (): string | undefined =>
  import.meta.url ?? (typeof __filename === "string" ? pathToFileURL(__filename).href : undefined);

/** No plain string stands in the `new URL`: for one a bundler would copy the file, and none of those that it imports. */
const urlOf = (path: string, base: string): URL => new URL(path, base);

/**
 * Loads piscina from where the module of the threads lies. It looks for files beside itself, so that it must be no part of a bundle: no bundler
 * follows this. webpack would take a `createRequire` that is imported by its name for its own.
 */
export async function loadPiscina(worker: URL): Promise<typeof import("piscina")> {
  const { createRequire } = await importOfNode<typeof import("node:module")>("node:module");
  return createRequire(worker)("piscina");
}
