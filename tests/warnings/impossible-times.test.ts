import { expect, it } from "vitest";
import { warningsOf } from "./check-warnings";

it.each([
  ["2月30日に会う。", "impossibleTime 2月30日"],
  ["2025年2月29日に会う。", "impossibleTime 2025年2月29日"],
  ["13月5日に会う。", "impossibleTime 13月5日"],
  ["2月32日に会う。", "impossibleTime 2月32日"],
  ["２月０日に会う。", "impossibleTime ２月０日"],
  ["午後3時60分に会う。", "impossibleTime 3時60分"],
  ["2025/02/30に会う。", "impossibleTime 2025/02/30"],
  ["2025-02-30に会う。", "impossibleTime 2025-02-30"],
  ["2025/13/1に会う。", "impossibleTime 2025/13/1"],
])("%s", (text, warning) => {
  expect(warningsOf(text)).toEqual([warning]);
});

it.each([
  "12月31日と2月28日に会う。",
  "2024年2月29日に会う。",
  "1か月後の9月30日に会う。",
  "1985年のスポーツの日に会った。",
  "25時30分と3時59分に会う。",
  "2025/02/28と2025-02-28に会う。",
  "電話は2025-02-3012だ。",
  "13カ月5日かかる。",
  "100月32日という札がある。",
  "https://example.com/2025/02/30を見る。",
])("not in: %s", (text) => {
  expect(warningsOf(text)).toEqual([]);
});
