import { expect, test } from "vitest";
import { createFieldReader } from "../../../src/node/files/fields/field-reader";
import type { DecodedLine } from "../../../src/node/files/lines";
import { readNdjson } from "../../../src/node/files/ndjson";

async function read(lines: readonly DecodedLine[]): Promise<unknown[]> {
  async function* decoded() {
    yield lines;
  }
  const records: unknown[] = [];
  for await (const record of readNdjson(
    decoded(),
    createFieldReader({}, () => {}, "line"),
  ))
    records.push(record);
  return records;
}

test("fields are not checked, and blank lines are skipped but counted", async () => {
  const lines = [{ text: '{"text":3,"more":[]}' }, { text: " \t\r" }, { text: ' {"id":"a","text":null}\r' }];
  expect(await read(lines)).toEqual([
    { line: 1, article: { text: 3, more: [] } },
    { line: 3, article: { id: "a", text: null } },
  ]);
});

test("a line that could not be decoded keeps its problem and counts", async () => {
  const problem = { code: "ERR_ENCODING", message: "not utf-8" } as const;
  expect(await read([{ problem }, { text: '{"text":""}' }])).toEqual([
    { line: 1, problem },
    { line: 2, article: { text: "" } },
  ]);
});

test.each([
  ["{", 'it ends at position 1, wanted a name in quotes or "}"'],
  ['{"a":"b" "c"}', '"\\"" at position 9, wanted "," or the end of the list or object'],
  ["[1 円", '"円" at position 3, wanted "," or the end of the list or object'],
  ["[1 😀", '"😀" at position 3, wanted "," or the end of the list or object'],
])("%j is an error whose words are the same on each Node", async (text, reason) => {
  const problem = { code: "ERR_INPUT", message: `the line is not JSON: ${reason}` };
  expect(await read([{ text }])).toEqual([{ line: 1, problem }]);
});

test("blank lines in a row are counted", async () => {
  expect(await read([{ blank: 1_000_000 }, { text: '{"text":""}' }, { blank: 2 }, { text: '{"text":"円"}' }])).toEqual([
    { line: 1_000_001, article: { text: "" } },
    { line: 1_000_004, article: { text: "円" } },
  ]);
});
