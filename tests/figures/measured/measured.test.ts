import { expect, it } from "vitest";
import { measuredOf } from "../read-figures";

it("the reading between a name and the title has at most 16 tokens, with its brackets", () => {
  const text = (syllables: number) => `荒井広宙(${"あ・".repeat(syllables)}い)選手が20点を取った。`;
  expect(measuredOf(text(6))).toBe("|荒井広宙");
  expect(measuredOf(text(7))).toBe("選手|");
});
