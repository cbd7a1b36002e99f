import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadDictionary } from "../../../src/dictionary/load";
import { createSentenceWords } from "../../../src/keywords/sentences/sentence-words";

const words = createSentenceWords(await loadDictionary());
const cueOf = (text: string): string => {
  const sentence = { start: 0, end: text.length };
  const isOutcome = words.endsWithOutcome(text, sentence);
  const isHarm = words.tellsHarm(text, sentence);
  return isOutcome && isHarm ? "both" : isOutcome ? "outcome" : isHarm ? "harm" : "none";
};

describe("fixtures/cases/sentence-words.tsv", () => {
  it.each(
    readFileSync(new URL("../../../fixtures/cases/sentence-words.tsv", import.meta.url), "utf8")
      .split("\n")
      .filter((line) => line && !line.startsWith("#"))
      .map((line) => line.split("\t") as [string, string]),
  )("%s: %s", (cue, sentence) => expect(cueOf(sentence)).toBe(cue));
});

describe("the words of a sentence", () => {
  it("are looked up within the sentence only", () => {
    const text = "3人が死亡した。市は決定した。朝は晴れだった。";
    const sentence = { start: text.indexOf("朝"), end: text.length };
    expect(words.endsWithOutcome(text, sentence)).toBe(false);
    expect(words.tellsHarm(text, sentence)).toBe(false);
    expect(words.tellsHarm("死亡", { start: 0, end: 1 })).toBe(false);
  });
});
