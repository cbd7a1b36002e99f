/** Trying the rules only at their triggers finds the same times as trying all rules everywhere. */
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { loadDictionary } from "../../../src/dictionary/load";
import { readText } from "../../../src/text/document";
import { createTimeLexicon, type TimeLexicon } from "../../../src/times/lexicon";
import { createTimeRules, EXPRESSIONS } from "../../../src/times/recognise/expression-rules";
import { PIECES } from "../../../src/times/recognise/piece-rules";
import { recognise } from "../../../src/times/recognise/recognise";
import type { TimeRules } from "../../../src/times/recognise/rule";
import { createTimeContext } from "../../../src/times/recognise/time-context";
import { tokenizeDocument } from "../../../src/tokens/tokenized-document";
import { createTokenizer } from "../../../src/tokens/tokenizer";
import type { Tokenizer } from "../../../src/types";
import { readTimeCases, timeText } from "../check-times";

/** Every rule at every character. */
const mayBegin = (): boolean => true;
const everywhere: TimeRules = {
  expressions: { at: () => EXPRESSIONS, mayBegin },
  pieces: { at: () => PIECES, mayBegin },
};

let lexicon: TimeLexicon;
let rules: TimeRules;
let tokenizer: Tokenizer;
beforeAll(async () => {
  lexicon = createTimeLexicon(await loadDictionary());
  rules = createTimeRules(lexicon);
  tokenizer = await createTokenizer();
});

function expectSame(text: string): void {
  const document = tokenizeDocument(readText(text), tokenizer);
  const found = (where: TimeRules) => recognise(createTimeContext(document, lexicon, where, []));
  expect(found(rules)).toEqual(found(everywhere));
}

describe("the same is found as with every rule at every character", () => {
  it("in the cases", () => {
    for (const { text } of readTimeCases("times.tsv")) expectSame(text);
  });
  it("in the articles", () => {
    const folder = new URL("../../../fixtures/articles/", import.meta.url);
    for (const name of readdirSync(folder)) expectSame(JSON.parse(readFileSync(new URL(name, folder), "utf8")).text);
  });
  it("in any text made of words of time", () => {
    fc.assert(fc.property(timeText, expectSame), { numRuns: 500 });
  });
  it("in any text", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 40 }), expectSame), { numRuns: 100 });
  });
});

it("most characters begin nothing", () => {
  const text = "首相はこの問題について記者団に説明し、関係者の理解を求める考えを示した。";
  const context = createTimeContext(tokenizeDocument(readText(text), tokenizer), lexicon, rules, []);
  const tried = [...text].filter((_, at) => rules.expressions.at(context, at).length > 0);
  expect(tried).toEqual(["こ"]);
});
