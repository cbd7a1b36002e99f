/** Writes src/series/measure-table.ts from dict/series-measures.tsv and dict/topic-nouns.tsv. The library of series works without a dictionary, so it has the rows. */
import { readFileSync, writeFileSync } from "node:fs";

const read = (name: string): string[][] =>
  readFileSync(new URL(`../../dict/${name}`, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split("\t"));
const literal = (row: readonly string[]): string => row.map((cell) => JSON.stringify(cell)).join(", ");

const rows = read("series-measures.tsv").map((row) => `  [${literal(row)}],\n`);
const endings = read("topic-nouns.tsv").flatMap(([text, kind]) => (kind === "measure" ? [text!] : []));
writeFileSync(
  new URL("../../src/series/measure-table.ts", import.meta.url),
  `/** Made by scripts/build/series-measures.ts. Do not edit. */

/** The rows of dict/series-measures.tsv: text, name, class. */
export const MEASURES: readonly (readonly [text: string, name: string, kind: string])[] = [
${rows.join("")}];

/** The rows of dict/topic-nouns.tsv that are the last words of a measure. */
export const MEASURE_ENDINGS: readonly string[] = [
${endings.map((ending) => `  ${JSON.stringify(ending)},\n`).join("")}];
`,
);
