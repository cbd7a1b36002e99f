import { beforeAll, describe, expect, it } from "vitest";
import { createEntityCheck, type EntityCheck } from "../check-entities";

let check: EntityCheck;
beforeAll(async () => {
  check = await createEntityCheck();
});

const entity = (text: string, name: string, title?: string) =>
  check.read(text, title).entities.find((e) => e.name === name);

describe("one thing, one entity", () => {
  it("石破茂, 石破首相 and 石破総理 are one person with both titles", () => {
    const text = "石破首相は会見した。石破茂首相は訪米し、石破総理は帰国した。石破氏の支持率は下がった。";
    expect(check.read(text).entities).toMatchObject([
      { type: "person", name: "石破茂", aliases: ["石破"], titles: ["首相", "総理"], mentions: { length: 4 } },
    ]);
  });
  it("titles keep their prefix (前, 元), and a courtesy is no title", () => {
    expect(entity("トランプ前大統領とトランプ氏。トランプ大統領が就任した。", "トランプ")?.titles).toEqual([
      "前大統領",
      "大統領",
    ]);
    expect(entity("福田康夫元官房長官が語った。", "福田康夫")?.titles).toEqual(["元官房長官"]);
    expect(entity("山田秀雄・前常勤監査役(66)が出席した。", "山田秀雄")?.titles).toEqual(["前常勤監査役"]);
  });
  it("a family name goes to the last full name before it that has it", () => {
    const text = "鈴木一郎選手が勝った。鈴木選手は喜んだ。鈴木花子選手は敗れた。鈴木選手は泣いた。";
    expect(check.mentions(text)).toEqual(["鈴木一郎|person|1", "鈴木|person|1", "鈴木花子|person|2", "鈴木|person|2"]);
  });
  it("a listed short form is a name only if the full form is in the text", () => {
    expect(check.mentions("毎日の散歩は体によい。")).toEqual([]);
    expect(check.mentions("毎日新聞が報じた。毎日によると男は逃げた。毎日の取材だった。")).toEqual([
      "毎日新聞|organization|1",
      "毎日|organization|1",
    ]);
  });
  it("the longest form is the name, the others are aliases in order", () => {
    expect(entity("ISSに着いた。国際宇宙ステーション(ISS)は広い。", "国際宇宙ステーション")).toMatchObject({
      aliases: ["ISS"],
    });
  });
});

describe("salience", () => {
  it("orders entities, and ids follow the order", () => {
    const { entities } = check.read(
      "大阪市で会議があった。京都市の神戸市長は欠席した。大阪市は歓迎した。大阪市が主催した。",
    );
    expect(entities.map((e) => e.id)).toEqual(entities.map((_, i) => `e${i + 1}`));
    expect(entities[0]!.name).toBe("大阪市");
    for (const e of entities) expect(e.salience).toBeGreaterThanOrEqual(0);
    for (const e of entities) expect(e.salience).toBeLessThanOrEqual(1);
  });
  it("who reports, and from where, comes last", () => {
    const { entities } = check.read(
      "【モスクワ共同】ロシアの銀行アルタが破綻した。タス通信によると、アルタは5日に休業した。",
    );
    const order = entities.map(({ name }) => name);
    for (const source of ["モスクワ", "共同", "タス通信"])
      expect(order.indexOf(source)).toBeGreaterThan(order.indexOf("ロシア"));
  });
  it("each of several sources comes last, a medium that the news is about does not", () => {
    const first = (text: string) => check.read(text).entities[0]!.name;
    expect(first("読売新聞・毎日新聞によると、京都市は5日に条例を改めた。")).toBe("京都市");
    expect(first("読売新聞は5日、京都市に新しい支局を開いた。")).toBe("読売新聞");
  });

  it("the title raises the salience of its names and is evidence for names in the text", () => {
    const text = "パルンガは欠場した。浦和市の試合は中止になった。";
    expect(check.mentions(text)).not.toContain("パルンガ|person|1");
    expect(check.mentions(text, "パルンガ選手が欠場")).toEqual(["パルンガ|person|1", "浦和市|location|2"]);
    expect(check.read(text, "パルンガ選手が欠場").entities[0]!.name).toBe("パルンガ");
  });
});
