import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { copyPlayground } from "../../scripts/build/playground";
import { BIG_FILE, browserCode } from "../../src/playground/browser-code";

test("only the import of big.js changes", () => {
  const code = `import Big from 'big.js';import B from"big.js";import{a}from"./a.js";const text="big.js from 'x'";`;
  expect(browserCode(code)).toBe(
    `import Big from "./${BIG_FILE}";import B from "./${BIG_FILE}";import{a}from"./a.js";const text="big.js from 'x'";`,
  );
});

test("a folder of the playground is whole: each file that one imports is there, and no package is needed", () => {
  const folder = mkdtempSync(join(tmpdir(), "yomitori-playground-"));
  try {
    copyPlayground(folder);
    const files = readdirSync(folder);
    expect(files).toEqual(expect.arrayContaining(["index.html", "playground.js", "words.bin", "dictionary.bin"]));
    expect(files.filter((file) => /^(?:node|cli|command-line|report|schema)\b/.test(file))).toEqual([]);
    // The option `tokenizer: "kuromoji"` needs its package; the playground has no such option.
    for (const file of files.filter((name) => name.endsWith(".js") && !/^kuromoji|^playground-files/.test(name))) {
      const code = readFileSync(join(folder, file), "utf8");
      for (const [, imported] of code.matchAll(
        /(?:^|[;}\n])\s*(?:import|export)\b[^;'"()]*?(?:from)?\s*["']([^"'\n]+)["']/g,
      )) {
        expect(imported, file).toMatch(/^\.\//);
        expect(existsSync(join(folder, imported!)), `${file}: ${imported}`).toBe(true);
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
