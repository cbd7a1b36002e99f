/** Japanese and English say the same: no page in one language only, and the same headings, code and tables in both. */
import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { partsOf, read, SOURCES } from "./markdown";

/** Languages whose code is the same in both but for comments and strings; other blocks are drawings, with words in them. */
const CODE = /^(?:ts|js|mjs|json|sh|console|python|toml|html|text)$/;
const pagesIn = (folder: string): string[] =>
  readdirSync(new URL(`../../${folder}`, import.meta.url), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md") && !name.startsWith("ja/"))
    .sort();

/** Code without what is written for people. */
const bare = (code: string): string =>
  code
    .replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|(?<=^|\s)(?:\/\/|#).*$/gm, "")
    .replace(/"(?:[^"\\\n]|\\.)*"/g, '""')
    .replace(/[ \t]+$/gm, "");

describe("docs/ and docs/ja/", () => {
  test("have the same pages", () => {
    expect(pagesIn("docs/ja").filter((name) => name !== "changelog.md")).toEqual(pagesIn("docs"));
  });

  test("tell the same changes", () => {
    const items = (file: string) => read(file).match(/^(?:## |- )/gm);
    expect(items("docs/ja/changelog.md")).toEqual(items("CHANGELOG.md"));
  });

  test("are all on the site", () => {
    expect([...SOURCES].sort()).toEqual(pagesIn("docs"));
  });

  test.each(SOURCES)("%s has the same sections, code and tables in both", (name) => {
    const english = partsOf(read(`docs/${name}`));
    const japanese = partsOf(read(`docs/ja/${name}`));
    expect(japanese.h2.length, "sections").toBe(english.h2.length);
    const codeOf = ({ blocks }: typeof english) =>
      blocks.map(({ language, code }) => [language, CODE.test(language) ? bare(code) : ""]);
    expect(codeOf(japanese)).toEqual(codeOf(english));
    expect(japanese.tables).toEqual(english.tables);
  });
});
