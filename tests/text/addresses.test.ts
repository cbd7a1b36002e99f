import { expect, test } from "vitest";
import { findAddresses } from "../../src/text/addresses";

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
  expect(findAddresses(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});
