import { readFileSync, writeFileSync } from "node:fs";

/** With `--write`, writes a table between the marks `<!-- name -->` and `<!-- /name -->` of a page of docs/. */
export function writeBlock(page: string, name: string, table: string): void {
  if (!process.argv.includes("--write")) return;
  const file = new URL(`../docs/${page}`, import.meta.url);
  const marks = new RegExp(`<!-- ${name} -->[\\s\\S]*<!-- /${name} -->`);
  const block = `<!-- ${name} -->\n${table}\n<!-- /${name} -->`;
  writeFileSync(
    file,
    readFileSync(file, "utf8").replace(marks, () => block),
  );
}
