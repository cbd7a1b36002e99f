/** Holds the Japanese pages of docs/ja/ against the English ones of docs/. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { withMeasured } from "../bench/page";
import { anchorOf, hasTarget, linksOf, readMarkdown, targetOf } from "./markdown";

const docs = new URL("../docs/", import.meta.url);
const ja = new URL("ja/", docs);
const read = (file: URL): string => readFileSync(file, "utf8");
const pagesIn = (folder: URL): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .sort();

const japanese = pagesIn(ja);
const english = pagesIn(docs).filter((name) => !name.startsWith("ja/"));

/** The one Japanese page whose English stands elsewhere, as CHANGELOG.md. */
const CHANGELOG = "changelog.md";

test("every page is there in both languages", () => {
  expect(japanese.filter((name) => name !== CHANGELOG)).toEqual(english);
});

test("the changelog has the same entries in both languages", () => {
  const log = read(new URL("../CHANGELOG.md", docs));
  const translated = read(new URL(CHANGELOG, ja));
  const linesOf = (text: string) => [...text.matchAll(/^(?:#+|-) /gm)].map(([start]) => start);
  expect(linesOf(translated)).toEqual(linesOf(log));
  const codes = inlineCode(translated);
  expect([...inlineCode(log)].filter((code) => !codes.has(code))).toEqual([]);
});

/** Code without its comments and the spaces that align them. */
const withoutComments = (lines: readonly string[]): string[] =>
  lines.map((line) => line.replace(/\s*(?:\/\/ |# ).*$/, "").trimEnd());

const inlineCode = (text: string): Set<string> =>
  new Set([...text.matchAll(/(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)/g)].map(([, , code]) => code!));

/** Numbers of two digits or more, but millions, which Japanese writes with 万. */
const numbersIn = (text: string): Set<string> =>
  new Set(
    [...text.replace(/\]\([^)]*\)/g, "]").matchAll(/(?<![\w.])\d[\d,.]*\d(?!\w| million)/g)].map(([number]) => number),
  );

describe.each(english.filter((name) => japanese.includes(name)))("docs/ja/%s", (name) => {
  const from = new URL(name, docs);
  const to = new URL(name, ja);
  const source = readMarkdown(read(from));
  const page = readMarkdown(read(to));

  test("has the same headings", () => {
    expect(page.headings.map(({ level }) => level)).toEqual(source.headings.map(({ level }) => level));
    const anchors = page.headings.map(({ text }) => anchorOf(text));
    expect(new Set(anchors).size - anchors.length).toBe(
      new Set(source.headings.map(({ text }) => anchorOf(text))).size - source.headings.length,
    );
  });

  test("has the same tables, row by row", () => {
    const shapeOf = ({ tables }: typeof page) => tables.map((rows) => rows.map((cells) => cells.length));
    expect(shapeOf(page)).toEqual(shapeOf(source));
    // an empty cell is empty in both
    const emptyIn = ({ tables }: typeof page) => tables.flat(2).map((cell) => cell.trim() === "");
    expect(emptyIn(page)).toEqual(emptyIn(source));
  });

  test("has the same code but for comments and drawings", () => {
    expect(page.codes.map(({ language }) => language)).toEqual(source.codes.map(({ language }) => language));
    for (const [i, { language, lines }] of page.codes.entries()) {
      const original = source.codes[i]!.lines;
      if (language === "") expect(lines).toHaveLength(original.length);
      else expect(withoutComments(lines)).toEqual(withoutComments(original));
    }
  });

  test("leaves out no code, no number and no link of the text", () => {
    const codes = inlineCode(page.text);
    expect([...inlineCode(source.text)].filter((code) => !codes.has(code))).toEqual([]);
    const numbers = numbersIn(page.text);
    expect([...numbersIn(source.text)].filter((number) => !numbers.has(number))).toEqual([]);
    const counterpart = (link: string): string => {
      const { pathname } = targetOf(link, from).file;
      return pathname.endsWith(".md")
        ? pathname.replace(docs.pathname, ja.pathname).replace(/README\.md$/, "README.ja.md")
        : pathname;
    };
    const wanted = linksOf(source).map(counterpart).sort();
    expect(
      linksOf(page)
        .map((link) => targetOf(link, to).file.pathname)
        .sort(),
    ).toEqual(wanted);
  });

  test("is in Japanese", () => {
    // a line without kana may hold a list of files or a number, but no sentence
    const sentences = page.prose.filter((line) => /[a-z]{2,} [a-z]{2,} [a-z]{2,}/.test(line.replace(/`[^`]*`/g, "")));
    expect(sentences.filter((line) => !/[ぁ-ん]/.test(line))).toEqual([]);
    expect(page.headings.filter(({ text }, i) => text === source.headings[i]!.text && / [a-z]/.test(text))).toEqual([]);
  });

  test("has the measured tables of the English page, in Japanese; `npm run docs` brings them up to date", () => {
    const text = read(to);
    expect(text).toBe(withMeasured(text, read(from)));
    const marksIn = (markdown: string) => [...markdown.matchAll(/<!-- (\w+) -->/g)].map(([, mark]) => mark);
    expect(marksIn(text)).toEqual(marksIn(read(from)));
    const measured = [...text.matchAll(/<!-- (\w+) -->\n([\s\S]*?)\n<!-- \/\1 -->/g)].map(([, , block]) => block!);
    // English that is left: two words, or one that is no name and no unit
    const left = measured
      .flatMap((block) => block.split(/[|\n]/))
      .map((cell) => cell.replace(/`[^`]*`/g, "").trim())
      .filter(
        (cell) => /[a-z]{2,} [a-z]{2,}/.test(cell) && !/[ぁ-んァ-ン一-龠]/.test(cell) && !cell.startsWith("news gold"),
      );
    expect(left).toEqual([]);
  });

  test("has links that lead somewhere", () => {
    expect(linksOf(page).filter((link) => !hasTarget(link, to))).toEqual([]);
    expect(linksOf(source).filter((link) => !hasTarget(link, from))).toEqual([]);
  });
});
