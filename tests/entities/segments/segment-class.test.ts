import { expect, test } from "vitest";
import { loadDictionary } from "../../../src/dictionary/load";
import { createNameLists } from "../../../src/entities/names/name-lists";
import { classIn, createSegmentMarksReader, SegmentClass } from "../../../src/entities/segments/segment-class";
import type { TokenizedDocument } from "../../../src/tokens/tokenized-document";
import { WordClass } from "../../../src/tokens/word-class";
import { NO_WORD_ID } from "../../../src/tokens/words";

/** A document of one token that is in no dictionary. */
function documentOf(surface: string, changes: object = {}): TokenizedDocument {
  const token = { surface, pos: "名詞", posDetail: ["固有名詞", "地域", "一般"], known: false, ...changes };
  return {
    tokens: [token],
    wordIds: Int32Array.of(NO_WORD_ID),
    classes: Int32Array.of(WordClass.Noun),
  } as unknown as TokenizedDocument;
}

test("marks do not depend on the words read before, nor on how many are remembered", async () => {
  const marksOf = createSegmentMarksReader(createNameLists(await loadDictionary()));
  const known = documentOf("アクロス", { known: true });
  const country = documentOf("アクロス", { known: true, posDetail: ["固有名詞", "地域", "国"] });
  const read = () => [documentOf("アクロス"), known, country].map((document) => marksOf(document, 0));
  const before = read();
  expect(before.map(classIn)).toEqual([SegmentClass.Katakana, SegmentClass.Region, SegmentClass.Country]);
  for (let i = 0; i <= 2 ** 15; i++) {
    marksOf(documentOf(`${i}社`), 0);
    if (i % 2 ** 12 === 0) expect(read()).toEqual(before);
  }
  expect(read()).toEqual(before);
});
