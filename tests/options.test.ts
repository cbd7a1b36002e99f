import { expect, test } from "vitest";
import { STAGES } from "../src/enumerations";
import { createAnalyzer } from "../src/index";
import { checkOptions } from "../src/options";
import { planOf } from "../src/stages/plan";
import type { AnalyzerOptions } from "../src/types";

const ALL = planOf(new Set(STAGES));

test("every option has a default", () => {
  expect(checkOptions({})).toEqual({
    tokenizer: undefined,
    userDictionary: undefined,
    entities: undefined,
    stages: ALL,
    recognizers: {},
    timeZone: "Asia/Tokyo",
    fiscalYearStart: 4,
    keywords: { max: 10, background: undefined },
    keySentences: 3,
    certainty: 0,
    maxCharacters: 1_000_000,
  });
  expect(checkOptions({ keywords: {} }).keywords.max).toBe(10);
});

test("given values are kept", () => {
  const tokenizer = { tokenize: () => [] };
  const options = {
    tokenizer,
    timeZone: "UTC",
    fiscalYearStart: 1,
    keywords: { max: 0, background: { documents: 1, terms: 2, frequencies: { 地震: 1 } } },
    keySentences: 0,
    certainty: 0.8,
    maxCharacters: 1,
  };
  expect(checkOptions(options)).toEqual({
    ...options,
    userDictionary: undefined,
    entities: undefined,
    stages: ALL,
    recognizers: {},
  });
});

test.each([
  [{ fiscalYearStart: 0 }, "fiscalYearStart"],
  [{ fiscalYearStart: 13 }, "fiscalYearStart"],
  [{ fiscalYearStart: 4.5 }, "fiscalYearStart"],
  [{ fiscalYearStart: "4" }, "fiscalYearStart"],
  [{ keywords: 3 }, "keywords"],
  [{ keywords: null }, "keywords"],
  [{ keywords: { max: -1 } }, "keywords.max"],
  [{ keywords: { maximum: 3 } }, "keywords.maximum"],
  [{ keySentences: Number.NaN }, "keySentences"],
  [{ keySentences: Number.POSITIVE_INFINITY }, "keySentences"],
  [{ stages: "figures" }, "stages"],
  [{ stages: [] }, "stages"],
  [{ stages: ["figures", "time"] }, "stages[1]"],
  [{ stages: [3] }, "stages[0]"],
  [{ stages: ["figures", "times"], entities: [] }, "entities"],
  [{ certainty: -0.1 }, "certainty"],
  [{ certainty: 1.1 }, "certainty"],
  [{ certainty: Number.NaN }, "certainty"],
  [{ certainty: "0.8" }, "certainty"],
  [{ maxCharacters: 0 }, "maxCharacters"],
  [{ timeZone: "Mars/Olympus" }, "timeZone"],
  [{ timeZone: 9 }, "timeZone"],
  [{ userDictionary: 3 }, "userDictionary"],
  [{ userDictionary: [], tokenizer: { tokenize: () => [] } }, "userDictionary"],
  [{ data: new ArrayBuffer(1), tokenizer: { tokenize: () => [] } }, "data"],
  [{ entities: 3 }, "entities"],
  [{ signal: true }, "signal"],
  [{ recognizers: [] }, "recognizers"],
  [{ recognizers: { numbers: [] } }, "recognizers.numbers"],
  [{ recognizers: { figures: {} } }, "recognizers.figures"],
  [{ recognizers: { times: [{ name: "mine" }] } }, "recognizers.times[0]"],
  [{ tokenizer: {} }, "tokenizer"],
  [{ tokenizer: null }, "tokenizer"],
  [{ tokenizer: "mecab" }, "tokenizer"],
  [{ tokenizer: "kuromoji", userDictionary: [] }, "userDictionary"],
  [{ timezone: "Asia/Tokyo" }, "timezone"],
  [null, "options"],
  [[], "options"],
  ["fast", "options"],
])("%j is ERR_OPTION with the name %s", async (options, name) => {
  const error = await createAnalyzer(options as unknown as AnalyzerOptions).catch((error: unknown) => error);
  expect(error).toMatchObject({ name: "AnalyzerError", code: "ERR_OPTION" });
  expect((error as Error).message).toContain(`option ${name}:`);
});

test.each([
  ["fiscalYearStart", 1, 12],
  ["keySentences", 0, 1000],
  ["maxCharacters", 1, 2 ** 29],
])("%s is a whole number from %d to %d", (name, low, high) => {
  for (const value of [low, high]) expect(checkOptions({ [name]: value })).toMatchObject({ [name]: value });
  for (const value of [low - 1, high + 1, low + 0.5])
    expect(() => checkOptions({ [name]: value })).toThrowError(expect.objectContaining({ code: "ERR_OPTION" }));
});

test("keywords.max is a whole number from 0 to 1000", () => {
  for (const max of [0, 1000]) expect(checkOptions({ keywords: { max } }).keywords.max).toBe(max);
  for (const max of [-1, 1001])
    expect(() => checkOptions({ keywords: { max } })).toThrowError(expect.objectContaining({ code: "ERR_OPTION" }));
});

test("the options limit the summary and the text", async () => {
  const text = "日米首脳会談は7日開かれた。売上高は3億円。利益は1億円。";
  const analyzer = await createAnalyzer({ keywords: { max: 1 }, keySentences: 1, maxCharacters: 50 });
  const { keywords, keySentences } = analyzer.analyze(text);
  expect([keywords.length, keySentences.length]).toEqual([1, 1]);
  expect(() => analyzer.analyze("円".repeat(51))).toThrowError(expect.objectContaining({ code: "ERR_INPUT" }));
});

test("a tokenizer of the user is called once for each sentence", async () => {
  const sentences: string[] = [];
  const tokenizer = {
    tokenize(text: string) {
      sentences.push(text);
      return [];
    },
  };
  const analyzer = await createAnalyzer({ tokenizer });
  analyzer.analyze("一つ目。二つ目。");
  expect(sentences).toEqual(["一つ目。", "二つ目。"]);
});

test("an aborted signal ends the loading, before it begins and during it", async () => {
  await expect(createAnalyzer({ signal: AbortSignal.abort() })).rejects.toMatchObject({ code: "ERR_ABORTED" });
  const controller = new AbortController();
  const loading = createAnalyzer({ signal: controller.signal });
  controller.abort();
  await expect(loading).rejects.toMatchObject({ code: "ERR_ABORTED" });
});
