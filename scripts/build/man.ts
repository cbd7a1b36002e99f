/** Builds the manual page from what the command line says of itself in `--help`: dist/yomitori.1. */
import { writeFileSync } from "node:fs";
import packageJson from "../../package.json" with { type: "json" };
import { commandLineModel } from "../../src/cli/manual/commands";
import { manPage } from "../../src/cli/manual/man";

writeFileSync(new URL("../../dist/yomitori.1", import.meta.url), manPage(commandLineModel(), packageJson.version));
