import { beforeAll, describe, expect, it } from "vitest";
import { createAnalyzer } from "../../src/index";
import type { Analyzer } from "../../src/types";
import { readFigureCases, showFigures } from "./check-figures";

let analyzer: Analyzer;
beforeAll(async () => {
  analyzer = await createAnalyzer();
});

describe.each(["figures-news.tsv", "figures.tsv"])("%s", (file) => {
  it.each(readFigureCases(file))("line $line: $text", ({ text, expected }) => {
    expect(showFigures(analyzer, text)).toEqual(expected);
  });
});

describe("figures-measured.tsv", () => {
  it.each(readFigureCases("figures-measured.tsv"))("line $line: $text", ({ text, expected }) => {
    const found = analyzer
      .analyze(text)
      .figures.map(
        ({ text, measuredProperty, measuredEntity }) =>
          `${text}|${measuredProperty?.text ?? ""}|${measuredEntity?.text ?? ""}`,
      );
    expect(found).toEqual(expected);
  });
});
