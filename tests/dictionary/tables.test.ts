import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { CODE_TABLE_FILES } from "../../scripts/build/code-tables";
import { loadDictionary } from "../../src/dictionary/load";
import { fileOf, keyOf, readDictionary, type Tables, tables } from "../../src/dictionary/tables";

const folder = new URL("../../dict/", import.meta.url);
const names = Object.keys(tables) as (keyof Tables)[];

/** Tables that a training compiles into its model, or that are part of the code: the build does not compile them into the dictionary. */
const ELSEWHERE = new Set(["verb-frames.tsv", ...CODE_TABLE_FILES]);

test("every file of dict/ is a table and every table a file", () => {
  const files = readdirSync(folder).filter((file) => file.endsWith(".tsv") && !ELSEWHERE.has(file));
  expect(names.map(fileOf).sort()).toEqual(files.sort());
  expect(fileOf("notFigures")).toBe("not-figures.tsv");
});

test("dict/README.md has a row for each table", () => {
  const readme = readFileSync(new URL("README.md", folder), "utf8");
  expect(names.filter((name) => !readme.includes(`| \`${fileOf(name)}\` |`))).toEqual([]);
});

test("every table can be read, has rows, and is the compiled one", async () => {
  const dictionary = readDictionary((file) => readFileSync(new URL(file, folder), "utf8"));
  for (const name of names) expect(dictionary[name].length, name).toBeGreaterThan(0);
  expect(await loadDictionary()).toEqual(dictionary);
});

test("two loads share nothing", async () => {
  const [a, b] = await Promise.all([loadDictionary(), loadDictionary()]);
  expect(a.counters).not.toBe(b.counters);
});

test("a bad row in any table is reported with its file and line", () => {
  const broken = (file: string) => (file === "counters.tsv" ? "人\tquantity\n円\tcoins" : "");
  expect(() => readDictionary(broken)).toThrowError(
    expect.objectContaining({
      code: "ERR_DICTIONARY",
      message: expect.stringMatching(/^dict\/counters\.tsv:2: kind is "coins"/),
    }),
  );
});

test("a repeated row in any table is reported with its file and line", () => {
  for (const name of names) {
    const file = fileOf(name);
    const content = readFileSync(new URL(file, folder), "utf8").trimEnd();
    const lines = content.split("\n");
    const twice = (own: string) => (own === file ? `${content}\n${lines.at(-1)}\n` : "");
    expect(() => readDictionary(twice), file).toThrowError(
      expect.objectContaining({
        code: "ERR_DICTIONARY",
        message: expect.stringContaining(`dict/${file}:${lines.length + 1}: the row of line ${lines.length} again`),
      }),
    );
  }
});

test("a text may be in several rows only if the key of its table has more columns", () => {
  const workWords = (content: string) => () =>
    readDictionary((file) => (file === "work-words.tsv" ? content : "")).workWords.length;
  expect(workWords("シリーズ\tbefore\tproduct\nシリーズ\tafter\tproduct")()).toBe(2);
  expect(workWords("シリーズ\tbefore\tproduct\nシリーズ\tbefore\tevent")).toThrowError("work-words.tsv:2");
  expect(keyOf("counters")).toEqual(["text"]);
});
