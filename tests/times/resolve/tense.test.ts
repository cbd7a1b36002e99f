import { beforeAll, describe, expect, it } from "vitest";
import { loadDictionary } from "../../../src/dictionary/load";
import { readText } from "../../../src/text/document";
import { createTimeLexicon, type TimeLexicon } from "../../../src/times/lexicon";
import { createTimeRules } from "../../../src/times/recognise/expression-rules";
import { createTimeContext } from "../../../src/times/recognise/time-context";
import { type Tense, tenseOf } from "../../../src/times/resolve/tense";
import { tokenizeDocument } from "../../../src/tokens/tokenized-document";
import { createTokenizer } from "../../../src/tokens/tokenizer";
import type { Tokenizer } from "../../../src/types";

let lexicon: TimeLexicon;
let tokenizer: Tokenizer;
beforeAll(async () => {
  lexicon = createTimeLexicon(await loadDictionary());
  tokenizer = await createTokenizer();
});

/** The tense of the clause after 5月2日 in a text, which ends where the expression `next` begins. */
function tense(text: string, next = ""): Tense {
  const context = createTimeContext(tokenizeDocument(readText(text), tokenizer), lexicon, createTimeRules(lexicon), []);
  const start = text.indexOf("5月2日");
  return tenseOf(context, start, start + 4, next === "" ? text.length : text.indexOf(next));
}

describe("the tense of a clause", () => {
  it.each<[string, Tense]>([
    ["5月2日に発売された。", "past"],
    ["5月2日に開催される。", "future"],
    ["5月2日に開く予定だ。", "future"],
    ["来る5月2日に終わった。", "future"],
    ["5月2日の会議は終わった。", null],
    ["5月2日に。終わった。", null],
    ["「5月2日」終わった。", null],
    ["5月2日に終わらない。", null],
    ["5月2日", null],
    ["会議は終わった。5月2日", null],
    ["5月2日に終わった", "past"],
    ["5月2日に開く", "future"],
    ["5月2日に開会の予定だ。", "future"],
    ["5月2日に開会の見通しだ。", "future"],
    ["5月2日に開会の見込みだ。", "future"],
    ["5月2日に開会の方針だ。", "future"],
    ["5月2日に開会の見学だ。", null],
  ])("%s", (text, expected) => {
    expect(tense(text)).toBe(expected);
  });
  it("ends where the next expression begins", () => {
    expect(tense("5月2日に、6月3日に終わった。", "6月")).toBeNull();
  });
});

describe("its limits", () => {
  const filler = (length: number) => "、".repeat(length);
  it("a verb in た within 30 tokens", () => {
    expect(tense(`5月2日に${filler(28)}終わった。`)).toBe("past");
    expect(tense(`5月2日に${filler(29)}終わった。`)).toBeNull();
  });
  it("た within six tokens after the verb", () => {
    expect(tense("5月2日に読まれませんでした。")).toBe("past");
    expect(tense("5月2日に読ませられませんでした。")).toBe("past");
    expect(tense("5月2日に読ませられていませんでした。")).toBeNull();
  });
  it("a verb in the dictionary form within four tokens", () => {
    expect(tense(`5月2日に${filler(3)}終わる。`)).toBe("future");
    expect(tense(`5月2日に${filler(4)}終わる。`)).toBeNull();
  });
  it("of which て and what follows are a part", () => {
    expect(tense(`5月2日に${filler(3)}始まっている。`)).toBe("future");
  });
  it.each([
    ["予定", 10],
    ["方針", 10],
    ["見通し", 9],
    ["目指す", 9],
    ["計画して", 8],
  ])("%s within twelve characters", (plan, most) => {
    expect(tense(`5月2日に終わらない${filler(most)}${plan}いる。`)).toBe("future");
    expect(tense(`5月2日に終わらない${filler(most + 1)}${plan}いる。`)).toBeNull();
  });
  it("no plan of the next sentence", () => {
    expect(tense("5月2日に終わらない。予定だ。")).toBeNull();
  });
});
