import { expect, test } from "vitest";
import { compareStarts, timeName } from "../../src/present/time";
import type { TimeExpression } from "../../src/types";

test.each<[Partial<TimeExpression>, string]>([
  [{ timex: "2025", range: { start: "2025-01-01", end: "2026-01-01" } }, "2025年"],
  [{ timex: "202", range: { start: "2020-01-01", end: "2030-01-01" } }, "2020年 〜 2029年"],
  [{ timex: "2024-02", range: { start: "2024-02-01", end: "2024-03-01" }, mod: "END" }, "2024年2月の末"],
  [{ timex: "2025-Q3", range: { start: "2025-07-01", end: "2025-10-01" } }, "2025年7月 〜 9月"],
  [{ timex: "2024-12-31", range: { start: "2024-12-31", end: "2025-01-01" } }, "2024年12月31日"],
  [{ timex: "2025-W01", range: { start: "2024-12-30", end: "2025-01-06" } }, "2024年12月30日 〜 2025年1月5日"],
  [{ timex: "2026-06-14T04:52", range: { start: "2026-06-14T04:52", end: "2026-06-14T04:53" } }, "2026年6月14日 04:52"],
  [{ timex: "-0202", range: { start: "-000202-01-01", end: "-000201-01-01" } }, "-000202-01-01 〜 -000201-01-01"],
  [{ timex: "P1Y6M" }, "1年6か月"],
  [{ timex: "PXD" }, "数日"],
  [{ timex: "PT3H12M" }, "3時間12分"],
  [{ timex: "XXXX-WXX-1T09" }, "XXXX-WXX-1T09"],
])("the name of %j is %s", (time, name) => {
  expect(timeName(time as TimeExpression)).toBe(name);
});

test("times sort by their start, and those without one come last", () => {
  const starts = [undefined, "2025-02-01T09:00", "2024-12-31", undefined, "2025-02-01"];
  expect(starts.sort(compareStarts)).toEqual(["2024-12-31", "2025-02-01", "2025-02-01T09:00", undefined, undefined]);
  expect(["b", undefined].map((a) => compareStarts(a, a))).toEqual([0, 0]);
  expect([compareStarts(undefined, "a"), compareStarts("a", undefined)]).toEqual([1, -1]);
});
