/** Checks every table of dict/ and writes the compiled dictionary, dist/dictionary.bin. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { writeDictionary } from "../../src/dictionary/compiled";
import { readDictionary } from "../../src/dictionary/tables";

const root = new URL("../../", import.meta.url);
try {
  const dictionary = readDictionary((file) => readFileSync(new URL(`dict/${file}`, root), "utf8"));
  mkdirSync(new URL("dist/", root), { recursive: true });
  writeFileSync(new URL("dist/dictionary.bin", root), new Uint8Array(writeDictionary(dictionary)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
