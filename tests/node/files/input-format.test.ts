import { expect, test } from "vitest";
import { inputFormatOf, isTabSeparated } from "../../../src/node/files/input-format";

test.each([
  ["a.txt", "text"],
  ["a.text", "text"],
  ["a.md", "text"],
  ["a.markdown", "text"],
  ["a.html", "html"],
  ["a.htm", "html"],
  ["a.xhtml", "html"],
  ["a.rss", "feed"],
  ["a.atom", "feed"],
  ["a.rdf", "feed"],
  ["a.xml", "feed"],
  ["a.ndjson", "ndjson"],
  ["a.jsonl", "ndjson"],
  ["a.csv", "csv"],
  ["a.tsv", "csv"],
  ["A.HTML", "html"],
  ["news.2025.csv.gz", "csv"],
  ["news.csv.GZ", "csv"],
  ["a.gz", undefined],
  ["a.jpg", undefined],
  ["a.json", undefined],
  ["html", undefined],
  ["-", undefined],
])("%s is %s", (file, format) => {
  expect(inputFormatOf(file)).toBe(format);
});

test.each([
  ["a.tsv", true],
  ["a.TSV.gz", true],
  ["a.csv", false],
  ["tsv", false],
])("the columns of %s are separated by tabs: %s", (file, tabs) => {
  expect(isTabSeparated(file)).toBe(tabs);
});
