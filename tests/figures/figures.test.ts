import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Analyzer } from "../../src/types";
import { readFigureCases, showFigures } from "./check-figures";
import { createRuleAnalyzer } from "./rules-only";

let analyzer: Analyzer;
beforeAll(async () => {
  analyzer = await createRuleAnalyzer();
});

describe.each(["figures-news.tsv", "figures.tsv", "figures-today.tsv"])("%s", (file) => {
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

describe("figures-compared.tsv", () => {
  it.each(readFigureCases("figures-compared.tsv"))("line $line: $text", ({ text, expected }) => {
    const found = analyzer
      .analyze(text)
      .figures.map(({ text, comparison, status }) =>
        [text, comparison?.basis, comparison?.direction, comparison?.signed, status]
          .map((cell) => cell ?? "")
          .join("|"),
      );
    expect(found).toEqual(expected);
  });
});

describe("properties", () => {
  const amount = fc.bigInt(1n, 10n ** 17n);
  it("reads any amount of money in digits exactly, with its code", () => {
    fc.assert(
      fc.property(
        amount,
        fc.constantFrom(["円", "JPY"], ["ドル", "USD"], ["ユーロ", "EUR"], ["ウォン", "KRW"]),
        (n, [unit, code]) => {
          expect(analyzer.analyze(`支出は${n}${unit}だった。`).figures).toMatchObject([
            { kind: "money", decimal: String(n), unit: { code } },
          ]);
        },
      ),
      { numRuns: 50 },
    );
  });
  it("finishes on any run of signs and numbers, and no figures overlap", () => {
    const piece = fc.constantFrom(
      "一",
      "十",
      "万",
      "億",
      "1",
      "0",
      ",",
      ".",
      "〜",
      "-",
      "、",
      "(",
      ")",
      "第",
      "約",
      "円",
      "%",
      "人",
      "数",
      "分の",
      "から",
      "ドル",
      "・",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.constantFrom(1, 1, 1, 40), (pieces, times) => {
        const text = pieces.join("").repeat(times);
        let last = 0;
        for (const f of analyzer.analyze(text).figures) {
          expect(f.start).toBeGreaterThanOrEqual(last);
          expect(text.slice(f.start, f.end)).toBe(f.text);
          last = f.end;
        }
      }),
      { numRuns: 200 },
    );
  });
});
