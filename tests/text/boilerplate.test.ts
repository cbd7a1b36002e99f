import { describe, expect, test } from "vitest";
import { loadDictionary } from "../../src/dictionary/load";
import type { Dictionary } from "../../src/dictionary/tables";
import { createBoilerplateReader } from "../../src/text/boilerplate";
import { readText } from "../../src/text/document";
import { tokenizeDocument } from "../../src/tokens/tokenized-document";

const dictionary = await loadDictionary();
/** One pattern of each kind that no text here matches. */
const NEVER = ["^@", "@$"];
const withPatterns = (...patterns: string[]): Dictionary => ({
  ...dictionary,
  boilerplate: patterns.map((pattern) => ({ kind: "source", pattern })) as unknown as Dictionary["boilerplate"],
});
/** The sentences of a text that are boilerplate by the patterns. */
function boilerplate(text: string, ...patterns: string[]): string[] {
  const document = tokenizeDocument(readText(text), { tokenize: () => [] });
  return createBoilerplateReader(withPatterns(...NEVER, ...patterns))(document).map(({ start, end }) =>
    text.slice(start, end),
  );
}

describe("patterns", () => {
  test("are anchored or found anywhere in a sentence", () => {
    expect(boilerplate("出典は市。\n市の出典。", "^出典")).toEqual(["出典は市。"]);
    expect(boilerplate("出典は市。\n市の出典。", "出典")).toEqual(["出典は市。", "市の出典。"]);
  });
  test("apply to sentences of at most 300 characters", () => {
    const sentence = (length: number) => `出典${"市".repeat(length - 3)}。`;
    expect(boilerplate(sentence(300), "^出典")).toEqual([sentence(300)]);
    expect(boilerplate(sentence(301), "^出典")).toEqual([]);
  });
  test("that are no regular expressions are ERR_DICTIONARY", () => {
    expect(() => createBoilerplateReader(withPatterns("(出典"))).toThrowError(
      expect.objectContaining({ code: "ERR_DICTIONARY", message: expect.stringContaining("(出典") }),
    );
  });
});

describe("an address line", () => {
  const ADDRESS = "https://example.com/news/2024";
  test("has less than 20 characters besides", () => {
    const line = (rest: number) => `${"市".repeat(rest)}${ADDRESS}`;
    expect(boilerplate(line(19))).toEqual([line(19)]);
    expect(boilerplate(line(20))).toEqual([]);
  });
  test("has an address of its own", () => {
    expect(boilerplate(`市は6日に開く。\n${ADDRESS}\n市は7日に開く。`)).toEqual([ADDRESS]);
  });
});

describe("a line between two entries of a list", () => {
  test("is an entry, and so is a quoted title before one", () => {
    expect(boilerplate("出典は市。\n海浜日報の記事。\n出典は県。", "^出典")).toHaveLength(3);
    expect(boilerplate("市の話。\n海浜日報の記事。\n出典は県。", "^出典")).toEqual(["出典は県。"]);
    expect(boilerplate("海浜『橋』\n出典は県。", "^出典")).toHaveLength(2);
    expect(boilerplate("海浜『橋』。\n出典は県。", "^出典")).toHaveLength(2);
    expect(boilerplate("海浜『橋』は。\n出典は県。", "^出典")).toHaveLength(1);
  });
});
