import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import type { InputArticle } from "../../../src/node/files/input-article";
import { sizeOf } from "../../../src/node/files/paths";
import { type ReadOptions, readArticles } from "../../../src/node/files/read-articles";
import { encode } from "../encode";

const folder = mkdtempSync(join(tmpdir(), "yomitori-files-"));
const put = (name: string, content: string | Uint8Array): string => {
  const file = join(folder, name);
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, content);
  return file;
};
async function read(names: string | readonly string[], options?: ReadOptions): Promise<InputArticle[]> {
  const got: InputArticle[] = [];
  for await (const input of readArticles(names, options)) got.push(input);
  return got;
}
const TEXT = "売上高は3億円だった。\n前年比10%増。\n";

test.each(["utf-8", "utf-16le", "utf-16be", "shift_jis", "euc-jp", "iso-2022-jp"] as const)(
  "text and NDJSON in %s, packed or not",
  async (encoding) => {
    const text = encode(TEXT, encoding);
    const lines = encode(`${JSON.stringify({ id: "1", text: TEXT })}\n\n${JSON.stringify({ text: "円" })}\n`, encoding);
    const files = [put("a.txt", text), put("a.txt.gz", gzipSync(text)), put("a.ndjson.gz", gzipSync(lines))];
    expect(await read(files)).toEqual([
      { file: files[0], article: { text: TEXT } },
      { file: files[1], article: { text: TEXT } },
      { file: files[2], line: 1, article: { id: "1", text: TEXT } },
      { file: files[2], line: 3, article: { text: "円" } },
    ]);
    expect(await read(files[0]!, { encoding })).toEqual([{ file: files[0], article: { text: TEXT } }]);
  },
);

test("a packed file that is cut off gives all articles before that, then a problem", async () => {
  const lines = Array.from({ length: 3000 }, (_, i) => JSON.stringify({ id: String(i), text: `${Math.sin(i)}円` }));
  const packed = gzipSync(lines.join("\n"));
  const file = put("cut.ndjson.gz", packed.subarray(0, packed.length - 2000));
  const got = await read(file);
  const articles = got.filter((input) => "article" in input);
  expect(articles.length).toBeGreaterThan(2000);
  expect(articles.map(({ line }) => line)).toEqual(articles.map((_, i) => i + 1));
  expect(got.at(-1)).toEqual({
    file,
    problem: { code: "ERR_INPUT", message: expect.stringMatching(/^the gzip data is broken: unexpected end/) },
  });
});

test("folders and patterns are read in the order of their names", async () => {
  for (const name of ["b.txt", "a/2.txt", "a/1.html.bak", "a/.hidden.txt", "c.jpg"]) put(`tree/${name}`, "円");
  const tree = join(folder, "tree");
  const names = async (pattern: string) => (await read(pattern)).map(({ file }) => file.slice(tree.length + 1));
  expect(await names(tree)).toEqual(["a/2.txt", "b.txt"]);
  expect(await names(`${tree}/**/*.txt`)).toEqual(["a/2.txt", "b.txt"]);
  put("tree/[1].txt", "円");
  expect(await names(`${tree}/[1].txt`)).toEqual(["[1].txt"]);
});

test.each([
  ["nowhere.txt", /there is no such file/],
  ["nowhere/*.txt", /no file matches the pattern/],
  ["empty", /the folder contains no file/],
])("%s gives a problem, and the next file is read", async (name, message) => {
  mkdirSync(join(folder, "empty"), { recursive: true });
  expect(await read([join(folder, name), put("ok.txt", "円")])).toMatchObject([
    { problem: { code: "ERR_INPUT", message: expect.stringMatching(message) } },
    { article: { text: "円" } },
  ]);
});

test("the articles of a CSV are its rows, which may have several lines", async () => {
  const file = put("a.csv", '\uFEFFid,text,title,other\r\n1,"売上は\r\n""3億円""",見出し,x\r\n\r\n2,円\r\n3,,\r\n');
  expect(await read(file)).toEqual([
    { file, line: 2, article: { id: "1", text: '売上は\r\n"3億円"', title: "見出し" } },
    { file, line: 5, article: { id: "2", text: "円" } },
    { file, line: 6, article: { id: "3", text: "" } },
  ]);
});

test("columns may have other names, and tabs may separate them", async () => {
  const file = put("a.tsv", "番号\t本文\t日付\n7\t円, ドル\t2025-02-08\n");
  const columns = { id: "番号", text: "本文", publishedAt: "日付" };
  expect(await read(file, { columns })).toEqual([
    { file, line: 2, article: { id: "7", text: "円, ドル", publishedAt: "2025-02-08" } },
  ]);
  expect(await read(file, { fields: columns })).toEqual(await read(file, { columns }));
  expect(await read(file)).toEqual([{ file, line: 2, article: { text: "円, ドル", publishedAt: "2025-02-08" } }]);
});

test("a row that cannot be decoded gives a problem; a quote that is never closed ends the file", async () => {
  const bad = put(
    "bad.csv",
    Buffer.concat([Buffer.from("id,text\n1,円\n2,"), Uint8Array.of(0xff), Buffer.from("\n3,円\n")]),
  );
  expect(await read(bad)).toMatchObject([{ line: 2 }, { line: 3, problem: { code: "ERR_ENCODING" } }, { line: 4 }]);
  const open = put("open.csv", 'id,text\n1,円\n2,"円\n3,円\n');
  expect(await read(open)).toMatchObject([
    { line: 2, article: { id: "1" } },
    { problem: { code: "ERR_INPUT", message: expect.stringMatching(/the rest cannot be read as CSV: .*line/) } },
  ]);
});

test("the options give what an article lacks", async () => {
  const file = put("b.ndjson", '{"text":"円","title":null}\n{"text":"円","title":"自分の"}\n');
  expect(await read(file, { title: "題", publishedAt: "2025-02-08" })).toMatchObject([
    { article: { title: "題", publishedAt: "2025-02-08" } },
    { article: { title: "自分の", publishedAt: "2025-02-08" } },
  ]);
});

test("wrong options are refused", async () => {
  await expect(read("-", { encoding: "latin1" })).rejects.toMatchObject({ code: "ERR_OPTION" });
  await expect(read("-", { input: "pdf" as never })).rejects.toMatchObject({ code: "ERR_OPTION" });
});

test("a row of CSV of 16 MiB and one character is read, a longer one ends the file", async () => {
  const most = "x".repeat(16 * 1024 * 1024 + 1); // csv-parse checks before it adds the last character
  const file = put("long.csv", `text\n${most}\n${most}x\n`);
  const [row, problem] = await read(file);
  expect(row && "article" in row && row.article.text.length).toBe(most.length);
  expect(problem).toMatchObject({
    problem: { message: expect.stringMatching(/^the rest cannot be read as CSV: Max Record Size/) },
  });
});

test("gzip is recognised by both of its first bytes", async () => {
  expect(await read(put("half.txt", Uint8Array.of(0x1f, 0x8c)), { encoding: "utf-8" })).toMatchObject([
    { problem: { code: "ERR_ENCODING" } },
  ]);
  expect(await read(put("half.txt", Uint8Array.of(0x1f, 0x41)))).toMatchObject([{ article: { text: "\x1fA" } }]);
});

test("onRead is called with the bytes of the file, not with those of the text", async () => {
  let bytes = 0;
  const packed = gzipSync("円".repeat(10_000));
  await read(put("packed.txt", packed), {
    onRead: (count) => {
      bytes += count;
    },
  });
  expect(bytes).toBe(packed.length);
});

test("the size of files is known without reading them, but not that of standard input", async () => {
  const files = [put("size/1.txt", "abc"), put("size/2.txt", "円")];
  expect(await sizeOf(files)).toBe(6);
  expect(await sizeOf([join(folder, "size"), join(folder, "nowhere.txt")])).toBe(6);
  expect(await sizeOf([...files, "-"])).toBeUndefined();
});

test.each([
  ["[1]", /^the line is no article, wanted an object/],
  ["null", /^the line is no article/],
  ["1", /^the line is no article/],
  ["{", /^the line is not JSON: /],
])("the line %s of NDJSON gives a problem, and the next line is read", async (line, message) => {
  expect(await read(put("line.ndjson", `${line}\n\n{"text":"円"}`))).toMatchObject([
    { line: 1, problem: { code: "ERR_INPUT", message: expect.stringMatching(message) } },
    { line: 3, article: { text: "円" } },
  ]);
});
