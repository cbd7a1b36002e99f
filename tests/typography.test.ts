/** Invariant 6: typography says nothing. An article in any mixture of typographies gives the same figures, times and names. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createAnalyzer } from "../src/index";
import { fixtureArticles } from "./fixtures";
import { RUNS } from "./generated";
import { said } from "./said";

const analyzer = await createAnalyzer();

const JAPANESE = "[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}]";
const WESTERN = "[0-9０-９A-Za-zＡ-Ｚａ-ｚ]";
const GAP = new RegExp(`(?<=${JAPANESE})(?=${WESTERN})|(?<=${WESTERN})(?=${JAPANESE})`, "gu");

type Typography = (text: string) => string;

const wide = (text: string): string =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** Puts spaces into the gaps between Japanese and Western characters, each chosen in turn. */
const spaced =
  (spaces: readonly string[]): Typography =>
  (text) => {
    let turn = 0;
    return text.replace(GAP, () => spaces[turn++ % spaces.length]!);
  };

/** Breaks each line after every `width` characters. */
const wrapped =
  (width: number, glue: string, margin: string): Typography =>
  (text) =>
    text
      .split("\n")
      .map((line) => margin + ([...line].join("").match(new RegExp(`.{1,${width}}`, "gu")) ?? []).join(glue + margin))
      .join("\n");

/** What is chosen of a typography; a failure prints it. */
const choices = fc.record({
  digits: fc.constantFrom("narrow", "wide"),
  spaces: fc.array(fc.constantFrom(..." \u00A0\u2002\u2009\u200A\u200B\u202F\u205F\u3000\uFEFF\u00AD", ""), {
    maxLength: 5,
  }),
  commas: fc.constantFrom("、。", "，．"),
  brackets: fc.constantFrom("()", "（）"),
  lines: fc.oneof(
    fc.constantFrom("paragraphs", "sentences"),
    fc.record({
      width: fc.integer({ min: 20, max: 60 }),
      glue: fc.constantFrom("\n", "\r\n"),
      margin: fc.constantFrom("", "  ", "　　", "> "),
    }),
  ),
});

function typeset(
  text: string,
  { digits, spaces, commas, brackets, lines }: typeof choices extends fc.Arbitrary<infer T> ? T : never,
): string {
  let result = digits === "wide" ? wide(text) : text;
  if (spaces.length > 0) result = spaced(spaces)(result);
  result = result
    .replace(/[、。]/g, (c) => commas["、。".indexOf(c)]!)
    .replace(/[()]/g, (c) => brackets["()".indexOf(c)]!);
  if (lines === "paragraphs") return result;
  if (lines === "sentences") return result.replace(/[。．](?![\n」』)）0-9０-９])/g, "$&\n");
  if (typeof lines === "string") return result;
  return wrapped(lines.width, lines.glue, lines.margin)(result);
}

test("the same article in any mixture of typographies says the same", () => {
  fc.assert(
    fc.property(fc.constantFrom(...fixtureArticles), choices, (article, chosen) => {
      const { figures, times, names } = said(analyzer.analyze(article));
      const changed = { ...article, text: typeset(article.text, chosen) };
      const summary = analyzer.analyze(changed);
      expect(said(summary)).toEqual({ figures, times, names });
      for (const { start, end, text } of [...summary.figures, ...summary.times])
        expect(changed.text.slice(start, end)).toBe(text);
    }),
    RUNS,
  );
});

const unescaped = (text: string): string => JSON.parse(`"${text.replaceAll('"', '\\"')}"`);
const cases = readFileSync(new URL("../fixtures/cases/typography.tsv", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.split("\t") as [typeset: string, plain: string]);

test.each(cases)("%s says what %s says", (typeset, plain) => {
  const [typesetSaid, plainSaid] = [typeset, plain].map((text) =>
    said(analyzer.analyze({ text: unescaped(text), publishedAt: "2025-12-10" })),
  );
  expect(typesetSaid).toEqual(plainSaid);
  expect(plainSaid!.figures.length + plainSaid!.times.length).toBeGreaterThan(0);
});
