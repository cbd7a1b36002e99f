/** The named limits of the rules, each with a text just inside and one just outside. */
import { beforeAll, describe, expect, it } from "vitest";
import { createTimesOf, type ReadTimes, showTimes } from "./check-times";

let times: ReadTimes;
beforeAll(async () => {
  times = await createTimesOf();
});

/** The last time of a text in the notation of the cases, or nothing. */
const lastOf = (text: string, published: string): string => showTimes(times(text, published || undefined)).at(-1) ?? "";

type Case = readonly [text: string, published: string, expected: string];

const filler = (length: number): string => "、".repeat(length);
const TODAY = "2024-05-20";

const RECOGNISED: Readonly<Record<string, readonly Case[]>> = {
  "the last century": [
    ["99世紀に栄える。", TODAY, "99世紀|date|98|absolute"],
    ["100世紀に栄える。", TODAY, "100世紀|duration|P10000Y"],
  ],
  "the end of decades": [
    ["2990年代に栄える。", TODAY, "2990年代|date|299|absolute"],
    ["3000年代に栄える。", TODAY, ""],
  ],
  "years of an era that runs on": [
    ["計画は令和99年に終わる。", TODAY, "令和99年|date|2117|absolute"],
    ["計画は令和100年に終わる。", TODAY, ""],
  ],
  "years of an early era": [
    ["碑は応永35年に建てられた。", TODAY, "応永35年|date|1428|absolute"],
    ["碑は応永36年に建てられた。", "", "36年|date|XX36"],
  ],
  "a cell of a table": [
    ["A    2/14    B", "2024-03-01", "2/14|date|2024-02-14|publication"],
    ["A   2/14    B", "2024-03-01", ""],
    ["A    2/14   B", "2024-03-01", ""],
  ],
  "white space before the weekday of 2/14": [
    [`会は2/14${" ".repeat(6)}(水)だ。`, "2024-03-01", "2/14|date|2024-02-14|publication"],
    [`会は2/14${" ".repeat(7)}(水)だ。`, "2024-03-01", ""],
  ],
  "a year in full before a short one": [
    [`1980年の${filler(74)}96年のアトランタ`, TODAY, "96年|date|1996|absolute"],
    [`1980年の${filler(75)}96年のアトランタ`, TODAY, "96年|duration|P96Y"],
  ],
  "the last hour": [
    ["便は30時に着く。", TODAY, "30時|time|2024-05-21T06|publication"],
    ["便は31時に着く。", TODAY, ""],
  ],
  "minutes before an hour": [
    ["会は8時29分前に始まる。", TODAY, "8時29分前|time|2024-05-20T07:31|publication"],
    ["会は8時30分前に始まる。", TODAY, "8時30分|time|2024-05-20T08:30|publication|BEFORE"],
  ],
  "the greatest number after 数": [
    ["数十億年かかる。", TODAY, "数十億年|duration|PXY"],
    ["数千億年かかる。", TODAY, ""],
  ],
  "the clock of a match earlier in the sentence": [
    [`前半12分${filler(95)}30分に決めた。`, TODAY, ""],
    [`前半12分${filler(96)}30分に決めた。`, TODAY, "30分|duration|PT30M"],
  ],
  "years of a school": [
    ["松本選手(6年)が勝つ。", TODAY, ""],
    ["松本選手(7年)が勝つ。", TODAY, "7年|duration|P7Y"],
  ],
  "the years between two events": [
    ["12年に1度の祭りを開く。", TODAY, "12年に1度|set|P12Y"],
    ["13年に1度の祭りを開く。", "", "13年|date|XX13"],
  ],
  "the round years between two events": [
    ["1000年に1度の津波に備える。", TODAY, "1000年に1度|set|P1000Y"],
    ["1010年に1度の津波に備える。", TODAY, "1010年|date|1010|absolute"],
  ],
};

const RESOLVED: Readonly<Record<string, readonly Case[]>> = {
  "a month in focus far from publication": [
    ["1月5日に起き、20日に終わった。", "2024-03-05", "20日|date|2024-02-20|publication"],
    ["1月5日に起き、20日に終わった。", "2024-03-06", "20日|date|2024-01-20|context"],
  ],
  "a day just past": [
    ["1月5日に起き、16日に終わった。", "2024-03-19", "16日|date|2024-03-16|publication"],
    ["1月5日に起き、16日に終わった。", "2024-03-20", "16日|date|2024-01-16|context"],
  ],
  "a date of another year": [
    ["2023年3月2日に起き、29日に終わった。", "2024-03-02", "29日|date|2024-02-29|publication"],
    ["2023年3月1日に起き、29日に終わった。", "2024-03-02", "29日|date|2023-03-29|context"],
  ],
  "months around publication": [
    ["30日に開かれた。", "2023-03-01", "30日|date|2023-01-30|publication"],
    ["31日(日)に開く。", "2023-01-31", "31日(日)|date|2022-07-31|publication"],
    ["31日(木)に開く。", "2023-01-31", "31日(木)|date|2023-01-31|publication"],
  ],
  "years around publication": [
    ["2月29日に開いた。", "1900-03-01", "2月29日|date|1896-02-29|publication"],
    ["2月7日(水)に開く。", "2013-03-01", "2月7日(水)|date|2013-02-07|publication"],
  ],
  "how far the tense reaches": [
    ["12日に開く。", "2024-05-20", "12日|date|2024-06-12|publication"],
    ["12日に開く。", "2024-06-19", "12日|date|2024-06-12|publication"],
  ],
  "a bare hour soon after one of the afternoon": [
    ["午後1時に出て、7時に着いた。", TODAY, "7時|time|2024-05-20T19|context"],
    ["午後1時に出て、7時1分に着いた。", TODAY, "7時1分|time|2024-05-20T07:01|context"],
  ],
  "a weekday near its year": [
    ["2023年に会社を興し、日曜日に教室を開いた。", TODAY, "日曜日|date|2024-05-19|publication"],
    ["2022年に会社を興し、日曜日に教室を開いた。", TODAY, "日曜日|set|XXXX-WXX-7"],
  ],
  "a fiscal year counted in the era": [
    ["17年度予算を組む。", "2010-05-20", "17年度|date|FY2017|absolute"],
    ["18年度予算を組む。", "2010-05-20", "18年度|date|FY2006|absolute"],
    ["26年度予算を組む。", "2010-05-20", "26年度|date|FY2014|absolute"],
    ["27年度予算を組む。", "2010-05-20", "27年度|date|FY2027|absolute"],
  ],
  "a short year ahead": [
    ["'52年を描く。", "2012-05-20", "'52年|date|2052|absolute"],
    ["'53年を描く。", "2012-05-20", "'53年|date|1953|absolute"],
  ],
  "the edges of a year": [
    ["年始に開く。", "2024-09-30", "年始|date|2024|publication|START"],
    ["年始に開く。", "2024-10-01", "年始|date|2025|publication|START"],
    ["年末に開いた。", "2024-01-31", "年末|date|2023|publication|END"],
    ["年末に開く。", "2024-02-01", "年末|date|2024|publication|END"],
  ],
  "weeks of a month": [
    ["第5週に開く。", TODAY, "第5週|date|2024-W22|publication"],
    ["第6週に開く。", TODAY, "第6週|date|2024-W06|publication"],
  ],
  "years with months": [
    ["2000年半前に栄えた。", TODAY, "2000年半前|date|0023-11|publication"],
    ["2000.1年半前に栄えた。", TODAY, "2000.1年半前|date|0024|publication"],
  ],
  "words that bound a time": [
    ["3日ごろまでに開く。", TODAY, "3日|date|2024-06-03|publication|ON_OR_BEFORE"],
    ["3日ごろ前後までに開く。", TODAY, "3日|date|2024-06-03|publication|APPROX"],
  ],
  "characters between two ends": [
    ["9月1日頃から、5日まで開く。", "2024-08-20", "5日|date|2024-09-05|context"],
    ["9月1日ごろから、5日まで開く。", "2024-08-20", "5日|date|2024-09-05|publication|ON_OR_BEFORE"],
  ],
};

describe.each([
  ["recognised", RECOGNISED],
  ["resolved", RESOLVED],
])("%s", (_, limits) => {
  const rows = Object.entries(limits).flatMap(([limit, cases]) => cases.map((row) => [limit, ...row] as const));
  it.each(rows)("%s: %s %s", (_limit, text, published, expected) => {
    expect(lastOf(text, published)).toBe(expected);
  });
});

it("no zone is more than 14 hours from UTC", () => {
  const start = (zone: string) => times(`2006年2月23日7時(${zone})に始まる。`)[0]?.range?.start;
  expect(start("UTC+14")).toBe("2006-02-23T07:00+14:00");
  expect(start("UTC+15")).toBe("2006-02-23T07:00");
});

it("the days of a list share a 日 that is at most twelve characters on", () => {
  const first = (text: string) => times(text, TODAY)[0]?.text;
  expect(first("会は5月9、10、11、12、13日に開く。")).toBe("5月9");
  expect(first("会は5月9、10、11、12、1、2日に開く。")).toBe("5月");
});
