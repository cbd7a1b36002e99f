import { expect, test } from "vitest";
import { readCsv } from "../../../src/node/files/csv";
import type { Notify } from "../../../src/node/files/fields/field-reader";
import type { DecodedLine } from "../../../src/node/files/lines";

const PROBLEM = { code: "ERR_ENCODING", message: "not utf-8" } as const;
/** Reads lines of CSV; null is a line that cannot be decoded. */
async function read(
  lines: readonly (string | null)[],
  columns = {},
  delimiter: "," | "\t" = ",",
  notify: Notify = () => {},
): Promise<unknown[]> {
  async function* decoded(): AsyncGenerator<readonly DecodedLine[]> {
    for (const text of lines) yield [text === null ? { problem: PROBLEM } : { text }];
  }
  const records: unknown[] = [];
  for await (const record of readCsv(decoded(), delimiter, columns, notify)) records.push(record);
  return records;
}

test("columns are found by their names, in any order; others are ignored", async () => {
  expect(await read(["id,extra,text", "1,x,円"])).toEqual([{ line: 2, article: { id: "1", text: "円" } }]);
  expect(await read(["本文\t番号", "円\t1"], { text: "本文", id: "番号" }, "\t")).toEqual([
    { line: 2, article: { id: "1", text: "円" } },
  ]);
});

test("an empty cell counts as absent, a missing one too, an empty text is a text", async () => {
  expect(await read(["text,id,title,publishedAt", ",,,", "円"])).toEqual([
    { line: 2, article: { text: "" } },
    { line: 3, article: { text: "円" } },
  ]);
});

test("a row has the number of its first line, after line feeds and carriage returns in cells too", async () => {
  expect(await read(["text", '"一\r', '二"', "", '"三', "四", '五"', "六"])).toEqual([
    { line: 2, article: { text: "一\r\n二" } },
    { line: 5, article: { text: "三\n四\n五" } },
    { line: 8, article: { text: "六" } },
  ]);
});

test("a line that cannot be decoded gives the problem of its row, and the other rows are read", async () => {
  expect(await read(["text", "一", null, '"三', null, '"', "六"])).toEqual([
    { line: 2, article: { text: "一" } },
    { line: 3, problem: PROBLEM },
    { line: 4, problem: PROBLEM },
    { line: 7, article: { text: "六" } },
  ]);
});

test("without the column of the text the message names the columns", async () => {
  await expect(read(["id,summary", "1,円"])).rejects.toMatchObject({
    code: "ERR_INPUT",
    message: 'there is no column "text" for the text; the columns are "id", "summary"; --text-field names another',
  });
});

test("common names are found where the standard ones are missing, and each is said", async () => {
  const notices: string[] = [];
  const lines = ["URL,見出し, 本文 ,公開日", "u,題,円,2025年11月5日", "v,,円,", "w,題,円,昨日"];
  expect(await read(lines, {}, ",", (key, notice) => notices.push(`${key}: ${notice}`))).toEqual([
    { line: 2, article: { text: "円", title: "題", publishedAt: "2025-11-05", id: "u" } },
    { line: 3, article: { text: "円", id: "v" } },
    {
      line: 4,
      id: "w",
      problem: {
        code: "ERR_INPUT",
        message: expect.stringMatching(/^"公開日", read as publishedAt, is "昨日", wanted/),
      },
    },
  ]);
  expect(notices).toHaveLength(4);
  expect(notices[0]).toBe('text 本文: text is read from "本文"; --text-field (fields.text) names another field');
});

test("a date in the standard column is taken as it is; an empty name means no column", async () => {
  expect(await read(["text,publishedAt,id", "円,2025/11/05,1"], { id: "" })).toEqual([
    { line: 2, article: { text: "円", publishedAt: "2025/11/05" } },
  ]);
});

test("a named column that is not there is an error that names those that are", async () => {
  await expect(read(["text,headline", "円,題"], { title: "題名" })).rejects.toMatchObject({
    code: "ERR_INPUT",
    message: 'there is no column "題名", which --title-field (fields.title) names; there are "text", "headline"',
  });
});
