import { describe, expect, it } from "vitest";
import { figuresOf } from "../read-figures";

describe("a bare number in brackets after a person", () => {
  it.each([
    ["佐藤花子さん(120)が語った。", "age"],
    ["佐藤花子さん(121)が語った。", undefined],
    ["無職の女性(29)が語った。", "age"],
    ["山田容疑者(45=東京都在住)を逮捕した。", "age"],
    ["佐藤花子さん(45、会社員)が語った。", "age"],
    ["佐藤花子さん(45・会社員)が語った。", "age"],
    ["佐藤花子さん(45,会社員)が語った。", "age"],
    ["佐藤花子さん(45;会社員)が語った。", undefined],
    ["計画(29)を見直す。", undefined],
    ["会社員の男(45円)を見た。", "money"],
  ])("%s: %s", (text, kind) => {
    expect(figuresOf(text)[0]?.kind).toBe(kind);
  });
});
