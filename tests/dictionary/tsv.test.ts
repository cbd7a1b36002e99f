import { describe, expect, test } from "vitest";
import { decimal, integer, list, oneOf, optionalText, readTable, text } from "../../src/dictionary/tsv";

const columns = { word: text, kind: oneOf("a", "b", ""), size: integer, rest: list };
const read = (content: string) => readTable(content, "dict/words.tsv", columns);

test("a row a line; comments, empty lines and CRLF are no rows; trailing cells may be left out", () => {
  expect(read("# words\n\n人\ta\t1\tx|y\r\n円\t\t-2\n")).toEqual([
    { word: "人", kind: "a", size: 1, rest: ["x", "y"] },
    { word: "円", kind: "", size: -2, rest: [] },
  ]);
});

test.each([
  ["人\tc\t1", 'dict/words.tsv:1: kind is "c", wanted one of a, b, nothing'],
  ["# head\n\n\ta\t1", 'dict/words.tsv:3: word is "", wanted some text'],
  ["人\ta\t1.5", 'dict/words.tsv:1: size is "1.5", wanted a whole number'],
  ["人\ta", 'dict/words.tsv:1: size is "", wanted a whole number'],
  ["人\ta\t1\tx\ty", "dict/words.tsv:1: 5 cells, but the columns are word, kind, size, rest"],
])("a bad row is reported with its file and line: %j", (content, message) => {
  expect(() => read(content)).toThrowError(expect.objectContaining({ code: "ERR_DICTIONARY", message }));
});

describe("columns", () => {
  test("read what they want and nothing else", () => {
    expect([text.read("a"), text.read("")]).toEqual(["a", undefined]);
    expect(optionalText.read("")).toBe("");
    expect(["0.5", "-10", "1.", ".5", "1e3", "１"].map((cell) => decimal.read(cell))).toEqual([
      "0.5",
      "-10",
      ...Array(4).fill(undefined),
    ]);
    expect(["10", "-1", "1.0", ""].map((cell) => integer.read(cell))).toEqual([10, -1, undefined, undefined]);
  });
});
