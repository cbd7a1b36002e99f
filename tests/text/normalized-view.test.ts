import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalizedView } from "../../src/text/normalized-view";
import { anyText, RUNS } from "../generated";

describe("the normalised view", () => {
  test.each([
    ["１２３ＡＢＣ％", "123ABC%"],
    ["１～２", "1〜2"],
    ["5㌔", "5キロ"],
    ["㈱ｱﾄﾑ", "(株)アトム"],
    ["ｶﾞｽとﾊﾟﾝ", "ガスとパン"],
    ["｢3%｣､｡", "「3%」、。"],
    ["1½", "11/2"],
    ["㍻30年㋀", "平成30年1月"],
    ["￥100", "¥100"],
    ["か\u3099すとハ\u309Aン", "がすとパン"],
    // unchanged
    ["m²", "m²"],
    ["①", "①"],
    ["𠮷野家💡", "𠮷野家💡"],
    ["日本", "日本"],
    ["\u3099", "\u3099"],
  ])("of %s is %s", (source, view) => {
    expect(normalizedView(source).text).toBe(view);
  });
});

describe("the offset map", () => {
  /** The part of the source that a part of the view maps to. */
  const sourceOf = (source: string, part: string) => {
    const { text, map } = normalizedView(source);
    const start = text.indexOf(part);
    const span = map.toSource(start, start + part.length);
    return source.slice(span.start, span.end);
  };

  test.each([
    ["5㌔とｶﾞｽ", "5キロ", "5㌔"],
    ["5㌔とｶﾞｽ", "と", "と"],
    ["5㌔とｶﾞｽ", "ガス", "ｶﾞｽ"],
    ["5㌔とｶﾞｽ", "ス", "ｽ"],
    ["5㌔とｶﾞｽ", "5キ", "5㌔"],
    ["5㌔とｶﾞｽ", "ロと", "㌔と"],
    ["㈱日立㈱", "日立", "日立"],
    ["㈱日立", "(株)", "㈱"],
    ["㌔㌔㌔3", "3", "3"],
    ["１２㌫", "12パーセント", "１２㌫"],
    ["か\u3099すだ", "がす", "か\u3099す"],
  ])("maps %s: %s is %s in the source", (source, part, expected) => {
    expect(sourceOf(source, part)).toBe(expected);
  });

  test("is the identity if no length changes", () => {
    expect(normalizedView("１２３円、日本💡").map.isIdentity).toBe(true);
    expect(normalizedView("㌔").map.isIdentity).toBe(false);
  });

  test("is monotone, and covers all of the source and nothing else", () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const { text, map } = normalizedView(source);
        expect(map.toSource(0, text.length)).toEqual({ start: 0, end: source.length });
        let reached = 0;
        for (let at = 0; at < text.length; at++) {
          const { start, end } = map.toSource(at, at + 1);
          expect(start < end && end <= source.length).toBe(true);
          // Two neighbours of the view come from one offset of the source or from neighbours: no code unit of the source is skipped.
          expect(start <= reached && end >= reached).toBe(true);
          reached = end;
        }
        expect(reached).toBe(source.length);
      }),
      RUNS,
    );
  });

  test("maps a span to a part of the source whose view contains it", () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (source, a, b) => {
        const { text, map } = normalizedView(source);
        if (text === "") return;
        const start = a % text.length;
        const end = start + 1 + (b % (text.length - start));
        const span = map.toSource(start, end);
        expect(normalizedView(source.slice(span.start, span.end)).text).toContain(text.slice(start, end));
      }),
      RUNS,
    );
  });
});
