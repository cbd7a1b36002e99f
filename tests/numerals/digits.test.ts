import { describe, expect, it } from "vitest";
import { DIGITS, exactNumeral, plainDecimal, positional } from "../../src/numerals/digits";
import { parseNumeral, plainDigitsEnd } from "../../src/numerals/parse";

describe("kanji digits", () => {
  const values = "〇0零0一1二2三3四4五5六6七7八8九9壱1壹1弐2貳2参3參3伍5";
  it.each(values.match(/../g)!.map((pair) => [pair[0]!, pair[1]!]))("%s is %s, alone and in a row", (kanji, digit) => {
    expect(DIGITS.get(kanji.charCodeAt(0))).toBe(digit);
    expect(parseNumeral(kanji)).toEqual({ start: 0, end: 1, decimal: digit, script: "kanji", several: false });
    expect(positional(`二${kanji}`)).toBe(`2${digit}`);
  });
});

describe("plainDecimal drops the zeros that do not change the value, and no others", () => {
  it.each([
    ["007", "7"],
    ["000", "0"],
    ["100", "100"],
    ["10203", "10203"],
    ["4.800", "4.8"],
    ["1.010", "1.01"],
    ["0.050", "0.05"],
    ["00.5", "0.5"],
    ["20.0", "20"],
    ["100.00", "100"],
  ])("%s is %s", (digits, decimal) => {
    expect(plainDecimal(digits)).toBe(decimal);
  });
});

it("positional kanji keep the zeros before the point only where they count", () => {
  expect(positional("〇〇七")).toBe("7");
  expect(positional("〇")).toBe("0");
  expect(positional("四・八〇〇")).toBe("4.800");
});

it("an exact numeral is not several", () => {
  expect(exactNumeral(3, 5, "12", "arabic")).toEqual({
    start: 3,
    end: 5,
    decimal: "12",
    script: "arabic",
    several: false,
  });
});

describe("plainDigitsEnd", () => {
  it.each([
    ["1980年", 4],
    ["7人", 1],
    ["7", 1],
    ["三人", 1],
    ["三十人", -1],
    ["三万人", -1],
    ["1,980円", -1],
    ["3・5%", -1],
    ["3万円", -1],
    ["人", -1],
    ["", -1],
  ])("of %s is %d", (text, end) => {
    expect(plainDigitsEnd(text, 0)).toBe(end);
  });
});
