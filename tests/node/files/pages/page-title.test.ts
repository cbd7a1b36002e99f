import { expect, test } from "vitest";
import { articleHeading, pageTitle } from "../../../../src/node/files/pages/page-title";

const titleOf = (full: string, site = "", headings: readonly string[] = []) => pageTitle({ full, site, headings });
const TITLE = "北斗電機、純利益18%増";

test.each([
  ["北斗電機、純利益18%増 - 例新聞", "例新聞", []],
  ["北斗電機、純利益18%増 | 例新聞デジタル", "例新聞", []],
  ["北斗電機、純利益18%増｜例新聞", "", []],
  ["例新聞 | 北斗電機、純利益18%増", "例新聞", []],
  ["例新聞：北斗電機、純利益18%増", "例新聞", []],
  ["北斗電機、純利益18%増：例新聞デジタル", "", []],
  ["北斗電機、純利益18%増:例ドットコム", "", []],
  ["北斗電機、純利益18%増 : 例新聞オンライン", "", []],
  ["北斗電機、純利益18%増 - ニュース", "", []],
  ["北斗電機、純利益18%増（共同通信）", "", []],
  ["北斗電機、純利益18%増（例新聞） - Example!ニュース", "", []],
  ["北斗電機、純利益18%増【例放送】", "", []],
  ["北斗電機、純利益18%増 - 経済 - 例新聞", "例新聞", [TITLE]],
  ["北斗電機、純利益18%増 | 経済 | 例", "", []],
  ["北斗電機、純利益18%増 – Example News", "", []],
  ["北斗電機、純利益18%増 — 例の広場", "例の広場", []],
  ["北斗電機、純利益18%増 - 例の広場", "", [TITLE]],
  ["北斗電機、純利益１８％増 ｜ 経済", "", ["例の広場", TITLE]],
  ["例 - 北斗電機、純利益18%増", "", ["例", TITLE]],
  ["", "例新聞", ["例新聞", TITLE]],
  [TITLE, "例新聞", []],
] as const)("the title in %j, of the site %j, with the headings %j", (full, site, headings) => {
  expect(titleOf(full, site, headings)).toBe(TITLE);
});

test.each([
  ["中国 - 日本、首脳会談へ", ""],
  ["日米首脳会談 - 対米投資は1兆ドル", ""],
  ["コロナ:経済に打撃", ""],
  ["試合結果 2:1 で勝利", ""],
  ["午後3:30に会見", ""],
  ["A社（東京）", ""],
  ["社長「首位を守る」（東京新聞に語る）", ""],
  ["【速報】北斗電機、純利益18%増", ""],
  ["例新聞の社長が交代", "例新聞"],
  ["例新聞", "例新聞"],
  ["日本 - 韓国戦、3-1で勝利", "日本経済例新聞"],
  ["新聞 | 放送と通信の未来を語る", ""],
  ["売上高は3億円 - 利益は「過去最高」", ""],
])("nothing goes from %j of the site %j", (full, site) => {
  expect(titleOf(full, site)).toBe(full);
});

test("a heading of a title is the article's, not the name of the site", () => {
  expect(articleHeading({ full: "題の見出し - 例新聞", site: "例新聞", headings: ["例新聞", "題の見出し"] })).toBe(
    "題の見出し",
  );
  expect(articleHeading({ full: "別", site: "例新聞", headings: ["例新聞", "題の見出し"] })).toBe("題の見出し");
  expect(articleHeading({ full: "別", site: "", headings: ["一つ目", "二つ目"] })).toBeUndefined();
});

test("a title of more than 500 characters stays as it is, and takes no time", () => {
  expect(titleOf(`${"題".repeat(492)} - 例ニュース`)).toBe("題".repeat(492));
  expect(titleOf(`${"題".repeat(493)} - 例ニュース`)).toHaveLength(501);
  const long = " - ".repeat(100_000);
  expect(titleOf(long)).toBe(long);
});
