/** Each character in the sets of the rules changes what is read in some text. */
import { beforeAll, describe, expect, it } from "vitest";
import { createTimesOf, type ReadTimes } from "../check-times";

let times: ReadTimes;
beforeAll(async () => {
  times = await createTimesOf();
});

const spans = (text: string): string[] => times(text, "2024-05-20").map((time) => time.text);

/** A text with □ for a character, the characters, and the span that each of them allows or prevents. */
type Row = readonly [text: string, characters: string, span: string];

const PREVENTS: readonly Row[] = [
  ["会は3時□だ。", "間代限点短給速差価効折期々計", "3時"],
  ["会は9時30□だ。", "人円個本件秒年日台号%", "9時30"],
  ["会は3日前□だ。", "後期日回任夜倒年半身売場線提方", "3日前"],
  ["会は3日後□だ。", "半期日任退続援悔方", "3日後"],
  ["会は3週先□だ。", "物月週駆方発端行", "3週先"],
  ["会は週2回□だ。", "目戦裏表生り答", "週2回"],
  ["会は週2度□だ。", "目以数合", "週2度"],
  ["会は3時間□だ。", "外帯割速表目つ齢け", "3時間"],
  ["会は5月□だ。", "間面", "5月"],
  ["会は文化の日□だ。", "本常々程ァヶー", "文化の日"],
  ["会は2024年春□だ。", "季期至眠田山野川本", "2024年春"],
  ["会は2時間半□だ。", "数径年月日ば", "2時間半"],
  ["会は2021夏□だ。", "季期至眠", "2021夏"],
];

const ALLOWS: readonly Row[] = [
  ["会は7□8日だ。", "〜・、-", "7"],
  ["会は来年1□3月だ。", "〜・、,-", "来年1"],
  ["会は5月10□11日だ。", "〜・、,-", "5月10"],
  ["会は午前2□3時だ。", "〜、-", "午前2"],
  ["会は□曜日だ。", "月火水木金土日", "□曜日"],
  ["会は7日(□)だ。", "月火水木金土日", "7日(□)"],
  ["会は2/14(□)だ。", "月火水木金土日", "2/14(□)"],
  ["会は2025□2□7に開く。", "/.-", "2025□2□7"],
  ["会はR7□2□7に開く。", "/.-", "R7□2□7"],
  ["会は□08年に開く。", "'’`", "□08年"],
  ["会は第□四半期に開く。", "1234一二三四", "第□四半期"],
  ["会はQ□に開く。", "1234", "Q□"],
  ["会は第□週に開く。", "123456789一二三四五", "第□週"],
  ["会は第□月曜日に開く。", "12345一二三四五", "第□月曜日"],
];

const rowsOf = (table: readonly Row[]) =>
  table.flatMap(([text, characters, span]) =>
    [...characters].map((c) => [text.replaceAll("□", c), span.replaceAll("□", c)] as const),
  );

describe("characters that prevent a reading", () => {
  it.each(PREVENTS)("%s %s: %s is read without them", (text, _, span) => {
    expect(spans(text.replace("□", "、"))).toContain(span);
  });
  it.each(rowsOf(PREVENTS))("%s: not %s", (text, span) => {
    expect(spans(text)).not.toContain(span);
  });
});

describe("characters that allow a reading", () => {
  it.each(rowsOf(ALLOWS))("%s: %s", (text, span) => {
    expect(spans(text)).toContain(span);
  });
});
