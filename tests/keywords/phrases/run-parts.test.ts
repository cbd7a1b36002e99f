import { expect, test } from "vitest";
import { Forms } from "../../../src/keywords/phrases/forms";
import { createNounRunReader } from "../../../src/keywords/phrases/noun-runs";
import type { NounRun } from "../../../src/keywords/phrases/phrase-word";
import { addParts, cutHeadline, isReading } from "../../../src/keywords/phrases/run-parts";
import { nounDocument } from "../noun-document";

const readRuns = createNounRunReader(new Map());
/** The first run of a text; `names` are texts in it that are names. */
function runOf(cut: string, ...names: string[]) {
  const document = nounDocument(cut);
  const forms = new Forms();
  const spans = names.map((name) => {
    const start = document.text.indexOf(name);
    return { start, end: start + name.length, form: forms.of(name) };
  });
  return { document, run: readRuns(document, forms, { barriers: [], names: spans, numerals: false })[0]! };
}
const textOf = (run: NounRun): string => run.map(({ form }) => form.text).join("");
/** The parts of a headline, given the phrases that the text has. */
function cut(headline: string, known: readonly string[], ...names: string[]): string[] {
  const { document, run } = runOf(headline, ...names);
  return cutHeadline(run, (start, end) => known.includes(document.text.slice(start, end))).map(textOf);
}

test("a person and 第 begin a part", () => {
  const partsOf = (run: NounRun, person: string) => {
    const parts: NounRun[] = [];
    addParts(run, ({ form }) => form.text === person, parts);
    return parts.map(textOf);
  };
  expect(partsOf(runOf("衆院|議員|石破茂").run, "石破茂")).toEqual(["衆院議員", "石破茂"]);
  expect(partsOf(runOf("安倍|内閣").run, "安倍")).toEqual(["安倍内閣"]);
  expect(partsOf(runOf("選手権|第|大会").run, "石破茂")).toEqual(["選手権", "第大会"]);
});

test("a headline of three words is cut at a phrase of the text, one of two words is not", () => {
  expect(cut("中央|大橋|完成", ["中央大橋"])).toEqual(["中央大橋", "完成"]);
  expect(cut("中央|大橋|完成", [])).toEqual(["中央大橋完成"]);
  expect(cut("中央|大橋|完成", ["中央大橋", "中央大橋完成"])).toEqual(["中央大橋完成"]);
  expect(cut("海浜|完成", ["海浜"], "海浜")).toEqual(["海浜完成"]);
});

test("two words before or after a name are a phrase, one word is not", () => {
  expect(cut("海浜社|経営|破綻", [], "海浜社")).toEqual(["海浜社", "経営破綻"]);
  expect(cut("経営|破綻|海浜社", [], "海浜社")).toEqual(["経営破綻", "海浜社"]);
  expect(cut("経営|海浜社|破綻", [], "海浜社")).toEqual(["経営海浜社破綻"]);
});

test("hiragana after a bracket or a dot is the reading of a name", () => {
  const isReadingOf = (cut: string, start: number) => {
    const document = nounDocument(cut);
    const runs = readRuns(document, new Forms(), { barriers: [], names: [], numerals: false });
    return isReading(document, runs.find((run) => run[0]!.start === start)!);
  };
  expect(isReadingOf("浜田|(|はまだ|・|こういち|)", 3)).toBe(true);
  expect(isReadingOf("浜田|(|はまだ|・|こういち|)", 7)).toBe(true);
  expect(isReadingOf("浜田|(|会長|)", 3)).toBe(false);
  expect(isReadingOf("浜田|は|はまだ|。", 3)).toBe(false);
});
