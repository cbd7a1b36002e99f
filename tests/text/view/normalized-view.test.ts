import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalizedView } from "../../../src/text/view/normalized-view";
import { anyText, RUNS } from "../../generated";

describe("the normalised view", () => {
  test.each([
    ["１２３ＡＢＣ％", "123ABC%"],
    ["１～２", "1〜2"],
    ["5㌔", "5キロ"],
    ["㈱ｱﾄﾑ", "(株)アトム"],
    ["ｶﾞｽとﾊﾟﾝ", "ガスとパン"],
    ["｢3%｣､｡", "「3%」、。"],
    ["1½", "1 1/2"],
    ["2 ½", "2 1/2"],
    ["½", "1/2"],
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
    ["1½倍", "1 1/2", "1½"],
    ["2016 年 ㌔", "年", "年"],
    [" 2016 年は", "2016年", "2016 年"],
    ["、 3 億 ㌦と", "3億ドル", "3 億 ㌦"],
    ["は\u200B\u200B3\u200B億", "3億", "3\u200B億"],
  ])("maps %s: %s is %s in the source", (source, part, expected) => {
    expect(sourceOf(source, part)).toBe(expected);
  });

  test("is the identity if no length changes", () => {
    expect(normalizedView("１２３円、日本💡").map.isIdentity).toBe(true);
    expect(normalizedView("㌔").map.isIdentity).toBe(false);
  });

  test("is monotone, and covers all of the source but white space and what shows nothing", () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const { text, map } = normalizedView(source);
        let reached = 0;
        for (let at = 0; at < text.length; at++) {
          const { start, end } = map.toSource(at, at + 1);
          expect(start < end && end <= source.length).toBe(true);
          // Two neighbours of the view come from one offset of the source or from neighbours, apart from what typography put between them.
          expect(end >= reached).toBe(true);
          expect(source.slice(reached, Math.max(reached, start))).toMatch(/^[\s\u00AD\u200B\u2060\uFEFF>＞|]*$/);
          reached = end;
        }
        expect(source.slice(reached)).toMatch(/^[\s\u00AD\u200B\u2060\uFEFF]*$/);
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
        // Whether a full stop is Japanese depends on the text around it: 年. is 年。, alone it is a point.
        const plain = (view: string) => view.replaceAll("。", ".").replaceAll("、", ",");
        expect(plain(normalizedView(source.slice(span.start, span.end)).text)).toContain(plain(text.slice(start, end)));
      }),
      RUNS,
    );
  });
});
