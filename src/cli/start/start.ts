#!/usr/bin/env node
/**
 * Starts the command line. Compiling its code, the library's and that of packages takes a third of the time in which a process reads one article,
 * so it is compiled once for all processes (`compiled-script.ts`). Node 22 does the same for modules; but of the functions in them it keeps
 * those alone that run at once. A script, since Node takes longer to start a module.
 */
import { createRequire } from "node:module";
import { join } from "node:path";
import { cacheFolder, loadCompiled } from "./compiled-script";
import { optimizeLater } from "./patience";

const file = join(__dirname, "command-line.cjs");

optimizeLater();
const folder = cacheFolder(process.env);
if (folder === undefined) createRequire(file)(file);
else loadCompiled(file, folder);
