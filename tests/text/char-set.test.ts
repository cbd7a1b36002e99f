import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CharSet, WHITE_SPACE } from "../../src/text/char-set";

describe("CharSet", () => {
  const set = new CharSet(["年", "月曜", "0", "\u{20BB7}"]);

  it("contains the first character of each word", () => {
    expect([..."年月0"].every((c) => set.has(c.charCodeAt(0)))).toBe(true);
    expect(set.hasAt("\u{20BB7}", 0)).toBe(true);
  });

  it("contains exactly what was added, of all characters", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: "binary", minLength: 1, maxLength: 2 }), { maxLength: 6 }),
        fc.array(fc.tuple(fc.nat(0xffff), fc.nat(70)), { maxLength: 2 }),
        (words, ranges) => {
          const wanted = new Set(words.map((word) => word.charCodeAt(0)));
          const written = ranges.map(([first, length]) => {
            const last = Math.min(0xffff, first + length);
            for (let code = first; code <= last; code++) wanted.add(code);
            return String.fromCharCode(first, last);
          });
          const given = new CharSet(words, written);
          for (let code = 0; code <= 0xffff; code++) if (given.has(code) !== wanted.has(code)) return false;
          return true;
        },
      ),
    );
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
