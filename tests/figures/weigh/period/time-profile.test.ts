import { expect, it } from "vitest";
import { grainOf, TimeGrain, timeProfiles } from "../../../../src/figures/weigh/period/time-profile";
import { viewOf } from "../views-of";

it.each([
  ["date", "2025", TimeGrain.Year],
  ["date", "FY2024", TimeGrain.FiscalYear],
  ["date", "2025-Q1", TimeGrain.Part],
  ["date", "2024-FA", TimeGrain.Part],
  ["date", "2025-02", TimeGrain.Month],
  ["date", "XXXX-02-07", TimeGrain.Day],
  ["time", "2025-02-07T09", TimeGrain.Hour],
  ["duration", "P3D", TimeGrain.Duration],
  ["set", "XXXX-WXX-1", TimeGrain.Set],
  ["date", "PRESENT_REF", TimeGrain.Reference],
] as const)("the grain of a %s, %s", (type, timex, grain) => {
  expect(grainOf({ type, timex })).toBe(grain);
});

it.each([
  ["前年に比べ3人増えた。", 1],
  ["2023年の実績と比べ3人増えた。", 1],
  ["2023年は3人増えた。", 0],
])("a time that something is compared with is marked: %s", (text, compared) => {
  expect(timeProfiles(viewOf(text))(0).compared).toBe(compared);
});

it("the digits of a time do not matter for its form", () => {
  const [a, b, c] = [0, 1, 2].map(timeProfiles(viewOf("2月7日に3人、3月18日に4人、2025年に5人が来た。")));
  expect(a!.form).toBe(b!.form);
  expect(c!.form).not.toBe(a!.form);
});
