import { expect, it } from "vitest";
import { ADVERB, measuredOf } from "../read-figures";

it.each([
  ["act", (filler: number) => `3人を${ADVERB.repeat(filler)}逮捕した。`, "逮捕|"],
  ["object of what was done so often", (filler: number) => `二度も${ADVERB.repeat(filler)}事故を起こした。`, "事故|"],
  ["noun that says what the figure is", (filler: number) => `6億円は${"「".repeat(filler)}借入金だ。`, "借入金|"],
])("the %s begins at most 12 tokens after the figure", (_, text, expected) => {
  expect(measuredOf(text(11))).toBe(expected);
  expect(measuredOf(text(12))).toBe("|");
});
