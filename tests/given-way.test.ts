/** Shapes at which an invariant once gave way, each with others of its class. The properties of `invariants.test.ts` hold the classes. */
import { expect, test } from "vitest";
import { createAnalyzer } from "../src/index";
import { violations } from "./violations";

const analyzer = await createAnalyzer();
const read = (text: string, publishedAt = "2025-02-10") => {
  const summary = analyzer.analyze({ text, publishedAt });
  expect(violations({ text }, summary)).toEqual([]);
  return summary;
};

test.each([
  "1m㎡€",
  "2k㎡㌦",
  "3秒½ｰ",
  "5分¾人",
  "可½侵条約",
  "第⅔委員会",
  "a@b.jp½を",
  "https://a.jp/1㋀",
  "株式会社㌔北斗",
  "㋿㍻㍿",
  "オリンピック2日目リオデジャネイロオリンピック",
  "3回目東京マラソン",
  "『\r』",
  "『\u2028\r\n』を読む",
  "「北斗\r電機」は3日\r目",
])("findings of %j neither overlap nor leave their sentence", (text) => {
  read(text);
});

test.each([
  ["−2°Cから−4°C", "-4", "-2"],
  ["マイナス5度からマイナス12度", "-12", "-5"],
  ["2〜4度", "2", "4"],
])("%s goes from the lower to the higher number", (text, low, high) => {
  expect(read(`${text}だった。`).figures).toMatchObject([{ low, high, decimal: null, value: null }]);
});

test.each(["3分の2", "7分の1", "1と3分の2", "5/7", "7回3分の1"])(
  "the value of %s is the double nearest to its decimal",
  (text) => {
    const [figure] = read(`${text}だった。`).figures;
    expect(figure!.value).toBe(Number(figure!.decimal));
  },
);

test.each(["0から5/1", "1〜3分の2"])("the range %s has no value", (text) => {
  for (const { low, value } of read(text).figures) if (low !== null) expect(value).toBeNull();
});

test.each(["9".repeat(310), "1".repeat(400), `1${"垓".repeat(16)}`, `1${",000".repeat(16)}${"垓".repeat(15)}`])(
  "a number beyond every double is no figure and no duration",
  (digits) => {
    for (const unit of ["円", "人", "%", "分間", "年", "か月", "回目", "〜", ""]) {
      const { figures, times } = read(`売上は${digits}${unit}だった。`);
      expect([figures.filter(({ value }) => value === null), times]).toEqual([[], []]);
    }
  },
);

test("a number of 308 digits is one", () => {
  expect(read(`${"9".repeat(308)}円`).figures).toMatchObject([{ decimal: "9".repeat(308), value: 1e308 }]);
});

test.each(["翌年の計画", "来年の計画", "翌年度の予算", "来世紀の計画"])(
  "no time is after the year 9999: %s",
  (text) => {
    for (const { timex } of read(text, "9999-12-31").times) expect(timex).not.toMatch(/^\d{5}/);
  },
);

test.each([
  ["第2が始まる。", "第"],
  ["第三は大きい。", "第"],
  ["第5条を改める。", "条"],
])("the unit of the ordinal in %s is %s", (text, unit) => {
  const { figures } = read(text);
  expect(figures.every(({ kind, unit: own }) => kind !== "ordinal" || own?.text === unit)).toBe(true);
});

test.each(["午後", "週末", "今夜", "今週末", "年末", "来年", "明日", "今年度"])(
  "%s at the end of the calendar has no date of five digits",
  (word) => {
    for (const day of ["9999-12-31", "9999-12-27"]) read(`${word}に発表する。`, day);
  },
);
