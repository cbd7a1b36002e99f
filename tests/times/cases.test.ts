import { beforeAll, describe, expect, it } from "vitest";
import { createTimesOf, type ReadTimes, readTimeCases, showTimes } from "./check-times";

let times: ReadTimes;
beforeAll(async () => {
  times = await createTimesOf();
});

describe("times.tsv", () => {
  it.each(readTimeCases("times.tsv"))("line $line: $text", ({ text, published, expected }) => {
    expect(showTimes(times(text, published))).toEqual(expected);
  });
});

describe("ranges", () => {
  const range = (text: string, published?: string) => {
    const [first] = times(text, published);
    return first?.range && `${first.range.start}/${first.range.end}`;
  };
  it.each([
    ["2024年2月29日に開く。", "2024-02-29/2024-03-01"],
    ["2024年12月に開く。", "2024-12-01/2025-01-01"],
    ["2024年に開く。", "2024-01-01/2025-01-01"],
    ["2024年度に開く。", "2024-04-01/2025-04-01"],
    ["2010年3月期の決算。", "2009-04-01/2010-04-01"],
    ["2010年9月中間期の決算。", "2010-04-01/2010-10-01"],
    ["2024年4〜6月期の決算。", "2024-04-01/2024-07-01"],
    ["2024年度第4四半期の決算。", "2025-01-01/2025-04-01"],
    ["2024年秋に開く。", "2024-09-01/2024-12-01"],
    ["2024年冬に開く。", "2024-12-01/2025-03-01"],
    ["18世紀に開く。", "1701-01-01/1801-01-01"],
    ["1870年代に開く。", "1870-01-01/1880-01-01"],
    ["2024年8月上旬に開く。", "2024-08-01/2024-08-11"],
    ["2024年8月下旬に開く。", "2024-08-21/2024-09-01"],
    ["2024年前半に開く。", "2024-01-01/2024-07-01"],
    ["2024年8月末に開く。", "2024-08-01/2024-09-01"],
    ["2024年5月13日18時に開く。", "2024-05-13T18:00/2024-05-13T19:00"],
    ["2024年5月13日18時30分に開く。", "2024-05-13T18:30/2024-05-13T18:31"],
    ["2024年12月31日23時59分59秒に開く。", "2024-12-31T23:59:59/2025-01-01T00:00:00"],
    ["2024年5月13日午後に開く。", "2024-05-13T12:00/2024-05-14T00:00"],
    ["2024年5月13日の夜に開く。", undefined],
    ["紀元前660年に開く。", undefined],
  ])("%s", (text, expected) => {
    expect(range(text)).toBe(expected);
  });
  it("two ends are two expressions, the first with the id of the second", () => {
    const [first, second] = times("4月1日から5日まで休む。", "2024-03-25");
    expect(first?.rangeTo).toBe(second?.id);
    expect(first?.mod ?? second?.mod).toBeUndefined();
  });
});

describe("options and surroundings", () => {
  it("the fiscal year begins where the options say", async () => {
    const january = await createTimesOf(1);
    expect(january("2024年度に開く。")[0]?.range).toEqual({ start: "2024-01-01", end: "2025-01-01" });
  });
  it("without a day of publication nothing is invented", () => {
    for (const { timex, range } of times("昨日と来月と3年前と金曜日と午後3時と13日に会う。")) {
      expect(timex).toMatch(/X/);
      expect(range).toBeUndefined();
    }
  });
  it("the wall clock of publication counts, not its offset", () => {
    expect(times("1時間前に届いた。", "2024-05-15T00:30:00-10:00")[0]?.timex).toBe("2024-05-14T23:30");
    expect(times("今日届いた。", "2024-05-15T23:30:00Z")[0]?.timex).toBe("2024-05-15");
  });
});
