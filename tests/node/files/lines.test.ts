import fc from "fast-check";
import { expect, test } from "vitest";
import { ENCODINGS } from "../../../src/node/files/encoding";
import { type DecodedLine, readLines } from "../../../src/node/files/lines";
import { encode } from "../encode";

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
async function all(chunks: AsyncIterable<readonly DecodedLine[]>): Promise<unknown[]> {
  const got: unknown[] = [];
  for await (const lines of chunks) {
    for (const line of lines) {
      if ("blank" in line) got.push(...Array(line.blank).fill(""));
      else got.push("text" in line ? line.text : line.problem.code);
    }
  }
  return got;
}

test.each(ENCODINGS)("lines of %s, wherever the chunks end", async (encoding) => {
  // 上 and 《 have the byte of a line feed in UTF-16.
  const text = "上《首相》は\n\n3億円\n一ABC上\n最後の行";
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 40 }), async (size) => {
      expect(await all(readLines(inChunks(encode(text, encoding), size), { encoding }))).toEqual(text.split("\n"));
    }),
    { numRuns: 30 },
  );
  expect(await all(readLines(inChunks(encode(text, encoding), 1000)))).toEqual(text.split("\n"));
});

test.each([
  ["utf-8", [0xff]],
  ["utf-16le", [0x00, 0xd8]],
  ["utf-16be", [0xd8, 0x00]],
  ["shift_jis", [0xfd]],
  ["euc-jp", [0xff]],
  ["iso-2022-jp", [0x80]],
] as const)("an invalid line of %s gives a problem, and the next line is read", async (encoding, bad) => {
  const bytes = Buffer.concat([
    encode("首相は\n東京", encoding),
    Uint8Array.from(bad),
    encode("。\n3億円を発表\n", encoding),
  ]);
  expect(await all(readLines(inChunks(bytes, 7), { encoding }))).toEqual(["首相は", "ERR_ENCODING", "3億円を発表"]);
});

test("a line that is too long is not kept", async () => {
  const bytes = Buffer.from(`short\n${"x".repeat(50)}\nshort\n${"y".repeat(50)}`);
  const long = "ERR_INPUT";
  expect(await all(readLines(inChunks(bytes, 8), { maxBytes: 20 }))).toEqual(["short", long, "short", long]);
});

test("the encoding is detected though the first chunk is plain ASCII", async () => {
  const chunks = [Buffer.from("{}\n"), encode("首相は東京で\n", "euc-jp")];
  expect(
    await all(
      readLines(
        (async function* () {
          yield* chunks;
        })(),
      ),
    ),
  ).toEqual(["{}", "首相は東京で"]);
});

test.each([
  [20, "x".repeat(20)],
  [21, "ERR_INPUT"],
])("a line of %i bytes where 20 are the limit", async (length, line) => {
  for (const size of [1, 8, 100]) {
    const bytes = Buffer.from(`${"x".repeat(length)}\nnext`);
    expect(await all(readLines(inChunks(bytes, size), { maxBytes: 20 }))).toEqual([line, "next"]);
  }
});

test("a line of 64 MiB is kept by default, one of a byte more is not", async () => {
  const chunk = new Uint8Array(16 * 1024 * 1024).fill(0x78);
  async function* bytes() {
    yield* [chunk, chunk, chunk, chunk, Buffer.from("\n"), chunk, chunk, chunk, chunk, Buffer.from("x\nend")];
  }
  const got: DecodedLine[] = [];
  for await (const line of readLines(bytes(), { encoding: "utf-8" })) got.push(...line);
  expect(got.map((line) => ("text" in line ? line.text.length : "problem" in line && line.problem.message))).toEqual([
    64 * 1024 * 1024,
    "the line is longer than 67108864 bytes (maxBytes)",
    3,
  ]);
});

test.each([
  ["", []],
  ["\n", [""]],
  ["a", ["a"]],
  ["a\n", ["a"]],
  ["a\n\n", ["a", ""]],
  ["a\r\nb", ["a\r", "b"]],
])("the lines of %j are %j", async (text, lines) => {
  expect(await all(readLines(inChunks(Buffer.from(text), 100)))).toEqual(lines);
});

test("half a code unit at the end of UTF-16 is a problem", async () => {
  const bytes = encode("首相は\n東京", "utf-16le");
  expect(await all(readLines(inChunks(bytes.subarray(0, bytes.length - 1), 3), { encoding: "utf-16le" }))).toEqual([
    "首相は",
    "ERR_ENCODING",
  ]);
});

test.each(ENCODINGS)("blank lines of %s are counted, not kept, wherever the chunks end", async (encoding) => {
  const text = `a\n${"\n".repeat(50)}b\n \t\n\r\n  \nc\n\n`;
  const bytes = encode(text, encoding);
  for (const size of [1, 2, 3, 7, 1000]) {
    const [empty, white] = [false, true].map((skipSpace) => readLines(inChunks(bytes, size), { encoding, skipSpace }));
    expect(await all(empty!)).toEqual(text.split("\n").slice(0, -1));
    // The lines of white space are counted if they are whole in a chunk, else they are texts; their number is the same.
    expect((await all(white!)).map((line) => String(line).trim())).toEqual(
      text
        .split("\n")
        .slice(0, -1)
        .map((line) => line.trim()),
    );
  }
});

test("a file of a million blank lines gives one item a chunk", async () => {
  const got: DecodedLine[] = [];
  for await (const lines of readLines(inChunks(Buffer.alloc(1_000_000, "\n"), 65536))) got.push(...lines);
  expect(got).toHaveLength(Math.ceil(1_000_000 / 65536));
  expect(got.reduce((sum, line) => sum + ("blank" in line ? line.blank : 0), 0)).toBe(1_000_000);
});

test.each([
  [80, ["ERR_INPUT", "next"]],
  [81, null],
])("a line of %i bytes where 20 are kept: four times as many end the reading", async (length, lines) => {
  const reading = all(readLines(inChunks(Buffer.from(`${"x".repeat(length)}\nnext`), 1), { maxBytes: 20 }));
  if (lines) expect(await reading).toEqual(lines);
  else
    await expect(reading).rejects.toMatchObject({
      code: "ERR_INPUT",
      message: expect.stringMatching(/longer than 4 × 20 bytes \(maxBytes\)/),
    });
});
