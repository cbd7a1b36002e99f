import { describe, expect, it } from "vitest";
import { figuresOf } from "../read-figures";

const statusOf = (text: string) => figuresOf(text)[0]?.status;

describe("how the clause of a figure ends, without a parse", () => {
  it.each([
    ["会場には300人が集まった。", "actual"],
    ["会場には300人が集まり、歌を聞いた。", "actual"],
    ["定員は30人だ。", "actual"],
    ["雨は200ミリに達することがあった。", "actual"],
    ["店は80円を取る方法を選んだ。", undefined],
    ["会場には300人が集まる。", undefined],
    ["会場には300人が。人々は歌った。", undefined],
    ["売上高は25億円(前年は96億円)となった。", "actual"],
  ])("%s: %s", (text, status) => {
    expect(statusOf(text)).toBe(status);
  });
  it("what is said of a note is not said of its figures", () => {
    expect(figuresOf("入場者112人(前年96人)が訪れた。").map(({ status }) => status)).toEqual(["actual", undefined]);
  });
});
