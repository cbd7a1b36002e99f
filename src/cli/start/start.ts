#!/usr/bin/env node
/**
 * Starts the command line. Compiling its code and the library's takes a third of the time in which a process reads one article, so it is compiled
 * once for all processes: by Node 22 itself, for Node 20 by `compiled-script.ts`.
 */
import module, { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { cacheFolder, loadCompiled } from "./compiled-script";
import { optimizeLater } from "./patience";

const FILE = "command-line.cjs";

optimizeLater();
const { enableCompileCache } = module as { enableCompileCache?: () => unknown };
const folder = enableCompileCache ? undefined : cacheFolder(process.env);
enableCompileCache?.();
if (folder === undefined) createRequire(import.meta.url)(`./${FILE}`);
else loadCompiled(fileURLToPath(new URL(FILE, import.meta.url)), folder);
