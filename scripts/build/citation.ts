/** Gives CITATION.cff the version of package.json. A release runs it. */
import { readFileSync, writeFileSync } from "node:fs";

const file = new URL("../../CITATION.cff", import.meta.url);
const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
writeFileSync(file, readFileSync(file, "utf8").replace(/^version: .*$/m, `version: ${version}`));
