import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const page = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), "utf8");
const quality = page("docs/quality.md");

/** The number of a row of the table that `npm run eval` writes. */
const measured = (row: string): string => new RegExp(`^\\| ${row} +\\| +([\\d.]+) \\|`, "m").exec(quality)![1]!;

const NAMES = [
  "news gold: entities",
  "gsd dev: entities",
  "stockmark dev: entities",
  "wac dev: entities",
  "kwdlc dev: entities",
];

test.each([
  ["names, news gold", "news gold: entities"],
  ["names, GSD dev", "gsd dev: entities"],
  ["names, Stockmark dev", "stockmark dev: entities"],
  ["names, WAC dev", "wac dev: entities"],
  ["names, KWDLC dev", "kwdlc dev: entities"],
  ["figures with the right value, news gold", "news gold: figures"],
  ["times with the right value, news gold", "news gold: timex"],
  ["keywords, news gold", "news gold: keywords"],
])("%s: the comparison with others has the number that was measured last", (row, name) => {
  expect(measured(row)).toBe(measured(name));
});

test.each([
  ["README.md", ", "],
  ["README.ja.md", "、"],
])("%s has the numbers that were measured last", (name, separator) => {
  const readme = page(name);
  expect(readme).toContain(`| ${NAMES.map(measured).join(separator)} |`);
  for (const row of ["news gold: figures", "news gold: timex", "news gold: keywords"])
    expect(readme).toContain(`| ${measured(row)}`);
});
