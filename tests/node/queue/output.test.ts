import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fileOutput } from "../../../src/node/queue/output";
import { folderOf } from "../../cli/spawn";

test.each([
  ["a file that is not there", undefined, ""],
  ["an empty file", "", ""],
  ["whole lines", '{"id":"a"}\n{"id":"b"}\n', '{"id":"a"}\n{"id":"b"}\n'],
  ["a line cut off", '{"id":"a"}\n{"id":"b', '{"id":"a"}\n'],
  ["nothing but a line cut off", '{"id":"a', ""],
  ["a long line cut off", `{"id":"a"}\n${"x".repeat(200_000)}`, '{"id":"a"}\n'],
])("%s is continued after its last whole line", async (_, before, kept) => {
  const path = join(folderOf(before === undefined ? {} : { "out.ndjson": before }), "out.ndjson");
  const output = await fileOutput(path);
  expect(readFileSync(path, "utf8")).toBe(kept);
  await output.write(['{"id":"c"}\n', '{"id":"d"}\n']);
  expect(readFileSync(path, "utf8")).toBe(`${kept}{"id":"c"}\n{"id":"d"}\n`);
  expect(await output.has(new Set(["c", "z"]))).toEqual(new Set(["c"]));
  await output.close();
});

const BLOCK_BYTES = 64 * 1024;
test.each([-1, 0, 1])("a line that is cut off after a block of bytes and %i more is removed", async (more) => {
  const whole = '{"id":"a"}\n';
  const path = join(folderOf({ "out.ndjson": `${whole}${"x".repeat(BLOCK_BYTES + more)}` }), "out.ndjson");
  await (await fileOutput(path)).close();
  expect(readFileSync(path, "utf8")).toBe(whole);
});
