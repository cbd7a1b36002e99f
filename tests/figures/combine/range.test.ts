import { describe, expect, it } from "vitest";
import { figuresOf } from "../read-figures";

const show = (text: string) =>
  figuresOf(text).map(({ text, decimal, low, high }) => `${text}|${decimal ?? `${low}..${high}`}`);

describe("a range", () => {
  it.each(["〜", "~", "-", "–", "―", "—", "−", "から", "ないし", "乃至", "より"])("10%s20人", (between) => {
    expect(show(`10${between}20人が来た。`)).toEqual([`10${between}20人|10..20`]);
  });
  it.each(["、", "・", ","])("3%s4人", (between) => {
    expect(show(`3${between}4人が来た。`)).toEqual([`3${between}4人|3..4`]);
    // 3,6人 may be 3.6: it is not read
    expect(show(`3${between}6人が来た。`)).toHaveLength(between === "," ? 0 : 2);
  });
  it.each(["と", "や", "/", "か"])("10%s20人 is none", (between) => {
    expect(show(`10${between}20人が来た。`).join()).not.toContain("..");
  });
  it.each([
    ["震度1-2だった。", ["震度1-2|1..2"]],
    ["震度5強〜6弱だった。", ["震度5強〜6弱|5..6"]],
    ["震度5から6だった。", ["震度5から6|5..6"]],
    ["震度5から6に改めた。", ["震度5|5", "6|6"]],
    ["震度5、6人がけが。", ["震度5|5", "6人|6"]],
    // the longest text between two ends
    ["20より大きく、30未満の数。", ["20より大きく、30|20..30"]],
    ["20よりも大きく、30未満の数。", ["20|20", "30|30"]],
  ])("%s", (text, expected) => {
    expect(show(text)).toEqual(expected);
  });
});

describe("a score", () => {
  it.each(["対", "-", "–", "―", "—", "−"])("3%s2", (between) => {
    expect(show(`結果は3${between}2だった。`)).toEqual([`3${between}2|3..2`]);
  });
  it.each(["999対1", "1対999"])("%s has at most three digits a side", (score) => {
    expect(show(`結果は${score}だった。`)).toEqual([`${score}|${score.replace("対", "..")}`]);
    expect(show(`結果は1${score}1だった。`).join()).not.toContain("..");
  });
});
