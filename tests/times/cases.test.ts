import { beforeAll, describe, expect, it } from "vitest";
import { createAnalyzer } from "../../src/index";
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
  it.each([
    ["2006年2月23日7時19分9秒(UTC+9)に光った。", "2006-02-23T07:19:09+09:00/2006-02-23T07:19:10+09:00"],
    ["2006年2月23日午前7時ごろ（UTC－3:30）に揺れた。", "2006-02-23T07:00-03:30/2006-02-23T08:00-03:30"],
    ["協定世界時2006年2月23日7時に打ち上げた。", "2006-02-23T07:00+00:00/2006-02-23T08:00+00:00"],
    ["日本時間の2006年2月23日7時に始まる。", "2006-02-23T07:00+09:00/2006-02-23T08:00+09:00"],
    ["2006年2月23日7時(現地時間、UTC+2)に始まる。", "2006-02-23T07:00+02:00/2006-02-23T08:00+02:00"],
    ["2006年2月23日午後(EST)に始まる。", "2006-02-23T12:00-05:00/2006-02-24T00:00-05:00"],
    ["2006-02-23T07:19Zに始まる。", "2006-02-23T07:19+00:00/2006-02-23T07:20+00:00"],
    ["2006年2月23日7時から9時(UTC+9)に始まる。", "2006-02-23T07:00+09:00/2006-02-23T08:00+09:00"],
    // names no zone, or another's
    ["2006年2月23日7時(現地時間)に始まる。", "2006-02-23T07:00/2006-02-23T08:00"],
    ["2006年2月23日7時(日本時間同日15時)に始まる。", "2006-02-23T07:00/2006-02-23T08:00"],
    ["2006年2月23日7時(ESTONIA号)に始まる。", "2006-02-23T07:00/2006-02-23T08:00"],
    ["2006年2月23日7時に始まる。日本時間は進んでいる。", "2006-02-23T07:00/2006-02-23T08:00"],
    ["2006年2月23日(UTC+9)に始まる。", "2006-02-23/2006-02-24"],
    // once for all
    ["(時刻はいずれも日本時間)2006年2月23日7時に始まる。", "2006-02-23T07:00+09:00/2006-02-23T08:00+09:00"],
    ["2006年2月23日7時に始まる(時刻はすべてUTC)。", "2006-02-23T07:00+00:00/2006-02-23T08:00+00:00"],
    ["会議(UTC+9、以下同)は2006年2月23日7時に始まる。", "2006-02-23T07:00+09:00/2006-02-23T08:00+09:00"],
    ["会議(UTC+9、以下同)は現地時間2006年2月23日7時に始まる。", "2006-02-23T07:00/2006-02-23T08:00"],
    ["2006年2月23日7時に始まる会議(UTC+9、以下同)を開く。", "2006-02-23T07:00/2006-02-23T08:00"],
  ])("with a zone: %s", (text, expected) => {
    expect(range(text)).toBe(expected);
  });
  it("the other time in brackets has its own zone", () => {
    const ranges = times("2006年2月23日7時(UTC+2、日本時間15時)に始まる。").map((time) => time.range?.start);
    expect(ranges).toEqual(["2006-02-23T07:00+02:00", "2006-02-23T15:00+09:00"]);
  });
  it("has two expressions, the first with the id of the second", () => {
    const [first, second] = times("4月1日から5日まで休む。", "2024-03-25");
    expect(first?.rangeTo).toBe(second?.id);
    expect(first?.mod ?? second?.mod).toBeUndefined();
  });
});

describe("options and surroundings", () => {
  it("the fiscal year begins in the month of the options", async () => {
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

describe("warnings", () => {
  const spans = (text: string, published?: string) =>
    times.warnings(text, published).map(({ code, start, end }) => `${code} ${text.slice(start, end)}`);
  it.each([
    ["第1四半期の業績は堅調だ。", ["ambiguous 第1四半期"]],
    ["第1四半期と第3四半期は堅調だ。", ["ambiguous 第1四半期", "ambiguous 第3四半期"]],
    ["2024年度第1四半期と第2四半期は堅調だ。", []],
    ["2024年第1四半期は堅調だ。", []],
    ["4〜6月期は堅調だ。", []],
    ["上期は堅調だ。", []],
  ])("%s", (text, expected) => {
    expect(spans(text, "2024-08-15")).toEqual(expected);
  });
  it("none if the fiscal year is the calendar year", async () => {
    const january = await createTimesOf(1);
    expect(january.warnings("第1四半期の業績は堅調だ。", "2024-08-15")).toEqual([]);
  });
  it("have offsets into the source", async () => {
    const { warnings } = (await createAnalyzer()).analyze({
      text: "㈱では㍍で測る第１四半期が続く。",
      publishedAt: "2024-08-15",
    });
    expect(warnings).toMatchObject([{ code: "ambiguous", start: 7, end: 12 }]);
  });
});
