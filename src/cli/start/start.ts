#!/usr/bin/env node
/**
 * Starts the command line. Compiling its code and the library's takes a third of the time in which a process reads one article, so it is compiled
 * once for all processes (`compiled-script.ts`). Node 22 does the same for modules; but of the functions in them it keeps those alone that
 * run at once. It serves the packages that are loaded, too.
 */
import module, { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { cacheFolder, loadCompiled } from "./compiled-script";
import { optimizeLater } from "./patience";

const FILE = "command-line.cjs";

optimizeLater();
(module as { enableCompileCache?: () => unknown }).enableCompileCache?.();
const folder = cacheFolder(process.env);
if (folder === undefined) createRequire(import.meta.url)(`./${FILE}`);
else loadCompiled(fileURLToPath(new URL(FILE, import.meta.url)), folder);
