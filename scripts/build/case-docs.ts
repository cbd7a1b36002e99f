/** Writes docs/figures.md and docs/times.md from the case files. `npm run docs`. */
import { writeFileSync } from "node:fs";
import { PAGES } from "../../tests/case-docs";

for (const { file, make } of PAGES) writeFileSync(file, make());
