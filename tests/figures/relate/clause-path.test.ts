import { describe, expect, it } from "vitest";
import { figuresOf } from "../read-figures";

const statusesOf = (text: string) => figuresOf(text).map(({ text, status }) => `${text} ${status}`);

describe("the clauses that a figure depends on", () => {
  it.each([
    // the words of the clause, also where they are far
    ["市は5万人を県外へ避難させ、10億円を支給する計画だ。", ["5万人 plan", "10億円 plan"]],
    // a verb that modifies a noun ends the way
    ["3億円を集めた団体が、新しい店を開く計画だ。", ["3億円 actual"]],
    // but not one that says what the figure is of
    ["住民の3分の1にあたる200人が死亡したとみられる。", ["3分の1 estimate", "200人 estimate"]],
    // a contrast
    ["売上高は100億円だったが、来期は増える見通しだ。", ["100億円 actual"]],
    // a deed at the end of the sentence
    ["大会は19チームで開催される。", ["19チーム plan"]],
    ["大会は19チームで開催された。", ["19チーム actual"]],
  ])("%s", (text, expected) => {
    expect(statusesOf(text)).toEqual(expected);
  });
});
