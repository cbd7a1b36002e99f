import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import type { InputArticle } from "../../../src/node/files/input-article";
import { type ReadOptions, readArticles } from "../../../src/node/files/read-articles";

const folder = mkdtempSync(join(tmpdir(), "yomitori-limits-"));
const put = (name: string, content: string | Uint8Array): string => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
};
async function read(names: string | readonly string[], options?: ReadOptions): Promise<InputArticle[]> {
  const got: InputArticle[] = [];
  for await (const input of readArticles(names, options)) got.push(input);
  return got;
}

/** Returns the content of a file of each format with a number of bytes, or with a line of it. */
const CONTENTS: Readonly<Record<string, (bytes: number) => string>> = {
  "a.txt": (bytes) => "x".repeat(bytes),
  "a.html": (bytes) => `<p>${"日本の企業は製品を発表した。".repeat(10)}`.padEnd(bytes - 280, " "),
  "a.rss": (bytes) => "<rss><channel><item/></channel></rss>".padEnd(bytes, " "),
  "a.json": (bytes) => '[{"text":"x"}]'.padEnd(bytes, " "),
  "a.ndjson": (bytes) => `{"text":"a"}\n${'{"text":"x"}'.padEnd(bytes, " ")}\n{"text":"z"}\n`,
};

test.each(Object.keys(CONTENTS))(
  "maxBytes bytes of %s are read, one more is ERR_INPUT, packed or not",
  async (name) => {
    for (const [suffix, pack] of [["", (text: string) => text] as const, [".gz", gzipSync] as const]) {
      const problems = async (bytes: number) => {
        const file = put(name + suffix, pack(CONTENTS[name]!(bytes)));
        return (await read(file, { maxBytes: 1000 })).filter((record) => "problem" in record);
      };
      expect(await problems(1000)).toEqual([]);
      expect(await problems(1001)).toMatchObject([
        { problem: { code: "ERR_INPUT", message: expect.stringMatching(/1000 bytes \(maxBytes\)/) } },
      ]);
    }
  },
);

test("a row of CSV has at most maxBytes", async () => {
  const csv = (characters: number) => put("a.csv", `text\n"${"x\n".repeat(characters / 2)}"\n`);
  expect(await read(csv(900), { maxBytes: 1000 })).toMatchObject([{ line: 2, article: {} }]);
  expect(await read(csv(2200), { maxBytes: 1000 })).toMatchObject([{ problem: { code: "ERR_INPUT" } }]);
});

test("after a line that is too long the others are read", async () => {
  const file = put("b.ndjson", CONTENTS["a.ndjson"]!(1001));
  expect(await read(file, { maxBytes: 1000 })).toMatchObject([
    { line: 1, article: { text: "a" } },
    { line: 2, problem: { code: "ERR_INPUT" } },
    { line: 3, article: { text: "z" } },
  ]);
});

test.each([0, -1, 1.5, Number.NaN, "1000", 256 * 1024 * 1024 + 1])("maxBytes %j is ERR_OPTION", async (maxBytes) => {
  await expect(read("a.txt", { maxBytes: maxBytes as number })).rejects.toMatchObject({
    code: "ERR_OPTION",
    message: expect.stringMatching(/^option maxBytes: .* wanted a whole number from 1 to 268435456$/),
  });
});

test.each([1, 256 * 1024 * 1024])("maxBytes %j is accepted", async (maxBytes) => {
  expect(await read(put("c.txt", "x"), { maxBytes })).toHaveLength(1);
});

test("a page that is nested too deep is named, and the others are read", async () => {
  const deep = put("deep.html", "<div>".repeat(100_000));
  const long = put("long.html", `<p>日本の企業は製品を発表した。</p>${"<!-- -->".repeat(100_000)}`);
  expect(await read([deep, long])).toMatchObject([
    { file: deep, problem: { code: "ERR_INPUT", message: expect.stringMatching(/nested more than 256 deep/) } },
    { file: long, article: { text: "日本の企業は製品を発表した。" } },
  ]);
});

test("a long feed is read in a thread of its own, with the same result", async () => {
  const item = (i: number) =>
    `<item><guid>${i}</guid><description>&lt;p&gt;円&lt;/p&gt;${" ".repeat(900)}</description></item>`;
  const feed = (count: number) =>
    put("long.rss", `<rss><channel>${Array.from({ length: count }, (_, i) => item(i)).join("")}</channel></rss>`);
  const short = await read(feed(3));
  const long = await read(feed(1000));
  expect(long).toHaveLength(1000);
  expect(long.slice(0, 3)).toEqual(short);
  const deep = put("deep.rss", `<rss><channel>${item(0)}<item>${"<b>".repeat(300_000)}</item></channel></rss>`);
  expect(await read(deep)).toMatchObject([{ article: { id: "0" } }, { problem: { code: "ERR_INPUT" } }]);
  expect(await read(put("none.rss", `<xml>${" ".repeat(600_000)}</xml>`))).toMatchObject([
    { problem: { code: "ERR_INPUT", message: expect.stringMatching(/no feed/) } },
  ]);
});

test("a message names only some of many fields", async () => {
  const names = Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`field${i}`, 1]));
  const [record] = await read(put("many.ndjson", `${JSON.stringify(names)}\n`));
  expect(record).toMatchObject({ problem: { message: expect.stringMatching(/"field29", 970 more;/) } });
});
