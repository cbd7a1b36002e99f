import { expect, test } from "vitest";
import { AnalyzerError } from "../../src/errors";
import { articleId, problemOf } from "../../src/node/answer";

test.each([
  [{ id: "a" }, "a"],
  [{ id: "" }, ""],
  [{ id: 7 }, "7"],
  [{ id: 0 }, "0"],
  [{ id: Number.NaN }, null],
  [{ id: Number.POSITIVE_INFINITY }, null],
  [{ id: null }, null],
  [{ id: true }, null],
  [{}, null],
  ["売上高は3億円。", null],
  [null, null],
  [undefined, null],
])("the id of %j is %j", (article, id) => {
  expect(articleId(article)).toBe(id);
});

test("an AnalyzerError keeps its code, any other error is reported as a bug", () => {
  expect(problemOf(new AnalyzerError("ERR_INPUT", "text is missing"))).toEqual({
    code: "ERR_INPUT",
    message: "text is missing",
  });
  expect(problemOf(new TypeError("x is undefined"))).toEqual({
    code: "ERR_INTERNAL",
    message: "a bug of yomitori, please report it: TypeError: x is undefined",
  });
});

test("an AnalyzerError of another copy of the library is recognised by its name", () => {
  const error = Object.assign(new Error("broken"), { name: "AnalyzerError", code: "ERR_ENCODING" });
  expect(problemOf(error)).toEqual({ code: "ERR_ENCODING", message: "broken" });
});
