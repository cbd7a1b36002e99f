import { describe, expect, test } from "vitest";
import { type EntityTerms, readEntityTerms } from "../../../src/keywords/candidates/entity-terms";
import { Excerpt } from "../../../src/keywords/excerpt";
import { Forms } from "../../../src/keywords/phrases/forms";
import type { Entity } from "../../../src/types";
import { nounDocument } from "../noun-document";

/** An entity that the text names by each of the forms, wherever they are. */
function entityOf(type: Entity["type"], text: string, name: string, aliases: readonly string[] = []): Entity {
  const mentions = [...text.matchAll(new RegExp([name, ...aliases].join("|"), "g"))].map(({ index, 0: form }) => ({
    start: index,
    end: index + form.length,
    text: form,
    sentence: 0,
  }));
  return { id: "e1", type, name, aliases, titles: ["首相", "首相補佐官", "氏"], mentions, salience: 1 } as Entity;
}
function termsOf(cut: string, make: (text: string) => Entity, titleCut?: string): EntityTerms {
  const document = nounDocument(cut);
  const title = titleCut === undefined ? undefined : nounDocument(titleCut);
  return readEntityTerms({
    document,
    title,
    titleExcerpt: new Excerpt(title?.text),
    entities: [make(document.text)],
    offices: new Set(["首相", "首相補佐官"]),
    forms: new Forms(),
  });
}
const times = (count: number, cut: string) => Array.from({ length: count }, () => cut);
const term = (...args: Parameters<typeof termsOf>): string => termsOf(...args).terms[0]!;

describe("a person", () => {
  const tanaka = (text: string) => entityOf("person", text, "田中一郎", ["田中"]);
  const personTerm = (full: number, office: number, respect = 0) =>
    term(
      [...times(full, "田中一郎|は"), ...times(office, "田中|首相|は"), ...times(respect, "田中|氏|は")].join("|"),
      tanaka,
    );
  test("is called by the office that the text uses three times or more", () => {
    expect(personTerm(0, 3)).toBe("田中首相");
    expect(personTerm(0, 2)).toBe("田中一郎");
  });
  test("is called by the office that the text uses three times as often as the name", () => {
    expect(personTerm(1, 3)).toBe("田中首相");
    expect(personTerm(2, 6)).toBe("田中首相");
    expect(personTerm(2, 5)).toBe("田中一郎");
  });
  test("is not called by an honorific", () => {
    expect(personTerm(0, 0, 9)).toBe("田中一郎");
  });
  test("has the longest title in its span, also in a title", () => {
    const { spans, titleSpans } = termsOf("田中|首相補佐官|は", tanaka, "田中|首相|会見");
    expect(spans.map(({ form }) => form.text)).toEqual(["田中首相補佐官"]);
    expect(titleSpans.map(({ form, start, end }) => [form.text, start, end])).toEqual([["田中首相", 0, 4]]);
  });
});

describe("another entity", () => {
  const body = (text: string) => entityOf("organization", text, "世界保健機関", ["WHO", "世保"]);
  test("has its most frequent form, the name in doubt as the longer one", () => {
    expect(term("世界保健機関|は|世保|は|世保|は", body)).toBe("世保");
    expect(term("世界保健機関|は|世保|は", body)).toBe("世界保健機関");
  });
  test("has a Japanese name before a Latin abbreviation, however often the text has that", () => {
    expect(term("世界保健機関|は|WHO|は|WHO|は", body)).toBe("世界保健機関");
  });
  test("has the form of the title before the most frequent one", () => {
    expect(term("世界保健機関|は|世界保健機関|は|世保|は", body, "世保|発表")).toBe("世保");
    expect(term("世界保健機関|は|世界保健機関|は|世保|は", body, "発表")).toBe("世界保健機関");
  });
  test("is not named in a title inside a token", () => {
    const city = (text: string) => entityOf("location", text, "京都");
    expect(termsOf("京都|は", city, "東京都|知事").titleSpans).toEqual([]);
    expect(termsOf("京都|は", city, "京都|知事").titleSpans).toHaveLength(1);
  });
});

test("an address has the name of its municipality", () => {
  const place = (name: string) => term(`${name}|は`, (text) => entityOf("location", text, name));
  expect(place("宮城県大崎市岩出山")).toBe("大崎市");
  expect(place("鹿児島県日置市東市来町")).toBe("日置市");
  expect(place("大崎市岩出山")).toBe("大崎市岩出山");
  expect(place("宮城県")).toBe("宮城県");
});
