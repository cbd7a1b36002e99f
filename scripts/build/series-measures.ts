/** Writes src/series/measure-table.ts from dict/series-measures.tsv. The library of series works without a dictionary, so it has the rows. */
import { readFileSync, writeFileSync } from "node:fs";

const source = new URL("../../dict/series-measures.tsv", import.meta.url);
const target = new URL("../../src/series/measure-table.ts", import.meta.url);

const rows = readFileSync(source, "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.split("\t"));
const literal = rows.map((row) => `  [${row.map((cell) => JSON.stringify(cell)).join(", ")}],\n`).join("");
writeFileSync(
  target,
  `/** Made from dict/series-measures.tsv by scripts/build/series-measures.ts: text, name, class. Do not edit. */\nexport const MEASURES: readonly (readonly [text: string, name: string, kind: string])[] = [\n${literal}];\n`,
);
