import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { beforeAll, describe, expect, it } from "vitest";
import { loadDictionary } from "../../src/dictionary/load";
import { readText } from "../../src/text/document";
import { createTimeLexicon, type TimeLexicon } from "../../src/times/lexicon";
import { createTimeRules } from "../../src/times/recognise/expression-rules";
import { recognise } from "../../src/times/recognise/recognise";
import type { RulesAt, TimeRules } from "../../src/times/recognise/rule";
import { createTimeContext } from "../../src/times/recognise/time-context";
import { tokenizeDocument } from "../../src/tokens/tokenized-document";
import { createTokenizer } from "../../src/tokens/tokenizer";
import type { Tokenizer } from "../../src/types";
import { createTimesOf, type ReadTimes, timeText } from "./check-times";

let times: ReadTimes;
beforeAll(async () => {
  times = await createTimesOf();
});

const FIRST = Temporal.PlainDate.from("1873-01-01");
/** Any day since Japan keeps the Gregorian calendar. */
const day = fc.integer({ min: 0, max: 80_000 }).map((days) => FIRST.add({ days }));
const two = (n: number) => String(n).padStart(2, "0");
const kanji = (n: number): string => {
  const digit = (d: number) => "〇一二三四五六七八九"[d]!;
  if (n < 10) return digit(n);
  return `${n >= 20 ? digit(Math.floor(n / 10)) : ""}十${n % 10 ? digit(n % 10) : ""}`;
};
const ERAS = [
  ["令和", "R", "2019-05-01"],
  ["平成", "H", "1989-01-08"],
  ["昭和", "S", "1926-12-25"],
  ["大正", "T", "1912-07-30"],
  ["明治", "M", "1868-01-25"],
] as const;
const eraOf = (date: Temporal.PlainDate) => ERAS.find(([, , from]) => Temporal.PlainDate.compare(date, from) >= 0)!;
const eraYear = (date: Temporal.PlainDate) => date.year - Number(eraOf(date)[2].slice(0, 4)) + 1;
const wide = (text: string) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

const FORMS: readonly ((d: Temporal.PlainDate) => string)[] = [
  (d) => `${d.year}年${d.month}月${d.day}日`,
  (d) => wide(`${d.year}年${d.month}月${d.day}日`),
  (d) => `${d.year}/${d.month}/${d.day}`,
  (d) => `${d.year}/${two(d.month)}/${two(d.day)}`,
  (d) => `${d.year}-${two(d.month)}-${two(d.day)}`,
  (d) => `${d.year}.${d.month}.${d.day}`,
  (d) => `西暦${d.year}年${d.month}月${d.day}日`,
  (d) =>
    `${[...String(d.year)].map((c) => "〇一二三四五六七八九"[Number(c)]).join("")}年${kanji(d.month)}月${kanji(d.day)}日`,
  (d) => `${eraOf(d)[0]}${eraYear(d)}年${d.month}月${d.day}日`,
  (d) => `${eraOf(d)[0]}${eraYear(d) === 1 ? "元" : kanji(eraYear(d))}年${kanji(d.month)}月${kanji(d.day)}日`,
  (d) => `${eraOf(d)[1]}${eraYear(d)}.${d.month}.${d.day}`,
  (d) => `${d.year}年${d.month}月${d.day}日(${"月火水木金土日"[d.dayOfWeek - 1]})`,
];

describe("a date in any form and era parses back to itself", () => {
  it.each(FORMS.map((form) => [form(Temporal.PlainDate.from("2025-02-07")), form] as const))("%s", (_, form) => {
    fc.assert(
      fc.property(day, (date) => {
        const text = form(date);
        expect(times(`式は${text}に開かれた。`)).toMatchObject([
          {
            text,
            type: "date",
            timex: date.toString(),
            anchor: "absolute",
            range: { start: date.toString(), end: date.add({ days: 1 }).toString() },
          },
        ]);
      }),
      { numRuns: 60 },
    );
  });
  it("昭和64年 and 平成元年 are one year, 平成31年 and 令和元年 another", () => {
    const timex = (text: string) => times(text)[0]?.timex;
    expect([timex("昭和64年"), timex("平成元年"), timex("平成31年"), timex("令和元年")]).toEqual([
      "1989",
      "1989",
      "2019",
      "2019",
    ]);
    expect(timex("平成32年")).toBeUndefined();
  });
  it("a year beyond the end of an era is real as long as nobody knew the end", () => {
    expect(times("平成32年", "2016-05-01")[0]?.timex).toBe("2020");
    expect(times("平成32年", "2019-04-30")[0]?.timex).toBe("2020");
    expect(times("平成32年", "2019-05-01")).toEqual([]);
    expect(times("昭和65年", "1985-05-01")[0]?.timex).toBe("1990");
  });
});

describe("a distance from publication agrees with Temporal", () => {
  const timexOf = (text: string, published: Temporal.PlainDate) => times(text, published.toString())[0]?.timex;
  it("days, months and years before and after, over month ends and leap days", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (published, n) => {
        expect(timexOf(`${n}日前に起きた。`, published)).toBe(published.subtract({ days: n }).toString());
        expect(timexOf(`${n}日後に起きる。`, published)).toBe(published.add({ days: n }).toString());
        expect(timexOf(`${n}カ月前に起きた。`, published)).toBe(
          published.subtract({ months: n }).toString().slice(0, 7),
        );
        expect(timexOf(`${n}年後に起きる。`, published)).toBe(String(published.year + n));
        expect(timexOf("翌日に起きる。", published)).toBe(published.add({ days: 1 }).toString());
        expect(timexOf("先月に起きた。", published)).toBe(published.subtract({ months: 1 }).toString().slice(0, 7));
      }),
      { numRuns: 60 },
    );
  });
  it("a day or a month without its year is within half a year, a day without its month within a month", () => {
    fc.assert(
      fc.property(day, day, (published, date) => {
        const away = (timex: string | undefined) =>
          Math.abs(published.until(Temporal.PlainDate.from(timex!)).total("days"));
        const leap = date.month === 2 && date.day === 29;
        if (!leap) expect(away(timexOf(`${date.month}月${date.day}日。`, published))).toBeLessThanOrEqual(183);
        expect(away(timexOf(`${date.day}日。`, published))).toBeLessThanOrEqual(31);
      }),
      { numRuns: 100 },
    );
  });
});

describe("any text", () => {
  it("has times in order, without overlap, and no impossible day", () => {
    fc.assert(
      fc.property(timeText, fc.constantFrom(1, 1, 1, 60), fc.boolean(), (piece, repeat, dated) => {
        const text = piece.repeat(repeat);
        let last = 0;
        for (const time of times(text, dated ? "2024-02-29T12:00:00" : undefined)) {
          expect(time.start).toBeGreaterThanOrEqual(last);
          expect(time.end).toBeGreaterThan(time.start);
          expect(text.slice(time.start, time.end)).toBe(time.text);
          const day = /^\d{4}-\d\d-\d\d/.exec(time.timex)?.[0];
          if (day) expect(Temporal.PlainDate.from(day, { overflow: "reject" }).toString()).toBe(day);
          if (time.range) expect(time.range.start < time.range.end).toBe(true);
          last = time.end;
        }
      }),
      { numRuns: 300 },
    );
  });
  it("gives the same times twice", () => {
    fc.assert(
      fc.property(timeText, (text) => {
        expect(times(text, "2024-02-29")).toEqual(times(text, "2024-02-29"));
      }),
      { numRuns: 50 },
    );
  });
});

describe("time grows with the length of the text, not with its square", () => {
  /** The number of positions at which rules are looked up while a text is read. */
  function lookups(text: string): number {
    let count = 0;
    const counted = <R>(rules: RulesAt<R>): RulesAt<R> => ({
      at: (context, at) => {
        count++;
        return rules.at(context, at);
      },
      mayBegin: (text, at) => rules.mayBegin(text, at),
    });
    const rules = { expressions: counted(stage.rules.expressions), pieces: counted(stage.rules.pieces) };
    recognise(createTimeContext(tokenizeDocument(readText(text), stage.tokenizer), stage.lexicon, rules, []));
    return count;
  }
  let stage: { rules: TimeRules; lexicon: TimeLexicon; tokenizer: Tokenizer };
  beforeAll(async () => {
    const lexicon = createTimeLexicon(await loadDictionary());
    stage = { lexicon, rules: createTimeRules(lexicon), tokenizer: await createTokenizer() };
  });
  it.each(
    "一 1 〇 十 数 1年 1、 1〜 一、 1日の の 同 翌 前の 毎週 月曜 第1 1:1 1/1/ 2011- 平成1 昨日の 1年と 10月から 1日後 ( 1年1月1日1時1分1秒".split(
      " ",
    ),
  )("%s again and again", (piece) => {
    const once = lookups(piece.repeat(200));
    expect(lookups(piece.repeat(400))).toBeLessThanOrEqual(2 * once + 50);
  });
  it("a run of kanji numerals is one number", () => {
    const context = createTimeContext(
      tokenizeDocument(readText("一".repeat(50)), stage.tokenizer),
      stage.lexicon,
      stage.rules,
      [],
    );
    expect(context.countAt(0)?.end).toBe(50);
    expect(context.countAt(1)).toBeNull();
  });
});
