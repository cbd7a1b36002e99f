import { expect, test } from "vitest";
import { surfaces } from "./tokenize";

test("a word may have characters beyond the BMP", async () => {
  expect(await surfaces([{ surface: "𠮷野家" }], "「𠮷野家」💡")).toEqual(["「", "𠮷野家", "」", "💡"]);
});

test("a word may have characters that IPADIC does not know, and continue another word", async () => {
  expect(await surfaces([{ surface: "한국" }, { surface: "한국어" }], "한국어と한국")).toEqual([
    "한국어",
    "と",
    "한국",
  ]);
});

test("a word does not begin inside an unknown word", async () => {
  expect(await surfaces([{ surface: "한국" }], "어한국")).toEqual(["어한국"]);
});
