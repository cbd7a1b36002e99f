import { describe, expect, it } from "vitest";
import { CharSet, WHITE_SPACE } from "../../src/text/char-set";

describe("CharSet", () => {
  const set = new CharSet(["年", "月曜", "0", "\u{20BB7}"]);

  it("contains the first character of each word", () => {
    expect([..."年月0"].every((c) => set.has(c.charCodeAt(0)))).toBe(true);
    expect(set.hasAt("\u{20BB7}", 0)).toBe(true);
  });

  it("contains no other character, and none outside a text", () => {
    expect([..."曜日1"].some((c) => set.has(c.charCodeAt(0)))).toBe(false);
    expect(set.hasAt("年", 1)).toBe(false);
    expect(set.hasAt("年", -1)).toBe(false);
  });
});

it("WHITE_SPACE is the characters of \\s", () => {
  const units = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));
  expect(units.filter((c) => /\s/.test(c)).sort()).toEqual([...WHITE_SPACE].sort());
});
