import { beforeAll, describe, expect, test } from "vitest";
import { loadDictionary } from "../../../src/dictionary/load";
import type { Dictionary } from "../../../src/dictionary/tables";
import { createNameContext } from "../../../src/entities/context";
import { createNameLexicon, type NameLexicon } from "../../../src/entities/names/lexicon";
import { NameSign } from "../../../src/entities/names/name-form";
import { readTraits, Trait } from "../../../src/entities/names/traits";
import { SegmentClass } from "../../../src/entities/segments/segment-class";
import type { Segment } from "../../../src/entities/segments/segments";
import { readText } from "../../../src/text/document";
import { tokenizeDocument } from "../../../src/tokens/tokenized-document";
import { createNewsTokenizer } from "../../../src/tokens/tokenizer";

let dictionary: Dictionary;
let lexicon: NameLexicon;
let segmentsOf: (text: string) => readonly Segment[];
beforeAll(async () => {
  dictionary = await loadDictionary();
  lexicon = createNameLexicon(dictionary);
  const tokenizer = await createNewsTokenizer(undefined);
  segmentsOf = (text) => createNameContext(tokenizeDocument(readText(text), tokenizer), lexicon).segments;
});

describe("forms of names", () => {
  test("equal spans of a text are one object, whatever was read between them", () => {
    const at = lexicon.nameForms.in("千葉県と千葉");
    const long = at(0, 3);
    expect(long.text).toBe("千葉県");
    expect(at(0, 2).text).toBe("千葉");
    expect(at(0, 2)).toBe(at(4, 6));
    expect(at(0, 3)).toBe(long);
  });

  test("from 32,768 texts on all are forgotten between two articles, and read again as before", () => {
    const { nameForms } = createNameLexicon(dictionary);
    const first = nameForms.in("千葉県");
    const form = first(0, 3);
    for (let i = 1; i < 2 ** 15 - 1; i++) nameForms.of(`${i}県`);
    expect(nameForms.in("千葉県")(0, 3)).toBe(form);
    nameForms.of("0県");
    const again = nameForms.in("千葉県")(0, 3);
    expect(again).not.toBe(form);
    expect([again.text, again.traits, again.place]).toEqual([form.text, form.traits, form.place]);
  });

  test("only a whole text is a listed name", () => {
    expect(lexicon.nameForms.of("フランス").listed?.key).toBe("country:FR");
    expect(lexicon.nameForms.of("フランス人").listed).toBeUndefined();
  });

  test.each<[string, NameSign, boolean]>([
    ["UTC+9", NameSign.NoName, true],
    ["M6.9", NameSign.NoName, true],
    ["木造2階", NameSign.NoName, true],
    ["木造", NameSign.NoName, false],
    ["5ちゃんねる", NameSign.BeginsWithDigit, true],
    ["AM12", NameSign.EndsWithDigit, true],
    ["AM", NameSign.EndsWithDigit, false],
    ["東京", NameSign.BeginsWord, true],
    ["ドル円", NameSign.BeginsWord, false],
    ["アメリカ・ラスベガス", NameSign.Dotted, true],
    ["山田商事株式会社", NameSign.Company, true],
    ["株式会社化", NameSign.Company, true],
    ["元株式会社化", NameSign.Company, false],
  ])("%s", (text, sign, hasSign) => {
    expect((lexicon.nameForms.of(text).signs & sign) !== 0).toBe(hasSign);
  });

  test("a name is read as that of a person, a place and a body", () => {
    expect(lexicon.nameForms.of("ゲーリー・コールマン").plain).toBe("ゲーリーコールマン");
    expect(lexicon.nameForms.of("千葉県富津市").place).toEqual({
      tail: "富津市",
      bare: "富津",
      isArea: false,
      key: "town:富津",
    });
    expect(lexicon.nameForms.of("株式会社タワーレコード").body).toMatchObject({
      name: "タワーレコード",
      bare: "タワー",
    });
    expect(lexicon.nameForms.of("千葉県富津市").placeCode).toMatchObject({
      codes: { jisX0402: "12226" },
      prefecture: "12",
    });
    expect(lexicon.nameForms.of("府中市").placeCode.towns).toEqual(["13206", "34208"]);
    expect(lexicon.nameForms.of("東京駅").ending?.type).toBe("facility");
    expect(lexicon.nameForms.of("駅").ending).toBeNull();
    expect(lexicon.nameForms.of("カトリーナ").traits & Trait.KatakanaWord).not.toBe(0);
  });
});

describe("numbers in digits", () => {
  test("have no traits, since no list contains one, so that all have the same marks", () => {
    for (let number = 0; number < 3000; number++) expect(readTraits(String(number), lexicon)).toBe(0);
  });

  test("are numbers, and begin a Latin run only if letters follow", () => {
    const segments = segmentsOf("5Gは2005年に100万人、3Dも。");
    expect(segments.filter((one) => one.class === SegmentClass.Number).map(({ text }) => text)).toEqual([
      "2005",
      "100",
      "万",
    ]);
    expect(segments.filter((one) => one.class === SegmentClass.Latin).map(({ text }) => text)).toEqual(["5G", "3D"]);
  });
});
