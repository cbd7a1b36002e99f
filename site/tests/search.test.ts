import { expect, test } from "vitest";
import { tokenize } from "../.vitepress/search";

test.each([
  ["数値", ["数値"]],
  ["固有名を読む", ["固有", "有名", "名を", "を読", "読む"]],
  ["約150兆円", ["約", "150", "兆円"]],
  ["円", ["円"]],
  ["ｷｰﾜｰﾄﾞ", ["キー", "ーワ", "ワー", "ード"]],
  ["佐々木", ["佐々", "々木"]],
  ["figure.measuredProperty", ["figure", "measuredProperty"]],
  ["--max-bytes ERR_INPUT", ["max", "bytes", "ERR_INPUT"]],
  ["ＪＳＯＮの行", ["JSON", "の行"]],
  ["𠮷野家", ["𠮷野", "野家"]],
  ["", []],
  ["。、!?", []],
])("%s", (text, wanted) => {
  expect(tokenize(text)).toEqual(wanted);
});

test("is sent to the browser as its source text", () => {
  const sent = new Function(`return ${tokenize}`)() as typeof tokenize;
  expect(sent("売上高 sales")).toEqual(["売上", "上高", "sales"]);
});
