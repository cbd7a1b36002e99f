import { describe, expect, test } from "vitest";
import { integer, list, oneOf, optionalText, readTable, text } from "../../src/dictionary/tsv";

const columns = { word: text, kind: oneOf("a", "b", ""), size: integer, rest: list };
const read = (content: string) => readTable(content, "dict/words.tsv", columns);

test("each line is a row, but not comments and empty lines; trailing cells may be left out, and lines may end with CRLF", () => {
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

describe("a repeated row is reported with its file and line", () => {
  const twice = "dict/words.tsv:4: the row of line 2 again";

  test("the same row, also with trailing empty cells", () => {
    expect(() => read("# words\n人\ta\t1\n円\t\t1\n人\ta\t1\t")).toThrowError(
      expect.objectContaining({ code: "ERR_DICTIONARY", message: `${twice} (same word, kind, size, rest)` }),
    );
    expect(read("人\ta\t1\n人\tb\t1\n人\ta\t2\n人\ta\t1\tx")).toHaveLength(4);
  });

  test("another row with the same key", () => {
    const byKey = (content: string) => readTable(content, "dict/words.tsv", columns, ["word", "size"]);
    expect(() => byKey("# words\n人\ta\t1\n円\t\t1\n人\tb\t1\tx")).toThrowError(`${twice} (same word, size)`);
    expect(byKey("人\ta\t1\n人\ta\t2\n円\ta\t1")).toHaveLength(3);
  });
});

describe("columns", () => {
  test("read the cells that they want and no others", () => {
    expect([text.read("a"), text.read("")]).toEqual(["a", undefined]);
    expect(optionalText.read("")).toBe("");
    expect(["10", "-1", "1.0", ""].map((cell) => integer.read(cell))).toEqual([10, -1, undefined, undefined]);
  });
});
