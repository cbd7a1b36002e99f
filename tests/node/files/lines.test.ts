import fc from "fast-check";
import { expect, test } from "vitest";
import { ENCODINGS } from "../../../src/node/files/encoding";
import { type DecodedLine, readLines } from "../../../src/node/files/lines";
import { encode } from "../encode";

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
async function all(lines: AsyncIterable<DecodedLine>): Promise<unknown[]> {
  const got: unknown[] = [];
  for await (const line of lines) got.push("text" in line ? line.text : line.problem.code);
  return got;
}

test.each(ENCODINGS)("lines of %s, wherever the pieces end", async (encoding) => {
  // 上 and 《 have the byte of a line feed in UTF-16.
  const text = "上《首相》は\n\n3億円\n一ABC上\n最後の行";
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 40 }), async (size) => {
      expect(await all(readLines(inPieces(encode(text, encoding), size), encoding))).toEqual(text.split("\n"));
    }),
    { numRuns: 30 },
  );
  expect(await all(readLines(inPieces(encode(text, encoding), 1000)))).toEqual(text.split("\n"));
});

test.each([
  ["utf-8", [0xff]],
  ["utf-16le", [0x00, 0xd8]],
  ["utf-16be", [0xd8, 0x00]],
  ["shift_jis", [0xfd]],
  ["euc-jp", [0xff]],
  ["iso-2022-jp", [0x80]],
] as const)("a broken line of %s is a problem in its place", async (encoding, bad) => {
  const bytes = Buffer.concat([
    encode("首相は\n東京", encoding),
    Uint8Array.from(bad),
    encode("。\n3億円を発表\n", encoding),
  ]);
  expect(await all(readLines(inPieces(bytes, 7), encoding))).toEqual(["首相は", "ERR_ENCODING", "3億円を発表"]);
});

test("a line that is too long is not kept", async () => {
  const bytes = Buffer.from(`short\n${"x".repeat(50)}\nshort\n${"y".repeat(50)}`);
  const long = "ERR_INPUT";
  expect(await all(readLines(inPieces(bytes, 8), undefined, 20))).toEqual(["short", long, "short", long]);
});

test("the encoding is found where the first piece is plain ASCII", async () => {
  const pieces = [Buffer.from("{}\n"), encode("首相は東京で\n", "euc-jp")];
  expect(
    await all(
      readLines(
        (async function* () {
          yield* pieces;
        })(),
      ),
    ),
  ).toEqual(["{}", "首相は東京で"]);
});
