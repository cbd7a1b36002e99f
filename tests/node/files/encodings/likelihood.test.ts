import { expect, test } from "vitest";
import { likelihood } from "../../../../src/node/files/encodings/likelihood";

test("the parts of a text add up, half-width kana in a row apart", () => {
  expect(likelihood("")).toBe(0);
  expect(likelihood("3億円\n")).toBe(-5 - 9 - 9 - 5);
  expect(likelihood("ｱｲｳあｱ")).toBe(-12 - 5 - 5 - 6 - 12);
  expect(likelihood("😀😀")).toBe(-44);
  expect(likelihood("\ud83d\ud83d\udc00\udc00")).toBe(-25 - 22 - 25);
});

/** The first and the last of each kind, and what is just outside. */
test.each([
  ["ascii", -5, " ~\t\r"],
  ["kana", -6, "　、〠ぁァー・ヿ"],
  ["common kanji", -9, "亜腕東"],
  ["rare kanji", -14, "弌熙丂龠\u9fff"],
  ["full-width", -9, "！～Ａ"],
  ["half-width kana", -12, "｡ﾟ"],
  ["symbols", -12, "\u00a0éÿΑё‐※℃≠①☆㈱㏿￠￥"],
  ["others", -18, "\u0100\u0390\u0452\u200f〡\u3040\u3100\u4dff\ua000￠".slice(0, -1)],
  ["no text", -25, "\0\x08\x0e\x1f\x7f\x80\x9f\ud800\udfff\ue000\uf8ff"],
])("%s: %i", (_, each, characters) => {
  for (const character of characters.split("")) expect([character, likelihood(character)]).toEqual([character, each]);
});
