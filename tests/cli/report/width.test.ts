import { expect, test } from "vitest";
import { displayWidth, truncate, wrap } from "../../../src/cli/report/width";

test("full-width characters have two columns, escape sequences none", () => {
  expect(displayWidth("日本A")).toBe(5);
  expect(displayWidth("\u001b[1m日本\u001b[22m")).toBe(4);
});

test("a text is cut to the columns of a terminal", () => {
  expect(truncate("日本経済", 8)).toBe("日本経済");
  expect(truncate("日本経済", 7)).toBe("日本経…");
  expect(truncate("日本経済", 6)).toBe("日本…");
  expect(truncate("ab", 2)).toBe("ab");
});

test("a text is wrapped by the rules of Japanese typesetting", () => {
  expect(wrap("日本経済新聞", 6)).toEqual(["日本経", "済新聞"]);
  expect(wrap("日本。経済", 4)).toEqual(["日", "本。", "経済"]);
  expect(wrap("売上1,000,000円", 10)).toEqual(["売上", "1,000,000", "円"]);
  expect(wrap("abcdefgh", 3)).toEqual(["abc", "def", "gh"]);
  expect(wrap("", 5)).toEqual([""]);
});

test.each([..."、。，．」』）)］】〉》〕!?！？ー・…"])("no line begins with %s", (closing) => {
  expect(wrap(`経済${closing}`, 4)).toEqual(["経", `済${closing}`]);
});

test.each([..."「（"])("a line can begin with %s", (opening) => {
  expect(wrap(`経済${opening}`, 4)).toEqual(["経済", opening]);
});
