import { describe, expect, it } from "vitest";
import { figuresOf } from "../read-figures";

const kindOf = (text: string) => figuresOf(text)[0]?.kind;
const codeOf = (text: string) => figuresOf(text)[0]?.unit?.code;

describe("innings", () => {
  it("no game has more than 50", () => {
    expect(kindOf("ロッテは50回、新人の適時打で先制した。")).toBe("ordinal");
    expect(kindOf("ロッテは51回、新人の適時打で先制した。")).toBe("quantity");
  });
  it("a word of baseball is at most 60 characters after the counter", () => {
    const text = (filler: number) => `会議は5回、${"大".repeat(filler)}適時打で終えた。`;
    expect(kindOf(text(56))).toBe("ordinal");
    expect(kindOf(text(57))).toBe("quantity");
  });
  it("or begins at most 60 before the end of the counter", () => {
    const text = (filler: number) => `適時打${"大".repeat(filler)}は5回、終えた。`;
    expect(kindOf(text(54))).toBe("ordinal");
    expect(kindOf(text(55))).toBe("quantity");
  });
  it("what follows tells it from a count", () => {
    expect(kindOf("先発は5回途中で降板した。")).toBe("ordinal");
    expect(kindOf("先発は5回にわたり登板した。")).toBe("quantity");
    expect(kindOf("先発は5回の攻撃で打った。")).toBe("ordinal");
    expect(kindOf("先発は5回の登板をした。")).toBe("quantity");
  });
});

describe("the code of a unit by the word before it", () => {
  it.each([
    ["摂氏37°だった。", "celsius"],
    ["華氏80°だった。", "fahrenheit"],
    ["角度は80°だった。", "degree"],
    ["時速50kmで走る。", "kilometer-per-hour"],
    ["時速 50kmで走る。", "kilometer-per-hour"],
    ["時速約50kmで走る。", "kilometer-per-hour"],
    ["時速およそ50kmで走る。", "kilometer-per-hour"],
    ["毎分50mで走る。", "meter-per-minute"],
    ["秒速50mで走る。", "meter-per-second"],
    ["時間に50km走る。", "kilometer"],
  ])("%s: %s", (text, code) => {
    expect(codeOf(text)).toBe(code);
  });
});
