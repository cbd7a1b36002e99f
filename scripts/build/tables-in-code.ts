/** Checks the tables of dict/ that are part of the code of series and check, and writes the files of src/ with their rows. */
import { readFileSync, writeFileSync } from "node:fs";
import { codeOfTables } from "./code-tables";

const root = new URL("../../", import.meta.url);
try {
  const files = codeOfTables((file) => readFileSync(new URL(`dict/${file}`, root), "utf8"));
  for (const [path, code] of Object.entries(files)) writeFileSync(new URL(path, root), code);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
