import { expect, test } from "vitest";
import { Forms } from "../../../src/keywords/phrases/forms";
import { createNounRunReader } from "../../../src/keywords/phrases/noun-runs";
import { type NounRun, PhraseRole, type PhraseWord, visitPhrases } from "../../../src/keywords/phrases/phrase-word";
import { LIGHT, NOT_LAST } from "../../../src/keywords/phrases/stop-words";
import { nounDocument, nouns } from "../noun-document";

const readRuns = createNounRunReader(
  new Map([
    ["関係者", LIGHT],
    ["向け", NOT_LAST],
  ]),
);
const runsOf = (cut: string): readonly NounRun[] =>
  readRuns(nounDocument(cut), new Forms(), { barriers: [], names: [], numerals: false });
const textOf = (words: readonly PhraseWord[]): string => words.map(({ form }) => form.text).join("");
function phrasesOf(run: NounRun): string[] {
  const phrases: string[] = [];
  visitPhrases(run, (own, first, last, whole) => {
    phrases.push(`${textOf(own.slice(first, last + 1))}${whole ? " whole" : ""}`);
  });
  return phrases;
}

test("a run is nouns without a particle between them", () => {
  expect(runsOf("中央|大橋|の|工事|。").map(textOf)).toEqual(["中央大橋", "工事"]);
});

test("a run of 32 words is kept, one of 33 is noise", () => {
  expect(runsOf([...nouns(32), "は"].join("|"))).toHaveLength(1);
  expect(runsOf([...nouns(33), "は"].join("|"))).toHaveLength(0);
});

test("every part of a run is a phrase, and the run itself is whole", () => {
  expect(phrasesOf(runsOf("首脳|会談")[0]!)).toEqual(["首脳", "首脳会談 whole", "会談"]);
});

test("a phrase has at most seven words", () => {
  const longest = (count: number) =>
    phrasesOf(runsOf(nouns(count).join("|"))[0]!).sort((a, b) => b.length - a.length)[0];
  expect(longest(7)).toBe(`${nouns(7).join("")} whole`);
  expect(longest(8)).toHaveLength(2 * 7);
});

test("a single character begins and ends the whole only", () => {
  expect(phrasesOf(runsOf("日|米|同盟")[0]!)).toEqual(["日米同盟 whole", "同盟"]);
});

test("a light word is a whole phrase only, another is not last", () => {
  expect(phrasesOf(runsOf("関係者")[0]!)).toEqual(["関係者 whole"]);
  expect(phrasesOf(runsOf("会社|関係者")[0]!)).toEqual(["会社", "会社関係者 whole"]);
  expect(phrasesOf(runsOf("会社|向け")[0]!)).toEqual(["会社 whole"]);
});

test("a name is one word, and one that ends inside a token is none", () => {
  const document = nounDocument("東京|都|知事");
  const forms = new Forms();
  const named = (end: number) => {
    const names = [{ start: 0, end, form: forms.of(document.text, 0, end) }];
    return readRuns(document, forms, { barriers: [], names, numerals: false })[0]!.map(({ form, name }) => [
      form.text,
      name,
    ]);
  };
  expect(named(3)).toEqual([
    ["東京都", 0],
    ["知事", -1],
  ]);
  expect(named(4)[0]).toEqual(["東京", -1]);
});

test("a name of one character is a letter, a longer one can be alone", () => {
  const document = nounDocument("米|大統領");
  const forms = new Forms();
  const names = [{ start: 0, end: 1, form: forms.of("米") }];
  const [name] = readRuns(document, forms, { barriers: [], names, numerals: false })[0]!;
  expect(name!.role & PhraseRole.Letter).not.toBe(0);
  expect(name!.role & PhraseRole.Alone).toBe(0);
});

test("no run overlaps a barrier", () => {
  const document = nounDocument("中央|大橋|工事");
  const runs = readRuns(document, new Forms(), { barriers: [{ start: 3, end: 4 }], names: [], numerals: false });
  expect(runs.map(textOf)).toEqual(["中央", "工事"]);
});
