import { describe, expect, test } from "vitest";
import { checkArticle } from "../src/input";

const check = (input: unknown) => checkArticle(input, 100);

test("a string is an article, and so is an object with a text; unknown keys are ignored", () => {
  expect(check("円")).toEqual({ text: "円" });
  expect(check({ text: "", id: 3, title: "見出し", publishedAt: "2025-02-08", more: 1 })).toEqual({
    id: "3",
    text: "",
    title: "見出し",
    publishedAt: "2025-02-08",
  });
  expect(check({ text: "円", id: null, title: undefined, publishedAt: null })).toEqual({ text: "円" });
});

test("a text and a title of maxCharacters are read", () => {
  expect(check("円".repeat(100)).text).toHaveLength(100);
  expect(check({ text: "", title: "円".repeat(100) }).title).toHaveLength(100);
});

test.each([
  [undefined, /an article is undefined, wanted a string or an object with a text/],
  [null, /an article is/],
  [3, /an article is/],
  [["円"], /an article is/],
  [{}, /text is missing/],
  [{ text: null }, /text is null/],
  [{ text: ["円"] }, /text is an array/],
  [{ text: {} }, /text is an object/],
  [{ text: "円".repeat(101) }, /101 characters, more than maxCharacters \(100\)/],
  [{ text: "円", title: "円".repeat(101) }, /title has 101 characters, more than maxCharacters \(100\)/],
  [{ text: "円", id: true }, /id is a boolean/],
  [{ text: "円", id: Number.NaN }, /id is/],
  [{ text: "円", title: 3 }, /title is a number/],
])("%j is ERR_INPUT", (input, message) => {
  expect(() => check(input)).toThrowError(
    expect.objectContaining({ code: "ERR_INPUT", message: expect.stringMatching(message) }),
  );
});

describe("publishedAt", () => {
  test.each([
    "2025-02-08",
    "2024-02-29",
    "2000-02-29",
    "2025-02-08T09:30",
    "2025-02-08T09:30:15",
    "2016-12-31T23:59:60Z",
    "2025-02-08T09:30:15.1",
    "2025-02-08T09:30:15.123456789Z",
    "2025-02-08T09:30+09:00",
    "2025-02-08T09:30:00-03:30",
  ])("may be %s", (publishedAt) => {
    expect(check({ text: "円", publishedAt }).publishedAt).toBe(publishedAt);
  });

  test.each([
    "",
    "2025",
    "2025-02",
    "2025-2-8",
    "2025-02-30",
    "2025-13-01",
    "2025-00-10",
    "2025-01-00",
    "2023-02-29",
    "1900-02-29",
    "2025-02-08 09:30",
    "2025-02-08T24:00",
    "2025-02-08T09:60",
    "2025-02-08T09",
    "2025-02-08T09:30:15.",
    "2025-02-08T09:30:15.1234567890",
    "2025-02-08T09:30+9",
    "2025-02-08T09:30+0900",
    "2025-02-08T09:30z",
    "2025-02-08\n",
    "２０２５-０２-０８",
    "2025年2月8日",
    20250208,
    new Date(0),
  ])("may not be %j", (publishedAt) => {
    expect(() => check({ text: "円", publishedAt })).toThrowError(expect.objectContaining({ code: "ERR_INPUT" }));
  });
});
