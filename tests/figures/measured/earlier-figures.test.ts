import { expect, it } from "vitest";
import { measuredOf } from "../read-figures";

it("a counter without its noun counts the same as at most 100 figures before", () => {
  const sums = (count: number) => Array.from({ length: count }, (_, i) => `${i + 10}円、`).join("");
  expect(measuredOf(`DVD7枚を買った。${sums(99)}また2枚も買った。`, -1)).toBe("DVD|");
  expect(measuredOf(`DVD7枚を買った。${sums(100)}また2枚も買った。`, -1)).toBe("|");
});
