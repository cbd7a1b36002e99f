/**
 * Writes docs/check.md, docs/figures.md and docs/times.md from the case files, in English and Japanese, and the measured tables of the
 * English pages into the Japanese ones. `npm run docs`.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { withMeasured } from "../../bench/page";
import { PAGES } from "../../tests/case-docs";

for (const { file, make } of PAGES) writeFileSync(file, make());

const docs = new URL("../../docs/", import.meta.url);
for (const name of readdirSync(new URL("ja/", docs)).filter((file) => file.endsWith(".md"))) {
  const english = new URL(name, docs);
  // the changelog is in another place in English
  if (!existsSync(english)) continue;
  const file = new URL(`ja/${name}`, docs);
  writeFileSync(file, withMeasured(readFileSync(file, "utf8"), readFileSync(english, "utf8")));
}
