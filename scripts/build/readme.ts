/** Writes real results into README.md, README.ja.md and the pages with runs. `npm run readme`, after a build. */
import { readFileSync, writeFileSync } from "node:fs";
import { RUN_PAGES, withRuns } from "../../tests/check/runs";
import { READMES, withResults } from "../../tests/readme";

for (const { file, language } of READMES) writeFileSync(file, withResults(readFileSync(file, "utf8"), language));
for (const file of RUN_PAGES) writeFileSync(file, withRuns(readFileSync(file, "utf8")));
