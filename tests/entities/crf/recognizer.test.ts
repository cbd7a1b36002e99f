import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { loadDictionary } from "../../../src/dictionary/load";
import { loadNameData, type NameData } from "../../../src/entities/crf/load";
import { createRecognizer, type NameRecognizer } from "../../../src/entities/crf/recognizer";
import { createSubtokenReader, surfaceOf } from "../../../src/entities/crf/subtokens";
import { entityDraft, RANK } from "../../../src/entities/draft";
import { createNameLexicon, type NameLexicon } from "../../../src/entities/names/lexicon";
import { readText } from "../../../src/text/document";
import { type TokenizedDocument, type TokenReader, tokenizeDocument } from "../../../src/tokens/tokenized-document";
import { createNewsTokenizer } from "../../../src/tokens/tokenizer";
import { anyText } from "../../generated";

let tokenizer: TokenReader;
let lexicon: NameLexicon;
let data: NameData;
let recognize: NameRecognizer;
const read = (text: string): TokenizedDocument => tokenizeDocument(readText(text), tokenizer);
const names = (text: string, by = recognize) =>
  by(read(text), []).map(({ start, end, type }) => `${text.slice(start, end)} ${type}`);

beforeAll(async () => {
  tokenizer = await createNewsTokenizer(undefined);
  lexicon = createNameLexicon(await loadDictionary());
  data = await loadNameData();
  recognize = createRecognizer(data, lexicon);
});

test("names are found without any rule", () => {
  expect(names("トヨタ自動車の豊田章男社長は札幌市で会見した。")).toEqual([
    "トヨタ自動車 organization",
    "豊田章男 person",
    "札幌市 location",
  ]);
});

test("everyday words are no names", () => {
  expect(names("首脳は関係の羅針盤について話し、昨日の会議は長くかかった。")).toEqual([]);
});

test("a name is found behind hundreds of words without a break", () => {
  const text = `${"犬と猫と".repeat(200)}札幌市で会見した。`;
  expect(names(text)).toEqual(["札幌市 location"]);
  expect(names("札幌市で会見した。")).toEqual(["札幌市 location"]);
});

test("a name is in one sentence, even if the rules found one across its end", () => {
  const document = read("犬がいた。札幌市だ。");
  const person = (start: number, end: number) => entityDraft({ start, end }, "person", RANK.person);
  for (const drafts of [[], [person(0, 1)], [person(3, 6)], [person(5, 8)]])
    for (const { start, end } of recognize(document, drafts)) expect(start >= 5 || end <= 5).toBe(true);
});

test("names are in order, do not overlap and are in one sentence each, in any text", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const document = read(text);
      let done = 0;
      for (const { start, end } of recognize(document, [])) {
        expect(start).toBeGreaterThanOrEqual(done);
        expect(end).toBeGreaterThan(start);
        done = end;
        const sentence = document.sentences[document.sentenceAt(start)]!;
        expect(end).toBeLessThanOrEqual(sentence.end);
      }
    }),
  );
});

test("names do not depend on the texts read before", () => {
  const text = "石破茂首相は7日、ワシントンでトランプ大統領と会談した。";
  const before = names(text);
  for (let i = 0; i < 3000; i++) recognize(read(`${i.toString(36)}社と第${i}工場`), []);
  expect(names(text)).toEqual(before);
  expect(names(text, createRecognizer(data, lexicon))).toEqual(before);
});

test("the subtokens of a sentence join to the sentence", () => {
  const document = read("東京都内の駅前で");
  const subtokens = createSubtokenReader(lexicon.splitWords)(document, 0);
  const surfaces = subtokens.starts.map((_, i) => surfaceOf(document, subtokens, i));
  expect(surfaces).toEqual(["東京", "都", "内", "の", "駅", "前", "で"]);
  expect(subtokens.starts.map((start, i) => document.text.slice(start, subtokens.ends[i]))).toEqual(surfaces);
});
