import { expect, test } from "vitest";
import { classOf, WordClass } from "../../src/tokens/word-class";

test("labels become bits, other ones at each level of detail", () => {
  const name = { pos: "名詞", posDetail: ["固有名詞", "人名", "姓"], conjugationForm: "*" } as const;
  expect(classOf(name)).toBe(WordClass.Noun | WordClass.Proper | WordClass.Person | WordClass.Family);
  const verb = { pos: "動詞", posDetail: ["自立", "*", "*"], conjugationForm: "連用形" } as const;
  expect(classOf(verb)).toBe(WordClass.Verb | WordClass.Continuative);
  // サ変接続 of a suffix is its second detail.
  const suffix = { pos: "名詞", posDetail: ["接尾", "サ変接続", "*"], conjugationForm: "*" } as const;
  expect(classOf(suffix)).toBe(WordClass.Noun | WordClass.Suffix);
});

test("labels that IPADIC does not have become no bits", () => {
  expect(classOf({ pos: "noun", posDetail: ["*", "*", "*"], conjugationForm: "" })).toBe(0);
});
