import { describe, expect, it } from "vitest";
import { figuresOf } from "../read-figures";

const statusesOf = (text: string) => figuresOf(text).map(({ status }) => status);

describe("the words that tell a status", () => {
  it.each([
    // the word takes the figure: no parse is needed
    ["来期は120億円を見込む。", ["forecast"]],
    ["国は5万ドルの支援を表明した。", ["plan"]],
    // it is part of a longer noun, or another's object
    ["年に3台を計画の基礎とした。", ["actual"]],
    // each figure has the words after it
    ["3人を雇う計画で、5人が応募した。", ["plan", "actual"]],
    // words of the next sentence are not its own
    ["3人が応募した。5人を雇う計画だ。", ["actual", "plan"]],
    // いると発表 is a fact
    ["25人が入院していると発表した。", ["actual"]],
  ])("%s", (text, expected) => {
    expect(statusesOf(text)).toEqual(expected);
  });
  it("a word has to begin within 40 characters", () => {
    const statusAt = (length: number) => statusesOf(`年に3台を${"新".repeat(length - 5)}都市で造る計画だ。`)[0];
    expect(statusAt(39)).toBe("plan");
    expect(statusAt(40)).not.toBe("plan");
  });
});
