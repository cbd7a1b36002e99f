import { readFileSync } from "node:fs";
import fc from "fast-check";
import { loadDictionary } from "../../src/dictionary/load";
import { NO_USER_FINDINGS } from "../../src/findings";
import { readText } from "../../src/text/document";
import { createTimeReader } from "../../src/times/times";
import { type TokenizedDocument, tokenizeDocument } from "../../src/tokens/tokenized-document";
import { createTokenizer } from "../../src/tokens/tokenizer";
import type { TimeExpression, Warning } from "../../src/types";

/** A row of `fixtures/cases/times.tsv`: a text, its day of publication or nothing, and the times in it. */
export interface TimeCase {
  readonly text: string;
  readonly published: string | undefined;
  readonly expected: readonly string[];
  readonly line: number;
}

/** Reads `text<TAB>published<TAB>span|type|timex|anchor|mod ; …`; an empty third cell means that nothing is a time. */
export function readTimeCases(file: string): TimeCase[] {
  const content = readFileSync(new URL(`../../fixtures/cases/${file}`, import.meta.url), "utf8");
  return content.split("\n").flatMap((line, index) => {
    if (line === "" || line.startsWith("#")) return [];
    const [text, published, expected] = line.split("\t") as [string, string?, string?];
    return [
      { text, published: published || undefined, expected: expected ? expected.split(" ; ") : [], line: index + 1 },
    ];
  });
}

export type ReadTimes = ((text: string, published?: string) => TimeExpression[]) & {
  readonly warnings: (text: string, published?: string) => readonly Warning[];
};

/** Creates a reader of times alone: without names, so that a case shows the rules of times and nothing else. */
export async function createTimesOf(fiscalYearStart = 4): Promise<ReadTimes> {
  const [dictionary, tokenizer] = await Promise.all([loadDictionary(), createTokenizer()]);
  const read = createTimeReader(dictionary, { fiscalYearStart });
  const readTimes = (document: TokenizedDocument, publishedAt: string | undefined) =>
    read({ document, publishedAt, entities: [], userFindings: NO_USER_FINDINGS });
  const timesOf = (text: string, published?: string) => {
    const document = tokenizeDocument(readText(text), tokenizer);
    return readTimes(document, published).times.map((time) => {
      const span = document.map.toSource(time.start, time.end);
      return { ...time, ...span, text: text.slice(span.start, span.end) };
    });
  };
  const warnings = (text: string, published?: string) =>
    readTimes(tokenizeDocument(readText(text), tokenizer), published).warnings;
  return Object.assign(timesOf, { warnings });
}

/** Writes times in the notation of the cases; throws if two overlap or one is empty. */
export function showTimes(times: readonly TimeExpression[]): string[] {
  let last = 0;
  return times.map(({ text, start, end, type, timex, anchor, mod }) => {
    if (start < last || end <= start) throw new Error(`${text} at ${start} overlaps or is empty`);
    last = end;
    return [text, type, timex, anchor ?? "", mod ?? ""].join("|").replace(/\|+$/, "");
  });
}

/** Any text made of words and signs that occur in times. */
export const timeText: fc.Arbitrary<string> = fc
  .array(
    fc.constantFrom(
      ..."一 二 十 百 2024 24 7 31 99 年 月 日 時 分 秒 間 前 後 半 末 〜 - / : から まで の 、 ( ) 第 約 同 翌 毎 週 令和 平成 元 午後 夜 今 昨 年度 期 曜日 金 世紀 年代 春 T . , 数 何 ごと 回 😀 この 日 翌日 か月 世 紀元前 西暦 ' : 正午 第 四半期 いちがつ すいようび 上 H R に か 〇 Z [ ] 海の日 毎日 隔 最後の . .5 AM".split(
        " ",
      ),
    ),
    { maxLength: 50 },
  )
  .map((pieces) => pieces.join(""));
