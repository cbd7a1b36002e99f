import { expect, it } from "vitest";
import { measuredOf } from "../read-figures";

it("the name of the person ends at most 16 tokens before the last one before the bracket", () => {
  expect(measuredOf(`佐藤太郎${"社長".repeat(16)}(52歳)が語った。`)).toBe("|佐藤太郎");
  expect(measuredOf(`佐藤太郎${"社長".repeat(17)}(52歳)が語った。`)).not.toBe("|佐藤太郎");
});

it("a reading in brackets is no part of the name", () => {
  expect(measuredOf("金大中(キム・デジュン)元大統領(85歳)が語った。")).toBe("|金大中");
});
