import { describe, expect, test } from "vitest";
import { normalizedView } from "../../../src/text/view/normalized-view";

const PROSE =
  "北斗電機は7日、2025年9月期の連結決算を発表した。売上高は前の期に比べ12%増の3400億円、純利益は18.2%増の312億円だった。" +
  "主力の半導体が伸びたほか、Hokuto Electric Europeの買収が寄与した。山田太郎社長は記者会見で「来期も増収増益を見込む」と述べた。";

/** Breaks a text after every `width` characters. */
const cut = (text: string, width: number, glue: string): string =>
  (text.match(new RegExp(`[\\s\\S]{1,${width}}`, "gu")) ?? []).join(glue);

/** Breaks a text at `columns`, of which a wide character takes two; Latin words stay whole and no line begins with 、 or 。. */
function typeset(text: string, columns: number, glue: string): string {
  const lines = [""];
  let width = 0;
  for (const [word] of text.matchAll(/[「(]*(?:[!-~]+|\P{Z})[、。」]*\s?/gu)) {
    const own = [...word.trimEnd()].reduce((sum, c) => sum + (c < "\u1100" ? 1 : 2), 0);
    if (width > 0 && width + own > columns) {
      lines.push("");
      width = 0;
    }
    lines[lines.length - 1] += word;
    width += own;
  }
  return lines.map((line) => line.trimEnd()).join(glue);
}

const view = (source: string): string => normalizedView(source).text;

describe("lines wrapped at a width are one paragraph", () => {
  test.each([20, 25, 30, 35, 40])("at %i characters, in the middle of words and numbers", (width) => {
    expect(view(cut(PROSE, width, "\n"))).toBe(PROSE);
  });

  test.each([40, 50, 60, 70])("at %i columns, with whole Latin words", (columns) => {
    expect(view(typeset(PROSE, columns, "\n"))).toBe(PROSE);
  });

  test.each([
    ["CRLF", "\r\n"],
    ["CR", "\r"],
    ["the line separator", "\u2028"],
    ["an indentation", "\n　"],
    ["trailing spaces", "  \n"],
  ])("with %s between them", (_, glue) => {
    expect(view(cut(PROSE, 30, glue))).toBe(PROSE);
  });

  test.each(["> ", ">> ", "　　", "    "])("with the margin %j", (margin) => {
    expect(view(margin + cut(PROSE, 30, `\n${margin}`))).toBe(margin + PROSE);
  });

  test("in paragraphs with headings and bullets between them", () => {
    const text = `北斗電機、増収増益\n\n${cut(PROSE, 30, "\n")}\n\n■今後の見通し\n${cut(PROSE, 30, "\n")}\n・配当は10円\n・株主総会は6月`;
    expect(view(text)).toBe(`北斗電機、増収増益\n\n${PROSE}\n\n■今後の見通し\n${PROSE}\n・配当は10円\n・株主総会は6月`);
  });

  test("with a new paragraph where a line is indented", () => {
    expect(view(`　${cut(PROSE, 29, "\n")}\n　${cut(PROSE, 29, "\n")}`)).toBe(`　${PROSE}\n　${PROSE}`);
  });

  test("even two lines, if the first ends within a phrase", () => {
    expect(view("北斗電機は7日、売上高が前の期比12\n%増だった。")).toBe("北斗電機は7日、売上高が前の期比12%増だった。");
    expect(view("北斗電機は7日に\n増益だった。")).toBe("北斗電機は7日に\n増益だった。");
  });

  test("if a name's ・ comes first in a line", () => {
    const text = `${"発表によると、".repeat(4)}エリザベス・テイラー氏が${PROSE}`;
    expect(view(cut(text, 33, "\n"))).toBe(text);
  });

  test("in a text with some longer lines", () => {
    const link = `https://example.jp/${"a".repeat(80)}`;
    expect(view(`${cut(PROSE, 30, "\n")}\n${link}`)).toBe(`${PROSE}\n${link}`);
  });
});

describe("line ends that say something stay", () => {
  test.each([
    ["headlines", "石破首相が訪米へ\nトヨタ、3割の減益\n日経平均、続落す\n大谷、50号本塁打\n与党、過半数割れ"],
    ["a verse", "古池や\n蛙飛び込む\n水の音\n\n夏草や\n兵どもが\n夢の跡"],
    [
      "a poem in lines of one width",
      "春はあけぼのようやくに\n夏は夜なる月のころなり\n秋は夕暮れ烏さえ飛びて\n冬はつとめて雪の降る朝",
    ],
    ["a table", "売上高  1,234百万円  5.2%増\n営業利益  234百万円  3.2%増\n純利益  134百万円  2.2%増。"],
    ["a table with tabs", "国名\t人口は\n日本\t1億人\n韓国\t5千人\n中国\t14億\n合計。"],
    ["bullets", "・売上高は3億円で\n・営業利益は2億円\n・純利益は1億円だ\n・配当は10円とする。"],
    [
      "rulers",
      "北斗電機の決算発表が\n--------------------\n増収増益となったこと\n====================\nが分かったという。",
    ],
    ["paragraphs of one line", `${PROSE}\n${PROSE}\n北斗電機の概要\n${PROSE}`],
    ["a heading over a paragraph", "北斗電機、純利益18%増の312億円で最高益、半導体がけん引\n北斗電機は7日、発表した。"],
    [
      "an index",
      "北斗電機、純利益18%増\n石破首相、来月7日に訪米へ調整\n台風12号、沖縄に接近\nトヨタの生産、3カ月ぶり減少\n大谷が50号、史上3人目。",
    ],
    ["a narrow column", "売上高は三\n億円の増と\nなったこと\nが分かり、\nそうだ。"],
    [
      "other levels of quotation",
      "> 北斗電機の決算はいつ発表されるので\n>> しょうか。北斗電機の決算は7日に発\n> 表されると聞きました。それは本当です",
    ],
  ])("in %s", (_, source) => {
    expect(normalizedView(source).text).toBe(source.replaceAll("\u3000", "\u3000"));
  });
});

test("the map leads a span over a line end back to the source", () => {
  const source = cut(PROSE, 30, "\n");
  const { text, map } = normalizedView(source);
  for (const phrase of ["2025年9月期", "18.2%増", "Hokuto Electric Europe", "山田太郎社長"]) {
    const start = text.indexOf(phrase);
    const span = map.toSource(start, start + phrase.length);
    expect(source.slice(span.start, span.end).replaceAll("\n", "")).toBe(phrase);
  }
});
