import { expect, test } from "vitest";
import { isHeaderOfArticles, namesOfField } from "../../../../src/node/files/fields/field-names";

test("the name that the user gave comes first, then the field's own, then common ones in their order", () => {
  const names = ["content", "Body", "x"];
  expect(namesOfField("text", names)).toEqual(["Body", "content"]);
  expect(namesOfField("text", names, "x")).toEqual(["x"]);
  expect(namesOfField("text", names, "y")).toEqual([]);
  expect(namesOfField("text", names, "")).toEqual([]);
  expect(namesOfField("text", [...names, "text"])).toEqual(["text"]);
});

test.each([
  ["text", ["body", "content", "article", "articleBody", "本文", "記事"]],
  ["title", ["headline", "subject", "見出し", "タイトル"]],
  ["publishedAt", ["published_at", "pubDate", "Published", "date", "datetime", "日付", "公開日", "配信日時"]],
  ["id", ["guid", "key", "url", "URL", "記事ID"]],
] as const)("common names of %s: %j", (field, names) => {
  for (const name of names) expect(namesOfField(field, [name])).toEqual([name]);
});

test.each(["updated", "summary", "description", "author", "textual", "bodyguard"])("%s is no common name", (name) => {
  for (const field of ["text", "title", "publishedAt", "id"] as const) expect(namesOfField(field, [name])).toEqual([]);
});

test("a date of publication is more than any date", () => {
  expect(namesOfField("publishedAt", ["date", "pub_date", "published"])).toEqual(["published", "pub_date", "date"]);
});

test("a header has the text and one more field, or the text that the user named", () => {
  expect(isHeaderOfArticles(["text"], {})).toBe(false);
  expect(isHeaderOfArticles(["text", "x"], {})).toBe(false);
  expect(isHeaderOfArticles(["text", "url"], {})).toBe(true);
  expect(isHeaderOfArticles(["url", "date"], {})).toBe(false);
  expect(isHeaderOfArticles(["x"], { text: "x" })).toBe(true);
});
