import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createChecker } from "../../src/check/index";
import { createAnalyzer } from "../../src/index";

const checker = createChecker(await createAnalyzer());
const rows = readFileSync(new URL("../../fixtures/cases/claims.tsv", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.split("\t") as [claim: string, expected: string, sources: string, published: string]);

test.each(rows)("%s: %s", (claim, expected, from, published) => {
  const dated = published === "" ? {} : { publishedAt: published };
  const sources = from.split(" ¶ ").map((text) => ({ text, ...dated }));
  const { findings } = checker.check({ text: claim, ...dated }, sources);
  const found = findings.map(({ text, verdict, field, derived }) =>
    [text, verdict, field ?? derived].filter(Boolean).join("|"),
  );
  expect(found).toEqual(expected === "" ? [] : expected.split(" ; "));
});
