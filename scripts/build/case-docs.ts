/**
 * Writes docs/check.md, docs/figures.md and docs/times.md from the case files, in English and Japanese, and the measured tables of the
 * English pages into the Japanese ones. `npm run docs`.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { withMeasured } from "../../bench/page";
import { PAGES } from "../../tests/case-docs";

for (const { file, make } of PAGES) writeFileSync(file, make());

const docs = new URL("../../docs/", import.meta.url);
for (const name of readdirSync(new URL("ja/", docs)).filter((file) => file.endsWith(".md"))) {
  const file = new URL(`ja/${name}`, docs);
  writeFileSync(file, withMeasured(readFileSync(file, "utf8"), readFileSync(new URL(name, docs), "utf8")));
}
