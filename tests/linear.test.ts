import { beforeAll, expect, test } from "vitest";
import { type Analyzer, createAnalyzer } from "../src/index";

/**
 * Shapes of text, each repeated. A string is repeated as it is; a function gives a different part each time.
 */
const SHAPES: readonly (string | ((i: number) => string))[] = [
  // numbers and what may stand between them
  ..."1. 1- 1+ 1' 1& 1, 0.1 1/ 1〜 1・ 192.168.1.1. 2025-02-08T １， 9 十 一万 第1 1×".split(" "),
  // Latin letters
  ..."A a. Ab_ À日 a@ a@a.jp_ http://a.jp/".split(" ").map((shape) => shape.replaceAll("_", " ")),
  // brackets, quotes, marks
  ..."（ （A 「 「東京」 [ [a]( [a](http://a.jp) <div> “ … 。 、 |".split(" "),
  // kana and kanji
  ..."あ ア・ アベ・ 漢字 東京都 田中 田中一郎社長と 株式会社A 東京の 同社は 半導体製造装置".split(" "),
  "関連記事: 北斗商事の山田太郎氏が東京で会見\n写真: 共同通信社\n",
  "北斗商事が東京で会見 http://example.jp/news/1\n",
  // times
  ..."1年 1日 午前 同日 昨年 月曜日 3月期 2025年2月8日、 2025年2月8日から 10日、 2025/2/8_".split(" "),
  // figures
  ..."1円 1kg 約1 $1 3分の2 50%増の 10〜20人、 100人のうち 株価は100円から200円に上昇し、".split(" "),
  // space and odd characters
  " ",
  "　",
  "\n",
  "\r\n",
  "\t",
  "1 ",
  "あ\n",
  "1\n",
  "・項目\n",
  "1. 項目\n",
  "これは長い行で折り返されている文章の一部であり続く\n",
  "\0",
  "\ud800",
  "𠮷",
  "😀",
  "👨‍👩‍👧",
  "か\u3099",
  "½",
  "㎡",
  "㍿",
  "㋿",
  // many different names, which begin alike
  "国際X連合（UX）が",
  (i) => `国際${String.fromCharCode(0x4e00 + (i % 20000))}連合（U${i}）が`,
  (i) => `第${i}国際連盟（K${i}）は`,
  (i) => `${String.fromCharCode(0x4e00 + ((i * 7) % 20000), 0x4e00 + ((i * 13) % 20000))}株式会社が`,
  (i) => `田中${String.fromCharCode(0x4e00 + ((i * 7) % 20000))}氏は`,
  (i) => `ジョン・ス${String.fromCharCode(0x30a1 + (i % 80), 0x30a1 + ((i * 7) % 80))}氏は`,
  (i) => `AB${i.toString(36).toUpperCase()}が`,
  (i) => `東京都港区${i}丁目、`,
  (i) => `映画「作品${i}」`,
  (i) => `${1900 + (i % 200)}年${1 + (i % 12)}月${1 + (i % 28)}日に`,
  (i) => `${i}円の売上で、`,
  (i) => `${String.fromCharCode(0x4e00 + ((i * 7) % 20000), 0x4e00 + ((i * 13) % 20000))}社の売上は${i}円。`,
  "「3円が",
  "(10日、3円を",
  "東京都の3円で、",
  (i) => `日本の第${i}の企業は新しい製品を発表した。`,
];

/** The characters of the shorter text, and how many times as long the longer one is. */
const LENGTH = 5000;
const TIMES = 8;
/** A quadratic shape takes up to 64 times as long, a linear one 8 times; noise, and what is done once, lie between. */
const MOST_RATIO = 3 * TIMES;
/** What is too short to be measured: as much of processor time is added to both, in milliseconds. */
const NOISE = 5;

let analyzer: Analyzer;
beforeAll(async () => {
  analyzer = await createAnalyzer();
  for (let i = 0; i < 3; i++) analyzer.analyze(textOf("日本の田中社長は2日、3億円の製品を発表した。", 10_000));
});

function textOf(shape: string | ((i: number) => string), length: number): string {
  if (typeof shape === "string") return shape.repeat(Math.ceil(length / shape.length)).slice(0, length);
  let text = "";
  for (let i = 0; text.length < length; i++) text += shape(i);
  return text;
}

/** Returns the processor time of reading a text, in milliseconds. */
function cost(text: string): number {
  const before = process.cpuUsage();
  analyzer.analyze(text);
  const { user } = process.cpuUsage(before);
  return user / 1000;
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!;

test.each(SHAPES.map((shape) => [typeof shape === "string" ? shape : shape(1), shape] as const))(
  "the time of %j grows linearly",
  (_name, shape) => {
    const texts = [textOf(shape, LENGTH), textOf(shape, TIMES * LENGTH)] as const;
    const costs: [number[], number[]] = [[], []];
    let ratio = Number.POSITIVE_INFINITY;
    // A shape that seems to grow faster is measured again: another process may have been in the way.
    for (let run = 1; run <= 9 && (run <= 1 || ratio > MOST_RATIO); run++) {
      for (const i of [0, 1] as const) costs[i].push(cost(texts[i]));
      ratio = (median(costs[1]) + NOISE) / (median(costs[0]) + NOISE);
    }
    expect(ratio).toBeLessThanOrEqual(MOST_RATIO);
  },
);
