#!/usr/bin/env node
/** The start as an ES module, for whoever runs `node dist/cli.js`. The package's command is the script itself, which starts sooner. */
import { createRequire } from "node:module";

createRequire(import.meta.url)("./cli.cjs");
