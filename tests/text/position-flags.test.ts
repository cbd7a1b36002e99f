import { describe, expect, it } from "vitest";
import { PositionFlags } from "../../src/text/position-flags";

describe("Marks", () => {
  it("keeps bits by place", () => {
    const marks = new PositionFlags();
    marks.begin(10);
    marks.add(2, 5, 1);
    marks.add(4, 6, 2);
    expect([...Array(10).keys()].filter((at) => marks.has(at, 1))).toEqual([2, 3, 4]);
    expect([...Array(10).keys()].filter((at) => marks.has(at, 2))).toEqual([4, 5]);
    expect(marks.meets(0, 3, 2)).toBe(false);
    expect(marks.meets(0, 5, 2)).toBe(true);
    expect(marks.has(-1, 3) || marks.has(10, 3)).toBe(false);
  });

  it("forgets the text before, shorter or longer than the next", () => {
    const marks = new PositionFlags();
    for (const length of [20, 5, 100_000, 30]) {
      marks.begin(length);
      expect(marks.meets(0, length, 0xff)).toBe(false);
      marks.add(0, length, 0xff);
    }
  });
});
