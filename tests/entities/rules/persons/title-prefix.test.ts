import { describe, expect, test } from "vitest";
import { isTitlePrefix, skipTitlePrefix } from "../../../../src/entities/rules/persons/title-prefix";

describe("the prefix of a title", () => {
  test.each([
    ["元首相", 1],
    ["・前市長", 2],
    ["、新社長", 2],
    ["・社長", 1],
    ["次期首相", 2],
    ["・初代会長", 3],
    ["故人", 1],
    ["現職", 1],
    ["次長", 0],
    ["初当選", 0],
    ["社長", 0],
    ["", 0],
  ])("%s", (text, end) => {
    expect(skipTitlePrefix(text, 0)).toBe(end);
    expect(skipTitlePrefix(`氏${text}`, 1)).toBe(end + 1);
  });
  test.each([
    ["元", true],
    ["・前", true],
    ["次期", true],
    ["・", false],
    ["次", false],
    ["元首相", false],
    ["", false],
  ])("as a whole: %s", (text, isPrefix) => {
    expect(isTitlePrefix(text)).toBe(isPrefix);
  });
});
