import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numeralAt, parseNumeral } from "../../src/numerals/parse";

const decimalOf = (text: string) => parseNumeral(text)?.decimal ?? null;

describe("parseNumeral", () => {
  it.each([
    ["1,280", "1280"],
    ["1億2,300万", "123000000"],
    ["一兆二千億", "1200000000000"],
    ["2万5千", "25000"],
    ["3千5百", "3500"],
    ["1.5兆", "1500000000000"],
    ["26億92百万", "2692000000"],
    ["7,688百万", "7688000000"],
    ["二〇二五", "2025"],
    ["千九百九十九", "1999"],
    ["四・八〇〇", "4.8"],
    ["4.800", "4.8"],
    ["参百万", "3000000"],
    ["壱仟佰拾壱", "1111"],
    ["10000京", "100000000000000000000"],
    ["1万億", "1000000000000"],
    [".350", "0.35"],
    ["007", "7"],
    ["7万 5千 4百", "75400"],
    ["二百・〇三", "200.03"],
    ["157 億 4,000 万", "15740000000"],
    ["3 万 4,500", "34500"],
  ])("reads %s as %s", (text, decimal) => {
    expect(decimalOf(text)).toBe(decimal);
  });

  it.each([
    ["数十", "10"],
    ["十数", "10"],
    ["百数十", "100"],
    ["数百万", "1000000"],
    ["数", "1"],
  ])("reads %s as several, at least %s", (text, decimal) => {
    expect(parseNumeral(text)).toMatchObject({ decimal, several: true });
  });

  it.each(["", "万", "1,28", "十五〇", "1.2.3", "三百五百", "十・十一", "人"])("is not one numeral: %s", (text) => {
    expect(parseNumeral(text)).toBeNull();
  });

  it("has at most seven digits after a power and ・", () => {
    expect(decimalOf("二百・〇三〇三〇三一")).toBe("200.0303031");
    expect(numeralAt("二百・〇三〇三〇三一五", 0)).toMatchObject({ end: 10, decimal: "200.0303031" });
  });

  it("has at most 16 groups of three digits", () => {
    const digits = (groups: number) => `1${",234".repeat(groups)}`;
    expect(decimalOf(digits(16))).toBe(digits(16).replaceAll(",", ""));
    expect(numeralAt(digits(17), 0)).toMatchObject({ end: digits(16).length });
  });

  it("has at most three digits after ・ and before a unit of measure", () => {
    expect(numeralAt("8・123%", 0)).toMatchObject({ end: 5, decimal: "8.123" });
    expect(numeralAt("8・1234%", 0)).toMatchObject({ end: 1, decimal: "8" });
    expect(numeralAt("8・9歳", 0)).toMatchObject({ end: 1, decimal: "8" });
  });

  it("ends where the numeral ends", () => {
    expect(numeralAt("3万 4万", 0)).toMatchObject({ end: 2, decimal: "30000" });
    expect(numeralAt("約1億2300万円", 1)).toMatchObject({ end: 8, decimal: "123000000", script: "mixed" });
    expect(numeralAt("1,2", 0)).toMatchObject({ end: 1, decimal: "1" });
  });

  const kanji = (n: bigint): string => {
    const digit = (d: number, unit: string) =>
      d === 0 ? "" : d === 1 && unit ? unit : "〇一二三四五六七八九"[d] + unit;
    const four = (m: number) =>
      digit(Math.floor(m / 1000), "千") +
      digit(Math.floor(m / 100) % 10, "百") +
      digit(Math.floor(m / 10) % 10, "十") +
      digit(m % 10, "");
    const powers = ["", "万", "億", "兆", "京"];
    let out = "";
    for (let i = powers.length - 1; i >= 0; i--) {
      const part = Number((n / 10n ** BigInt(4 * i)) % 10000n);
      if (part) out += (four(part) === "千" && i > 0 ? "一千" : four(part)) + powers[i];
    }
    return out;
  };

  it("reads back any number written in kanji, in digits, and in both", () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 10n ** 20n - 1n), (n) => {
        expect(decimalOf(kanji(n))).toBe(String(n));
        expect(decimalOf(String(n))).toBe(String(n));
        expect(decimalOf(String(n).replace(/\B(?=(\d{3})+$)/g, ","))).toBe(String(n));
      }),
    );
  });
});
