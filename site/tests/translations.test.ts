/** Every field, option and flag has a text in Japanese, and every text in Japanese something that it describes. */
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { commandLinePage } from "../generate/command-line";
import { declarationsOf } from "../generate/docstrings";
import { optionsPage } from "../generate/options";
import { resultPage } from "../generate/result";
import { Translations } from "../generate/translations";

const index = fileURLToPath(new URL("../../dist/index.js", import.meta.url));
const { createAnalyzer } = (await import(index)) as typeof import("../../src/index");
const analyzer = await createAnalyzer();

describe("Japanese texts of", () => {
  test.each([
    ["fields.tsv", (table: Translations) => resultPage("ja", table.in("ja"), analyzer.analyze)],
    ["options.tsv", (table: Translations) => optionsPage("ja", table.in("ja"))],
    ["command-line.tsv", (table: Translations) => commandLinePage("ja", table.in("ja"))],
  ])("%s are complete", (file, make) => {
    const table = new Translations(file);
    expect(table.in("ja")("a flag that is new", "does something else")).toBe("does something else");
    const page = make(table);
    expect(page).toMatch(/\p{sc=Hiragana}/u);
    expect(table.problems()).toEqual([`data/${file} lacks the Japanese of:\ta flag that is new\tdoes something else`]);
  });

  test("a row of what is no longer in the code is named", () => {
    expect(new Translations("options.tsv").problems()[0]).toMatch(
      /^data\/options\.tsv has a row of what the code no longer says:\t/,
    );
  });
});

test("the page of the result has every field of a summary", () => {
  const page = resultPage("en", (_, english) => english, analyzer.analyze);
  const types = declarationsOf("src/types.ts");
  for (const name of ["Summary", "FigureFields", "Comparison", "TimeExpression", "Entity", "Keyword", "Warning"])
    for (const field of types.get(name)!.fields)
      expect(page).toMatch(new RegExp(`^\\| \`${field.name}\\??\` \\|`, "m"));
});
