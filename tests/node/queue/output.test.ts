import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { fileOutput } from "../../../src/node/queue/output";
import { folderOf } from "../../cli/spawn";

/** A result as a worker writes it, without its line feed. */
const result = (id: string, more = ""): string =>
  JSON.stringify({ schema: "yomitori/1", id, title: more, warnings: [] });
const whole = `${result("a")}\n`;
const BLOCK_BYTES = 256 * 1024;

test.each([
  ["a file that is not there", undefined, ""],
  ["an empty file", "", ""],
  ["whole lines", `${whole}${result("b")}\n`, `${whole}${result("b")}\n`],
  ["a line cut off", `${whole}${result("b").slice(0, 40)}`, whole],
  ["a line cut off in its head", `${whole}{"sch`, whole],
  ["a line cut off after one byte", `${whole}{`, whole],
  ["a line that the machine left as zero bytes", `${whole}${"\0".repeat(70)}`, whole],
  ["a line that ends in zero bytes", `${whole}${result("b").slice(0, 40)}\0\0\0`, whole],
  ["a head that ends in zero bytes", `${whole}{"schema\0\0\0`, whole],
  ["nothing but a line cut off", result("a").slice(0, -1), ""],
  ["a long line cut off", `${whole}${result("b", "x".repeat(600_000)).slice(0, -1)}`, whole],
  ["a line without its line feed", `${whole}${result("b")}`, `${whole}${result("b")}\n`],
  ["a line that ends like one but is cut off", `${whole}{"schema":"yomitori/1","stats":{}`, whole],
])("%s is continued after its last whole line", async (_, before, kept) => {
  const path = join(folderOf(before === undefined ? {} : { "out.ndjson": before }), "out.ndjson");
  const output = await fileOutput(path);
  expect(readFileSync(path, "utf8")).toBe(kept);
  await output.write([`${result("c")}\n`, `${result("d")}\n`]);
  expect(readFileSync(path, "utf8")).toBe(`${kept}${result("c")}\n${result("d")}\n`);
  expect(await output.has(new Set(["c", "z"]))).toEqual(new Set(["c"]));
  expect(await output.has(new Set())).toEqual(new Set());
  await output.close();
});

test.each([-1, 0, 1])("a line that is cut off after a block of bytes and %i more is removed", async (more) => {
  const cut = result("b", "x".repeat(BLOCK_BYTES)).slice(0, BLOCK_BYTES + more);
  const path = join(folderOf({ "out.ndjson": `${whole}${cut}` }), "out.ndjson");
  await (await fileOutput(path)).close();
  expect(readFileSync(path, "utf8")).toBe(whole);
});

test.each([
  ["a text", "売上高は312億円だった。", 1],
  ["a text with a line feed", "売上高は312億円だった。\n", 1],
  ["one character", "{", 1],
  ["a blank line", "\n", 1],
  ["zero bytes", "\0".repeat(100), 1],
  ["articles", '{"id":"a","text":"円"}\n', 1],
  ["an article without a final line feed", '{"id":"a","text":"円"}', 1],
  ["a JSON array of summaries", `[${result("a")}]\n`, 1],
  ["pretty JSON", `${JSON.stringify({ schema: "yomitori/1", id: "a" }, null, 2)}\n`, 1],
  ["another schema", '{"schema":"yomitori/10","id":"a"}\n', 1],
  ["CSV", "id,kind,text\na,money,312億円\n", 1],
  ["results with a byte order mark", `\ufeff${whole}`, 1],
  ["results with CRLF", `${result("a")}\r\n`, 1],
  ["bytes", new Uint8Array([0x1f, 0x8b, 0x08, 0, 0x0a, 0xff]), 1],
  ["results, then a note", `${whole}${whole}note\n`, 3],
  ["results, then a note without a line feed", `${whole}note`, 2],
  ["results with a note between them", `${whole}note\n${whole}`, 2],
  ["results with a blank line", `${whole}\n`, 2],
])("a file of %s is refused before a byte of it is changed", async (_, content, line) => {
  const folder = folderOf({ "out.ndjson": content });
  const path = join(folder, "out.ndjson");
  await expect(fileOutput(path)).rejects.toMatchObject({
    code: "ERR_QUEUE",
    message: expect.stringContaining(
      `${path}:${line} is not a result of yomitori, so nothing was written; wanted a new file`,
    ),
  });
  expect(readFileSync(path)).toEqual(Buffer.from(content as string));
  expect(readdirSync(folder)).toEqual(["out.ndjson"]);
});

test("no other file is changed, whatever it holds", async () => {
  const folder = folderOf({});
  let number = 0;
  const content = fc.oneof(
    fc.uint8Array({ minLength: 1, maxLength: 60 }),
    fc.string({ minLength: 1, unit: fc.constantFrom("{", '"', "}", "\n", "\r", "\0", "円", "schema", "yomitori/1") }),
    fc.tuple(fc.constant(`${whole}`), fc.string({ minLength: 1 })).map((parts) => parts.join("")),
  );
  await fc.assert(
    fc.asyncProperty(content, async (bytes) => {
      const before = Buffer.from(bytes as string);
      const rest = before.subarray(before.toString().startsWith(whole) ? Buffer.byteLength(whole) : 0).toString();
      fc.pre(!result("").startsWith(rest.replace(/\0+$/, ""))); // such an end is one of ours
      const name = `f${number++}`;
      const path = join(folderOf({ [name]: before }), name);
      await expect(fileOutput(path)).rejects.toMatchObject({ code: "ERR_QUEUE" });
      expect(readFileSync(path)).toEqual(before);
    }),
  );
  expect(readdirSync(folder)).toEqual([]);
});

test("ids are found in lines that hold U+2028, U+2029, U+0085, a lone CR or a lone surrogate", async () => {
  const path = join(folderOf({}), "out.ndjson");
  const output = await fileOutput(path);
  const strange = ["a\u2028b", "c\u2029", "d\u0085", "e\rf", "\ud800", "\ud801", "g\u000b\u000c"];
  await output.write(strange.map((id) => `${result(id, `題\u2028名\u2029\u0085\r`)}\n`));
  expect(await output.has(new Set([...strange, "\udc00", "\ufffd"]))).toEqual(new Set(strange));
  await output.close();
  const again = await fileOutput(path);
  expect(await again.has(new Set(strange))).toEqual(new Set(strange));
  await again.close();
});

test("a file that was damaged while it was open is named with its line", async () => {
  const path = join(folderOf({ "out.ndjson": whole }), "out.ndjson");
  const output = await fileOutput(path);
  await output.write(["{broken\n"]);
  await expect(output.has(new Set(["a"]))).rejects.toMatchObject({
    code: "ERR_QUEUE",
    message: `${path}:2 is not JSON any more; mend or remove the line, then start again`,
  });
  await output.close();
});

test("what is no file, or is in no folder, is refused with what would be right", async () => {
  const folder = folderOf({ file: "" });
  mkdirSync(join(folder, "sub"));
  for (const [path, reason] of [
    [join(folder, "sub"), "is not a file; wanted a file, or - for standard output"],
    ["/dev/null", "is not a file"],
    [join(folder, "none", "out.ndjson"), "ENOENT"],
    [join(folder, "file", "out.ndjson"), "ENOTDIR"],
  ] as const) {
    await expect(fileOutput(path)).rejects.toMatchObject({
      code: "ERR_QUEUE",
      message: expect.stringContaining(reason),
    });
  }
});

test("a link and its file are one output", async () => {
  const folder = folderOf({ "out.ndjson": whole });
  symlinkSync(join(folder, "out.ndjson"), join(folder, "link"));
  const output = await fileOutput(join(folder, "out.ndjson"));
  await expect(fileOutput(join(folder, "link"))).rejects.toMatchObject({ code: "ERR_QUEUE" });
  await output.close();
  const link = await fileOutput(join(folder, "link"));
  expect(link.name).toBe(output.name);
  await link.close();
  expect(existsSync(join(folder, "out.ndjson.lock"))).toBe(false);
});
