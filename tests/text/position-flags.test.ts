import { describe, expect, it } from "vitest";
import { PositionFlags } from "../../src/text/position-flags";

describe("PositionFlags", () => {
  it("keeps bits by offset", () => {
    const flags = new PositionFlags();
    flags.begin(10);
    flags.add(2, 5, 1);
    flags.add(4, 6, 2);
    expect([...Array(10).keys()].filter((at) => flags.has(at, 1))).toEqual([2, 3, 4]);
    expect([...Array(10).keys()].filter((at) => flags.has(at, 2))).toEqual([4, 5]);
    expect(flags.meets(0, 3, 2)).toBe(false);
    expect(flags.meets(0, 5, 2)).toBe(true);
    expect(flags.has(-1, 3) || flags.has(10, 3)).toBe(false);
  });

  it("forgets the last text, whether it is shorter or longer than the next", () => {
    const flags = new PositionFlags();
    for (const length of [20, 5, 100_000, 30]) {
      flags.begin(length);
      expect(flags.meets(0, length, 0xff)).toBe(false);
      flags.add(0, length, 0xff);
    }
  });
});
