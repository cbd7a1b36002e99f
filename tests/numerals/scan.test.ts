import { describe, expect, test } from "vitest";
import { loadDictionary } from "../../src/dictionary/load";
import { createNumeralReader } from "../../src/numerals/scan";
import { readText } from "../../src/text/document";
import { tokenizeDocument } from "../../src/tokens/tokenized-document";
import { createNewsTokenizer } from "../../src/tokens/tokenizer";

const read = createNumeralReader(await loadDictionary());
const tokenizer = await createNewsTokenizer(undefined);
/** The numerals of a text, as written. */
function numerals(source: string): string[] {
  const document = tokenizeDocument(readText(source), tokenizer);
  return read(document).map(({ start, end }) => document.text.slice(start, end));
}

describe("Arabic digits", () => {
  test.each([
    ["1億2,300万円", ["1億2,300万"]],
    ["A4判とCOVID-19", ["4", "19"]],
    ["打率.350、防御率3.350", [".350", "3.350"]],
    ["30数カ国", ["30数"]],
    // the point of another number, or of a version
    ["1..350", ["1", "350"]],
    ["v.350", ["350"]],
  ])("in %s are %j", (text, expected) => {
    expect(numerals(text)).toEqual(expected);
  });
});

describe("kanji", () => {
  test.each([
    ["三人が来た。", ["三"]],
    ["約一億円", ["一億"]],
    ["二〇二五年", ["二〇二五"]],
    ["二、三人", ["二", "三"]],
    ["百人一首", ["百", "一"]],
    ["数十人の", ["数十"]],
    ["数人が", ["数"]],
    // one token, whose rest is a counter
    ["二人は", ["二"]],
    ["一つの", ["一"]],
    // what they count is not known here: `dict/not-figures.tsv` leaves out 一部 and 数字
    ["一部の人", ["一"]],
    ["数字を出す", ["数"]],
  ])("in %s are %j", (text, expected) => {
    expect(numerals(text)).toEqual(expected);
  });
  test.each(["三重県に", "三菱電機", "四国の", "千葉県", "六本木", "一橋大学"])("are part of a name in %s", (text) => {
    expect(numerals(text)).toEqual([]);
  });
  test.each(["一方で", "第三者の", "万一の", "一般に", "百貨店", "十分な", "四半期", "数学"])(
    "are part of a word in %s",
    (text) => {
      expect(numerals(text)).toEqual([]);
    },
  );
});

describe("formal kanji", () => {
  test("are a numeral of three characters or more", () => {
    expect(numerals("壱百参")).toEqual(["壱百参"]);
    expect(numerals("壱弐")).toEqual([]);
    expect(numerals("壱仟佰拾壱")).toEqual(["壱仟佰拾壱"]);
  });
  test("are one of any length before money", () => {
    expect(numerals("金壱円也")).toEqual(["壱"]);
    expect(numerals("弐拾円")).toEqual(["弐拾"]);
    expect(numerals("弐拾枚")).toEqual([]);
  });
  test("are words otherwise; 陌 begins no numeral", () => {
    for (const text of ["参加者", "参院選", "拾得物", "陌百円"]) expect(numerals(text)).not.toContain(text[0]);
  });
});

describe("kana", () => {
  test.each([
    ["ひとつある。", ["ひとつ"]],
    ["ふたつの案", ["ふたつ"]],
    ["ふたりが来た。", ["ふたり"]],
    // one of several, another, a certain one
    ["国のひとつだ。", []],
    ["もうひとつの", []],
    ["使ったひとつは", []],
    // part of a longer word
    ["ひとつひとつ", []],
  ])("in %s are %j", (text, expected) => {
    expect(numerals(text)).toEqual(expected);
  });
  test("have their value and their counter", () => {
    const document = tokenizeDocument(readText("ふたりが来た。"), tokenizer);
    expect(read(document)).toEqual([{ start: 0, end: 3, decimal: "2", script: "kana", several: false, counter: "人" }]);
  });
});

test("no numeral is read between sentences", () => {
  expect(numerals("1. 項目\n2. 項目")).toEqual([]);
  expect(numerals("1.5倍だ。\n2倍だ。")).toEqual(["1.5", "2"]);
});
