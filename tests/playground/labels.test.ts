import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { PLAYGROUND_LABELS } from "../../src/playground/labels";

const page = readFileSync(new URL("../../src/playground/index.html", import.meta.url), "utf8");
const names = [...page.matchAll(/data-(?:text|label|placeholder)="(\w+)"/g)].map(([, name]) => name!);

test.each(Object.entries(PLAYGROUND_LABELS))("the page in %s has each text that it names", (_, labels) => {
  expect(names.length).toBeGreaterThan(25);
  for (const name of names) expect((labels as unknown as Record<string, unknown>)[name], name).toMatch(/./);
});

test("the page has no text of its own but the names of the languages and of itself", () => {
  const texts = page.replace(/<(?:title|style)>[^<]*<\/\w+>/g, "").match(/>[^<>]*\p{L}[^<>]*</gu);
  expect(texts).toEqual([">読み取り<", ">yomitori<", ">日本語<", ">English<"]);
});

test("English has no word of Japanese but in its examples", () => {
  for (const [name, text] of Object.entries(PLAYGROUND_LABELS.en))
    if (typeof text === "string" && name !== "badDate") expect(text).not.toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/);
});
