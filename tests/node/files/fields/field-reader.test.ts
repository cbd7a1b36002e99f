import { expect, test } from "vitest";
import type { ArticleFields } from "../../../../src/node/files/fields/field-options";
import { createFieldReader } from "../../../../src/node/files/fields/field-reader";

function read(records: readonly Record<string, unknown>[], fields: ArticleFields = {}) {
  const notices: string[] = [];
  const reader = createFieldReader(fields, (_, notice) => notices.push(notice), "line");
  const got = records.map((record) => reader.read(record));
  return { got, notices, problem: reader.problem() };
}

test("standard fields are taken as they are, and nothing is said", () => {
  const article = { text: 3, title: null, publishedAt: "2025/11/05", id: {}, body: "x", date: "x" };
  expect(read([article])).toEqual({ got: [{ article }], notices: [], problem: undefined });
});

test("common names are read where the standard ones are missing, and each is said", () => {
  const { got, notices } = read([{ Body: "円", headline: "題", date: "2025/11/05", url: "https://a.jp/1" }]);
  expect(got).toMatchObject([
    { article: { text: "円", title: "題", publishedAt: "2025-11-05", id: "https://a.jp/1" } },
  ]);
  expect(notices).toEqual([
    'text is read from "Body"; --text-field (fields.text) names another field',
    'title is read from "headline"; --title-field (fields.title) names another field',
    'publishedAt is read from "date"; --published-field (fields.publishedAt) names another field',
    'id is read from "url"; --id-field (fields.id) names another field',
  ]);
});

test("a guess needs a value that fits; of two dates the first that is one is taken", () => {
  expect(
    read([{ body: ["円"], content: "円", subject: 3, key: {}, published: "さっき", date: "2025-11-05" }]).got,
  ).toMatchObject([{ article: { text: "円", publishedAt: "2025-11-05" } }]);
  expect(read([{ text: "円", headline: "", date: "", url: null }]).got).toEqual([
    { article: { text: "円", headline: "", date: "", url: null } },
  ]);
});

test("a field that the user named wins over the standard one; an empty name means none", () => {
  const record = { text: "a", b: "円", title: "題", date: "2025-11-05", id: "1" };
  const { got, notices } = read([record], { text: "b", title: "", publishedAt: "", id: "" });
  expect(got).toEqual([{ article: { text: "円", b: "円", date: "2025-11-05" } }]);
  expect(notices).toEqual([]);
});

test("without a text the problem names the fields that are there, and keeps the id", () => {
  expect(read([{ guid: 7, summary: "円" }]).got).toEqual([
    {
      id: "7",
      problem: {
        code: "ERR_INPUT",
        message:
          'text is missing, wanted a string; there are "guid", "summary"; --text-field (fields.text) names another field',
      },
    },
  ]);
  expect(read([{ body: "円", id: "x" }], { text: "honbun" }).got).toEqual([
    {
      id: "x",
      problem: {
        code: "ERR_INPUT",
        message: 'the line has no field "honbun", which --text-field (fields.text) names; there are "body", "id"',
      },
    },
  ]);
});

test("a named field may be missing in a line, but not in all", () => {
  expect(read([{ text: "円" }, { text: "円", h: "題" }], { title: "h" }).problem).toBeUndefined();
  expect(read([{ text: "円", a: 1 }, { text: "円" }], { title: "h" }).problem).toEqual({
    code: "ERR_INPUT",
    message: 'no line has a field "h", which --title-field (fields.title) names; there are "text", "a"',
  });
  expect(read([], { title: "h" }).problem).toBeUndefined();
});

test.each([
  [
    { text: "円", date: "3時間前" },
    {},
    /^"date", read as publishedAt, is "3時間前", wanted a date such as .*; --published-field .* an empty name none$/,
  ],
  [
    { text: "円", d: "11/05/2025" },
    { publishedAt: "d" },
    /^"d", read as publishedAt, is "11\/05\/2025", wanted .*\+0900$/,
  ],
  [{ b: ["円"] }, { text: "b" }, /^"b", read as text, is \["円"\], wanted a string$/],
  [{ b: null }, { text: "b" }, /^"b", read as text, is null, wanted a string$/],
  [{ text: "円", t: 3 }, { title: "t" }, /^"t", read as title, is 3, wanted a string$/],
  [{ text: "円", i: true }, { id: "i" }, /^"i", read as id, is true, wanted a string or a number$/],
])("%j with %j is a problem", (record, fields, message) => {
  expect(read([record], fields).got).toEqual([
    { problem: { code: "ERR_INPUT", message: expect.stringMatching(message) } },
  ]);
});

test("an absent value of a named field is absent", () => {
  expect(read([{ text: "円", t: "", d: null, i: 7 }], { title: "t", publishedAt: "d", id: "i" }).got).toMatchObject([
    { article: { text: "円", title: null, publishedAt: null, id: 7 } },
  ]);
});
