import { describe, expect, test } from "vitest";
import { WordList } from "../../../src/dictionary/word-list";
import { Forms } from "../../../src/keywords/phrases/forms";
import { findGenitives } from "../../../src/keywords/phrases/genitives";
import { createNounRunReader } from "../../../src/keywords/phrases/noun-runs";
import { findQuotedPhrases } from "../../../src/keywords/phrases/quoted-phrases";
import { findSources } from "../../../src/keywords/phrases/sources";
import { nounDocument } from "../noun-document";

const readRuns = createNounRunReader(new Map());
const runsOf = (document: ReturnType<typeof nounDocument>) =>
  readRuns(document, new Forms(), { barriers: [], names: [], numerals: false });

describe("genitives", () => {
  const genitives = (cut: string, titleCut?: string) => {
    const document = nounDocument(cut);
    const title = titleCut === undefined ? undefined : nounDocument(titleCut);
    return findGenitives(document, runsOf(document), title, title ? runsOf(title) : []).map(({ text, spans }) => [
      text,
      spans.length,
    ]);
  };
  test("are in the text twice, or once and in the title", () => {
    expect(genitives("表現|の|自由|が|表現|の|自由|で")).toEqual([["表現の自由", 2]]);
    expect(genitives("表現|の|自由|が")).toEqual([]);
    expect(genitives("表現|の|自由|が", "表現|の|自由")).toEqual([["表現の自由", 1]]);
  });
  test("have one or two words on each side", () => {
    const twice = (cut: string) => genitives(`${cut}|が|${cut}|で`).map(([text]) => text);
    expect(twice("教育|費用|の|無償|計画")).toEqual(["教育費用の無償計画"]);
    expect(twice("教育|費用|負担|の|無償")).toEqual([]);
    expect(twice("教育|の|無償|計画|会議")).toEqual([]);
    expect(twice("国|の|無償")).toEqual([]);
  });
  test("are joined by の alone", () => {
    expect(genitives("表現|と|自由|が|表現|と|自由|で")).toEqual([]);
  });
});

describe("quoted phrases", () => {
  const quoted = (text: string, title = "") =>
    findQuotedPhrases(nounDocument(text), title).map((phrase) => [phrase.text, phrase.spans.length]);
  const phrase = (length: number) => "物流計画".repeat(6).slice(0, length);
  test("have 2 to 20 characters", () => {
    expect(quoted(`「|${phrase(2)}|」`)).toEqual([[phrase(2), 1]]);
    expect(quoted(`「|${phrase(1)}|」`)).toEqual([]);
    expect(quoted(`「|${phrase(20)}|」`)).toEqual([[phrase(20), 1]]);
    expect(quoted(`「|${phrase(21)}|」`)).toEqual([]);
  });
  test("are counted also if they are not quoted, and if only the title quotes them", () => {
    expect(quoted("「|物流|計画|」|は|物流|計画|。")).toEqual([["物流計画", 2]]);
    expect(quoted("物流|計画|。", "「物流計画」")).toEqual([["物流計画", 1]]);
  });
  test.each([..."るたすいうくだよねかをはがにでへと!?"])("are no names if they end with %s", (end) => {
    expect(quoted(`「|計画${end}|」`)).toEqual([]);
  });
  test("have a letter", () => {
    expect(quoted("「|12|」")).toEqual([]);
  });
});

describe("sources", () => {
  const sourceWords = new WordList([["によると", true] as const]);
  test("are named before a source word, with など or ら between them", () => {
    const runs = runsOf(nounDocument("海浜日報"));
    const isSource = (text: string) => findSources(text, runs, sourceWords)[0];
    expect(isSource("海浜日報によると")).toBe(true);
    expect(isSource("海浜日報などによると")).toBe(true);
    expect(isSource("海浜日報らによると")).toBe(true);
    expect(isSource("海浜日報の社長によると")).toBe(false);
    expect(isSource("海浜日報にもよると")).toBe(false);
  });
  test.each([..."、・やと"])("are listed with %s", (sign) => {
    const [first, second] = [nounDocument(`山川新聞|${sign}|海浜日報`)].flatMap(runsOf);
    expect(findSources(`山川新聞${sign}海浜日報によると`, [first!, second!], sourceWords)).toEqual([true, true]);
  });
  test("are not listed with another word, or after more than one character", () => {
    const runs = runsOf(nounDocument("山川新聞|が|海浜日報"));
    expect(findSources("山川新聞が海浜日報によると", runs, sourceWords)).toEqual([false, true]);
  });
});
