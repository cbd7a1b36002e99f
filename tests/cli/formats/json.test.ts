import * as v from "valibot";
import { expect, test } from "vitest";
import { OutputLineSchema, SummarySchema } from "../../../src/schema";
import { folderOf, yomitori } from "../spawn";

const folder = folderOf({
  "a.txt": "売上高は3億円。",
  "b.txt": "売上高は4億円。",
  "one.ndjson": '{"id":"1","text":"円"}\n',
  "many.ndjson": '{"id":"1","text":"円"}\n!\n{"id":"3","text":"円"}\n',
  "none.ndjson": "\n",
});
const json = async (...files: string[]) => JSON.parse((await yomitori(["--format", "json", ...files], "", folder)).out);

test("one object for one article", async () => {
  v.assert(SummarySchema, await json("a.txt"));
  expect(await json("one.ndjson")).toMatchObject({ id: "1" });
});

test("an array for several, in order, with failures in place", async () => {
  const files = await json("a.txt", "b.txt");
  v.assert(v.array(SummarySchema), files);
  expect(files).toHaveLength(2);
  const lines = await json("many.ndjson");
  v.assert(v.array(OutputLineSchema), lines);
  expect(lines).toMatchObject([{ id: "1" }, { id: null, line: 2 }, { id: "3" }]);
});

test("an array for several files, even if they cannot be read", async () => {
  expect(await json("a.txt", "missing.txt")).toHaveLength(1);
  expect(await json("none.ndjson", "none.ndjson")).toEqual([]);
  expect(await json("none.ndjson")).toEqual([]);
});

test("title and date come from the command line; the output is the same each time", async () => {
  const words = ["--format", "json", "--title", "決算", "--published", "2025-02-08T09:30:00+09:00", "a.txt"];
  const [first, second] = await Promise.all([yomitori(words, "", folder), yomitori(words, "", folder)]);
  expect(JSON.parse(first.out)).toMatchObject({ title: "決算", publishedAt: "2025-02-08T09:30:00+09:00" });
  expect(second.out).toBe(first.out);
});
