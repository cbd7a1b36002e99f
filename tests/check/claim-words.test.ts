import { expect, test } from "vitest";
import { CLAIM_WORDS } from "../../src/check/claim-tables";
import { CLAIM_WORD_CLASSES } from "../../src/check/claim-word";
import { patternOfTexts, patternOfWords, textsOf } from "../../src/check/claim-words";

test.each([
  ["up", "%増の", "増"],
  ["up", "%増加した", "増加"],
  ["up", "円増税", undefined],
  ["up", "円増資", undefined],
  ["up", "ル高", "ル高"],
  ["down", "%減った", "減"],
  ["down", "円減税", undefined],
  ["sum", "計3社", "計"],
  ["sum", "計約3社", "計"],
  ["sum", "設計会社3社", undefined],
  ["sum", "合計は", "合計"],
  ["difference", "2億円多かった", "多か"],
  ["difference", "2億円だった", undefined],
] as const)("%s in %s: %s", (kind, text, found) => {
  expect(patternOfWords(kind).exec(text)?.[0]).toBe(found);
});

test("each row is found by the pattern of its class, alone or with what must follow", () => {
  for (const kind of CLAIM_WORD_CLASSES) {
    const pattern = patternOfWords(kind);
    for (const [text, own, next] of CLAIM_WORDS)
      if (own === kind) expect(pattern.exec(text + (next[0] ?? ""))?.[0], `${kind} ${text}`).toBe(text);
  }
});

test("signs in a text mean themselves", () => {
  expect(patternOfTexts(["株", "(株)", "a.b"], "g")[Symbol.replace]("(株)A株a.baxb", "_")).toBe("_A__axb");
});

test("the texts of a class are those of its rows alone", () => {
  expect(textsOf("counter")).toEqual(new Set(["つ"]));
  expect(textsOf("order").has("番目")).toBe(true);
  expect(textsOf("order").has("増")).toBe(false);
});
