import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { folderOf, yomitori } from "./spawn";

const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));

test("--help and --version print to standard output", async () => {
  const help = await yomitori(["--help"]);
  expect([help.code, help.err]).toEqual([0, ""]);
  for (const word of ["--format", "--input", "--published", "--title", "--bom", "Exit code"])
    expect(help.out).toContain(word);
  expect(await yomitori(["--version"])).toEqual({ code: 0, out: `${version}\n`, err: "" });
});

test.each([
  [["--nonsense"], /unknown option '--nonsense'/],
  [["--format", "pdf"], /'pdf' is invalid. Allowed choices are text, json, ndjson, csv, html/],
  [["--input", "pdf"], /'pdf' is invalid. Allowed choices are text, html, feed, ndjson, csv/],
  [["--encoding", "latin1"], /'latin1' is invalid. wanted one of utf-8, utf-16le, utf-16be, shift_jis/],
  [["--jobs", "0"], /'0' is invalid. wanted a whole number from 1 to 1024, or auto/],
  [["--jobs", "many"], /wanted a whole number/],
  [["--with-text"], /'--with-text' needs --format json or ndjson/],
  [
    ["--stages", "figures,time"],
    /there is no stage 'time', wanted some of entities,times,figures,keywords,keySentences/,
  ],
  [["--stages", "times", "--format", "csv"], /'--stages' needs figures with --format csv/],
  [["--stages", "figures,times", "--entities", "names.csv"], /'--entities' needs a stage that reads names/],
  [["--format"], /argument missing/],
  [["--published", "yesterday"], /'--published' is 'yesterday', wanted an ISO 8601 date/],
  [["--published", "2025-02-29"], /wanted an ISO 8601 date/],
  [["--bom"], /'--bom' needs --format csv/],
  [["--csv-safe"], /'--csv-safe' needs --format csv/],
  [["--tokenizer", "mecab"], /Allowed choices are kuromoji/],
  [["--tokenizer", "kuromoji", "--dict", "words.csv"], /'--dict' cannot be used with --tokenizer/],
  [["submit", "--attempts", "0"], /wanted a whole number above 0/],
  [["worker", "--output"], /argument missing/],
  [["worker", "--redis", "queue"], /wanted an address such as redis:/],
  [["dict"], /build/],
  [["dict", "build", "words.csv"], /missing required argument 'OUT'/],
  [["-", "-"], /standard input \(-\) can be read only once/],
])("wrong use %j ends with 2, a message and no data", async (words, message) => {
  const { code, out, err } = await yomitori(words as string[], "円");
  expect([code, out]).toEqual([2, ""]);
  expect(err).toMatch(message);
});

test("--stages leaves the other lists empty, in threads, too", async () => {
  for (const jobs of ["1", "2"]) {
    const args = ["--stages", "figures,times", "--format", "json", "--jobs", jobs];
    const { code, out } = await yomitori(args, "北斗電機の2024年度の売上高は3億円だった。");
    const { figures, times, entities, keywords, keySentences } = JSON.parse(out);
    expect([code, figures.length, times.length, entities, keywords, keySentences]).toEqual([0, 1, 1, [], [], []]);
  }
});

test("a file with the name of a subcommand is given as ./name", async () => {
  const folder = folderOf({ submit: "売上高は3億円。", worker: "売上高は4億円。", parse: "売上高は5億円。" });
  const { code, out } = await yomitori(["--format", "csv", "./submit", "worker", "parse"], "", folder);
  expect(code).toBe(0);
  expect(out.split("\r\n")[1]).toContain("./submit,f1");
});

test("with - or without a file standard input is read", async () => {
  for (const words of [[], ["-"]]) {
    const { code, out } = await yomitori(["--format", "json", ...words], "\uFEFF売上高は3億円。");
    expect([code, JSON.parse(out).figures[0].start]).toEqual([0, 4]);
  }
});

test("a file that cannot be read is named, and the others are read", async () => {
  const folder = folderOf({
    "a.txt": "売上高は3億円。",
    "broken.txt": Buffer.concat([Buffer.from("売上高は\n"), Buffer.from([0x93, 0xfa, 0x96, 0x7b])]),
    "b.txt": "売上高は4億円。",
  });
  const { code, out, err } = await yomitori(
    ["--format", "ndjson", "a.txt", "none.txt", "*.html", "broken.txt", "b.txt"],
    "",
    folder,
  );
  expect(code).toBe(1);
  expect(out.split("\n").filter(Boolean)).toHaveLength(2);
  expect(err).toMatch(/^yomitori: none\.txt: there is no such file$/m);
  expect(err).toMatch(/^yomitori: \*\.html: no file matches the pattern$/m);
  expect(err).toMatch(/^yomitori: broken\.txt: not utf-8: byte 0x93 at offset 13 of the file, line 2$/m);
  expect(err).toMatch(/^yomitori: 3 of 5 articles could not be read$/m);
});

test("a text that is too long for an article is named", async () => {
  const { code, out, err } = await yomitori(["--format", "json"], "円".repeat(1_000_001));
  expect([code, out]).toEqual([1, "[]\n"]);
  expect(err).toMatch(/^yomitori: standard input: text has 1000001 characters, more than maxCharacters/);
});

test("standard input that is too long for an article is an error", async () => {
  const { code, err } = await yomitori(["--format", "text"], Buffer.alloc(17 * 1024 * 1024, 0x61));
  expect(code).toBe(1);
  expect(err).toMatch(/standard input: the file has more than 16777216 bytes/);
});
