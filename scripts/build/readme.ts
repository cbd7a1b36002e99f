/** Writes real results into README.md and README.ja.md. `npm run readme`, after a build. */
import { readFileSync, writeFileSync } from "node:fs";
import { READMES, withResults } from "../../tests/readme";

for (const file of READMES) writeFileSync(file, withResults(readFileSync(file, "utf8")));
