import { describe, expect, it } from "vitest";
import { figuresOf } from "../read-figures";

const codeOf = (text: string) => figuresOf(text)[0]?.unit?.code;

describe("a unit that stands for several", () => {
  it.each([
    ["体重は60キロだった。", "kilogram"],
    ["全長は60キロだった。", "kilometer"],
    ["60キロだった。", undefined],
    ["全長の話をし、体重は60キロだった。", "kilogram"],
  ])("%s: %s", (text, code) => {
    expect(codeOf(text)).toBe(code);
  });
  it("the word before begins at most 24 characters before the figure", () => {
    const text = (filler: number) => `体重は${"大".repeat(filler)}が60キロだった。`;
    expect(codeOf(text(20))).toBe("kilogram");
    expect(codeOf(text(21))).toBeUndefined();
  });
  it("the word after ends at most 6 characters after the figure", () => {
    const kindOf = (filler: number) => figuresOf(`25ポンド${"と".repeat(filler)}やせた。`)[0]?.kind;
    expect(kindOf(4)).toBe("quantity");
    expect(kindOf(5)).toBe("money");
  });
  it("and is in the same sentence", () => {
    expect(codeOf("体重を測った。60キロだった。")).toBeUndefined();
  });
});
