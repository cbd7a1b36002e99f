import { expect, test } from "vitest";
import { createFieldReader } from "../../../src/node/files/fields/field-reader";
import { readJson } from "../../../src/node/files/json";

const read = (content: string, fields = {}) => [
  ...readJson(
    content,
    createFieldReader(fields, () => {}, "item"),
  ),
];

test("the articles of an array have the lines on which they begin", () => {
  const content =
    '\uFEFF\n[\n  {"text": "a, {[\\"\\n", "tags": [1, {}]},\n  {\n    "text": "b"}, {"text": "c"},\n 3, "d",\n null]';
  expect(read(content)).toMatchObject([
    { line: 3, article: { text: 'a, {["\n' } },
    { line: 4, article: { text: "b" } },
    { line: 5, article: { text: "c" } },
    { line: 6, problem: { message: expect.stringMatching(/^the item is no article/) } },
    { line: 6, problem: { code: "ERR_INPUT" } },
    { line: 7, problem: { code: "ERR_INPUT" } },
  ]);
});

test("one object is one article, an empty array none", () => {
  expect(read('\n{\n "id": 1,\n "text": "円"}')).toEqual([{ line: 2, article: { id: 1, text: "円" } }]);
  expect(read("[]")).toEqual([]);
});

test("a field that no object has is a problem at the end", () => {
  expect(read('[{"text":"円"}]', { id: "n" })).toMatchObject([
    { article: {} },
    { problem: { message: expect.stringMatching(/^no item has a field "n"/) } },
  ]);
});

test.each([
  ["[{]", /^the file is not JSON: /],
  ["3", /^no articles: wanted an array/],
  ['"円"', /^no articles/],
  ["null", /^no articles/],
])("%s is an error", (content, message) => {
  expect(() => read(content)).toThrow(
    expect.objectContaining({ code: "ERR_INPUT", message: expect.stringMatching(message) }),
  );
});
