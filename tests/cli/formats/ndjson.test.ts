import { once } from "node:events";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { FailureSchema, OutputLineSchema, SummarySchema } from "../../../src/schema";
import { folderOf, readNdjson, start, yomitori } from "../spawn";

const ndjson = ["--input", "ndjson", "--format", "ndjson"];
const article = (id: string | number, text = "売上高は3億円。") => JSON.stringify({ id, text });

test("a summary for each line, in the order of the input, with its id", async () => {
  const ids = Array.from({ length: 50 }, (_, i) => `id-${i}`);
  const { code, out, err } = await yomitori(ndjson, ids.map((id) => article(id)).join("\n"));
  const lines = readNdjson(out);
  expect(lines.map(({ id }) => id)).toEqual(ids);
  for (const line of lines) v.assert(SummarySchema, line);
  expect([code, err]).toEqual([0, ""]);
});

test("a malformed line is answered in its place, and the others are read", async () => {
  const { code, out, err } = await yomitori(ndjson, `${article("a")}\n{"id": "b", "text": \n${article("c")}\n`);
  const lines = readNdjson(out);
  expect(lines.map(({ id }) => id)).toEqual(["a", null, "c"]);
  expect(lines[1]).toEqual({ id: null, line: 2, error: { code: "ERR_INPUT", message: expect.stringMatching(/JSON/) } });
  for (const line of lines) v.assert(OutputLineSchema, line);
  expect(code).toBe(1);
  expect(err).toMatch(/1 of 3 articles/);
});

const BAD_LINES: readonly [what: string, line: string, id: string | null, message: RegExp][] = [
  ["a missing text", '{"id":"x"}', "x", /text is missing/],
  ["a text that is null", '{"id":"x","text":null}', "x", /text is null/],
  ["a text that is a number", '{"id":"x","text":1}', "x", /text is a number/],
  ["an id that is a number", '{"id":7,"text":1}', "7", /text is a number/],
  ["an id that is an object", '{"id":{},"text":"円"}', null, /id is an object/],
  ["no id", '{"text":[]}', null, /text is an array/],
  ["a title that is a number", '{"id":"x","text":"円","title":3}', "x", /title is a number/],
  ["a date that is none", '{"id":"x","text":"円","publishedAt":"2025-02-30"}', "x", /publishedAt is "2025-02-30"/],
  ["a string", '"text"', null, /no article/],
  ["an array", "[1]", null, /no article/],
  ["null", "null", null, /no article/],
  ["a text that is too long", JSON.stringify({ id: "x", text: "円".repeat(1_000_001) }), "x", /maxCharacters/],
];

/** One run for all of them. */
const badLines = yomitori(ndjson, BAD_LINES.map(([, line]) => `${line}\n${article("next")}\n`).join(""));

test.each(BAD_LINES.map((row, i) => [...row, i] as const))("%s is ERR_INPUT in its place", async (...row) => {
  const [, , id, message, i] = row;
  const failure = readNdjson((await badLines).out)[2 * i]!;
  expect(failure).toEqual({
    id,
    line: 2 * i + 1,
    error: { code: "ERR_INPUT", message: expect.stringMatching(message) },
  });
  v.assert(FailureSchema, failure);
});

test("all lines between bad lines are read", async () => {
  const { code, out, err } = await badLines;
  const others = readNdjson(out).filter((_, i) => i % 2 === 1);
  expect(others.map(({ id }) => id)).toEqual(BAD_LINES.map(() => "next"));
  expect([code, err]).toEqual([1, "yomitori: 12 of 24 articles could not be read\n"]);
});

test("bytes that are not UTF-8 are ERR_ENCODING in their place", async () => {
  const shiftJis = Buffer.concat([
    Buffer.from('{"text":"'),
    Buffer.from([0x93, 0xfa, 0x96, 0x7b]),
    Buffer.from('"}\n'),
  ]);
  const { code, out } = await yomitori(ndjson, Buffer.concat([shiftJis, Buffer.from(article("next"))]));
  expect(readNdjson(out)).toMatchObject([{ id: null, line: 1, error: { code: "ERR_ENCODING" } }, { id: "next" }]);
  expect(code).toBe(1);
});

test("a byte order mark and CRLF are accepted, blank lines are skipped but counted", async () => {
  const { code, out } = await yomitori(ndjson, `\uFEFF${article("a")}\r\n\r\n  \t\r\n${article("b")}\r\n!\r\n`);
  expect(readNdjson(out)).toMatchObject([{ id: "a" }, { id: "b" }, { id: null, line: 5 }]);
  expect(code).toBe(1);
});

test("a number as id becomes a string; without an id the summary has none", async () => {
  const { out } = await yomitori(ndjson, `${article(12)}\n{"text":"円","id":null}\n{"text":"円"}`);
  const [first, second, third] = readNdjson(out);
  expect(first!.id).toBe("12");
  expect(second).not.toHaveProperty("id");
  expect(third).not.toHaveProperty("id");
});

test("unknown keys of an article are ignored", async () => {
  const { code, out } = await yomitori(ndjson, '{"text":"円","error":{"code":"x"},"schema":"y","line":3}');
  v.assert(SummarySchema, JSON.parse(out));
  expect([code, JSON.parse(out)]).toMatchObject([0, { schema: "yomitori/1" }]);
});

test("an empty and a white-space text are summaries with empty lists and a warning", async () => {
  const { code, out } = await yomitori(ndjson, '{"text":""}\n{"text":" \\n\\u3000"}\n');
  for (const line of readNdjson(out)) {
    expect(line).toMatchObject({ sentences: [], figures: [], times: [], entities: [], keywords: [], keySentences: [] });
    expect(line.warnings).toMatchObject([{ code: "empty" }]);
  }
  expect(code).toBe(0);
});

test("no line gives no line", async () => {
  expect(await yomitori(ndjson, "")).toEqual({ code: 0, out: "", err: "" });
  expect(await yomitori(ndjson, "\n\r\n")).toEqual({ code: 0, out: "", err: "" });
});

test("--published and --title apply to lines without their own", async () => {
  const lines = '{"text":"円"}\n{"text":"円","title":"own","publishedAt":"2020-01-01"}';
  const { out } = await yomitori([...ndjson, "--published", "2025-02-08", "--title", "given"], lines);
  expect(readNdjson(out)).toMatchObject([
    { title: "given", publishedAt: "2025-02-08" },
    { title: "own", publishedAt: "2020-01-01" },
  ]);
});

test("a file is NDJSON by its extension, by its content or by --input", async () => {
  const folder = folderOf({
    "a.ndjson": article("a"),
    "b.JSONL": article("b"),
    "c.json": article("c"),
    "d.txt": article("d"),
  });
  const { out } = await yomitori(["--format", "ndjson", "a.ndjson", "b.JSONL", "c.json", "d.txt"], "", folder);
  expect(readNdjson(out).map(({ id }) => id)).toEqual(["a", "b", "c", undefined]);
  const given = await yomitori(["--format", "ndjson", "--input", "ndjson", "d.txt"], "", folder);
  expect(readNdjson(given.out)[0]!.id).toBe("d");
});

describe("as a stream", () => {
  test("a line is answered before the next one is written", async () => {
    const child = start(ndjson);
    for (const id of ["first", "second"]) {
      child.stdin.write(`${article(id)}\n`);
      const [line] = await once(child.stdout, "data");
      expect(JSON.parse(line).id).toBe(id);
    }
    child.stdin.end();
    expect(await once(child, "close")).toEqual([0, null]);
  });

  test("a reader that closes the output ends the program without a message", async () => {
    const child = start(ndjson);
    child.stdin.on("error", () => {});
    let err = "";
    child.stderr.on("data", (text) => {
      err += text;
    });
    const line = `${article("a", "売上高は3億円。".repeat(200))}\n`;
    const feed = setInterval(() => child.stdin.write(line), 1);
    await once(child.stdout, "data");
    child.stdout.destroy();
    const [code] = await once(child, "close");
    clearInterval(feed);
    expect([code, err]).toEqual([0, ""]);
  });

  test("memory does not grow with the input: if the output is not read, neither is the input", async () => {
    const child = start(ndjson);
    child.stdin.on("error", () => {});
    const line = `${article("a", "売上高は3億円。".repeat(100))}\n`;
    let taken = 0;
    let full = false;
    for (let i = 0; i < 20_000 && !full; i++) {
      const written = new Promise<void>((resolve) => {
        child.stdin.write(line, () => resolve());
      });
      const stuck = new Promise<boolean>((resolve) => {
        setTimeout(() => resolve(true), 3000).unref();
      });
      full = (await Promise.race([written.then(() => false), stuck])) === true;
      if (!full) taken++;
    }
    // Nobody reads its output, so it must have stopped taking input long before the end.
    expect(full).toBe(true);
    expect(taken).toBeLessThan(5000);
    child.kill();
  });
});
