import fc from "fast-check";
import { expect, test } from "vitest";
import { createAnalyzer } from "../../src/index";
import { findAddresses, meetsAddress } from "../../src/text/addresses";

const addressesIn = (text: string) => findAddresses(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ["https://news.example/15617173対米投資は1兆ドル", ["https://news.example/15617173"]],
  ["資料(https://a.example/q2_2025.pdf)は3枚", ["https://a.example/q2_2025.pdf"]],
  ["「http://a.jp/?x=1&y=2#3」を見た", ["http://a.jp/?x=1&y=2#3"]],
  ["www.example.com、http://b.jp。", ["www.example.com", "http://b.jp"]],
  ["https://a.jp/b. 3人", ["https://a.jp/b"]],
  ["連絡はinfo.2@example.co.jpまで", ["info.2@example.co.jp"]],
  ["https://a.jp/日本", ["https://a.jp/"]],
  [`${"a".repeat(64)}@b.jp`, [`${"a".repeat(64)}@b.jp`]],
  // the longest name of a mailbox has 64 characters (RFC 5321)
  [`${"a".repeat(65)}@b.jp`, [`${"a".repeat(64)}@b.jp`]],
  ["httpは規約だ。2@3", []],
  ["1:3で敗れ、www杯は", []],
])("in %s the addresses are %j", (text, expected) => {
  expect(addressesIn(text)).toEqual(expected);
});

test.each([
  ["[決算](https://a.jp/2025/11/05)を発表", ["https://a.jp/2025/11/05"]],
  ["[決算](https://a.jp/決算_(2025年)/3億円)を発表", ["https://a.jp/決算_(2025年)/3億円"]],
  ["![売上高の図](img/2025年3月.png)", ["img/2025年3月.png"]],
  ["[決算](/ir/2025/q3 '前期比10%増')と[別](../b/3)", ["/ir/2025/q3 '前期比10%増'", "../b/3"]],
  ['![図](./3億円.png "3億円の図")', ['./3億円.png "3億円の図"']],
  ["[本文](<記事 2025年.html>)を見る", ["<記事 2025年.html>"]],
  ["[注](#fn3)、[次](?page=3)、[電話](tel:03-1234-5678)", ["#fn3", "?page=3", "tel:03-1234-5678"]],
  ["[![図](a1.png)](https://a.jp/3)", ["a1.png", "https://a.jp/3"]],
  ["[日付](/2025/11/05/)", ["/2025/11/05/"]],
  ["[例](example.co.jp)", ["example.co.jp"]],
])("in the Markdown %s the addresses are %j", (text, expected) => {
  expect(addressesIn(text)).toEqual(expected);
});

test.each([
  "[東京](3月5日)",
  "[1](10/25)",
  "[注](2019年に3億円)",
  "[A](3.5)",
  "[A](10)",
  "配列[0](3億円)は",
  "[x](約3億円/年)",
])("%s has no address: what stands in brackets is text", (text) => {
  expect(addressesIn(text)).toEqual([]);
});

test("no figure, time, name or keyword is found in the address of a link, and it ends no sentence", async () => {
  const analyzer = await createAnalyzer();
  const text =
    '北斗電機が[2025年3月期の決算](https://hokuto.example/2025/11/05/30億円_東京 "9月1日、大阪で90人")を発表し、売上高は![図](図/40人_(1月).png)3億円だった。\n';
  const { figures, times, entities, keywords, sentences } = analyzer.analyze(text);
  expect(figures.map((figure) => figure.text)).toEqual(["3億円"]);
  expect(times.map((time) => time.text)).toEqual(["2025年3月期"]);
  expect(entities.flatMap(({ mentions }) => mentions.map((mention) => mention.text)).join()).not.toMatch(/東京|大阪/);
  expect(keywords.map(({ term }) => term).join()).not.toMatch(/東京|大阪|hokuto|png/);
  expect(sentences).toHaveLength(1);
});

test("a span meets an address as a search through all of them says", () => {
  const gaps = fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 4 })), { maxLength: 8 });
  fc.assert(
    fc.property(gaps, fc.nat(40), fc.integer({ min: 1, max: 6 }), (pairs, start, length) => {
      let offset = 0;
      const addresses = pairs.map(([gap, size]) => {
        const from = offset + gap;
        offset = from + size;
        return { start: from, end: offset };
      });
      const span = { start, end: start + length };
      const meets = addresses.some((address) => span.start < address.end && address.start < span.end);
      expect(meetsAddress(addresses, span)).toBe(meets);
    }),
  );
});
