import { describe, expect, it } from "vitest";
import { measuredOf } from "../read-figures";

describe("the noun next to a figure", () => {
  it("a note of 1 to 24 characters in brackets may be between the two", () => {
    const text = (note: number) => `1兆ドル(${"あ".repeat(note)})の対米投資。`;
    expect(measuredOf(text(0))).toBe("|");
    expect(measuredOf(text(1))).toBe("対米投資|");
    expect(measuredOf(text(24))).toBe("対米投資|");
    expect(measuredOf(text(25))).toBe("|");
  });
  it("is linked by の after a note", () => {
    expect(measuredOf("1兆ドル(約150兆円)対米投資。")).not.toBe("対米投資|");
  });
});
