import { beforeAll, expect, test } from "vitest";
import { loadDictionary } from "../../../src/dictionary/load";
import { type BodyForms, bodyFormsOf } from "../../../src/entities/names/body-forms";
import { createNameLists } from "../../../src/entities/names/name-lists";

let formsOf: (text: string) => BodyForms;
beforeAll(async () => {
  const lists = createNameLists(await loadDictionary());
  formsOf = (text) => bodyFormsOf(text, lists);
});

test.each([
  ["株式会社タワーレコード", "タワーレコード", "タワー"],
  ["山田商事株式会社", "山田商事", "山田商事"],
  ["台風第13号", "台風13号", "台風13号"],
  ["東京地方検察庁", "東京地検", "東京地検"],
])("%s without its legal form, and bare", (text, name, bare) => {
  expect(formsOf(text)).toMatchObject({ name, bare });
});

test("the rest of a chain behind its first office", () => {
  expect(formsOf("愛知県警豊田警察署").office).toBe("豊田署");
  expect(formsOf("愛知県警").office).toBeUndefined();
});

test("an end of three characters begins with a change of script, one of four need not", () => {
  expect(formsOf("日本赤十字社").ends).toEqual(["本赤十字社", "赤十字社"]);
  expect(formsOf("柏レイス").ends).toEqual(["レイス"]);
  expect(formsOf("柏レイ").ends).toEqual([]);
  expect(formsOf("山田花木社").ends).toEqual(["田花木社"]);
});

test("no end behind 新 or 北, which make the name of another body", () => {
  expect(formsOf("新日本石油").ends).not.toContain("日本石油");
  expect(formsOf("北日本石油").ends).not.toContain("日本石油");
  expect(formsOf("花日本石油").ends).toContain("日本石油");
});
