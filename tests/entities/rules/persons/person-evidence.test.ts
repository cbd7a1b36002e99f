import { describe, expect, test } from "vitest";
import { hasAge, readingLengthAt } from "../../../../src/entities/rules/persons/person-evidence";

describe("an age in brackets", () => {
  test.each([
    "(53)",
    "(5)",
    "(当時53)",
    "(34歳、会社員)",
    "（34、会社員）",
    "(やまだ・たろう)(53)",
    `(${"や".repeat(20)})(53)`,
    `・${"役".repeat(12)}(66)`,
    // 40 code units, as far as the age is looked for
    `(${"や".repeat(20)})・${"役".repeat(11)}(当時66)`,
  ])("%s", (text) => {
    expect(hasAge(text, 0)).toBe(true);
    expect(hasAge(`氏${text}`, 1)).toBe(true);
  });
  test.each([
    "53",
    "(5300)",
    "(53人)",
    "氏(53)",
    "(やま田)(53)",
    `(${"や".repeat(21)})(53)`,
    `・${"役".repeat(13)}(66)`,
    `(${"や".repeat(20)})・${"役".repeat(12)}(当時66)`,
  ])("none: %s", (text) => {
    expect(hasAge(text, 0)).toBe(false);
  });
});

describe("the length of a reading in brackets", () => {
  test.each([
    ["(やまだ・たろう)氏", 9],
    ["(やま)", 4],
    ["(や)", 0],
    [`(${"や".repeat(24)})`, 26],
    [`(${"や".repeat(25)})`, 0],
    [`(やま、${"名".repeat(30)})`, 35],
    [`(やま、${"名".repeat(31)})`, 0],
    ["(山田)", 0],
    ["やま", 0],
  ])("%s", (text, length) => {
    expect(readingLengthAt(text, 0)).toBe(length);
  });
});
