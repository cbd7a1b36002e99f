import { beforeAll, describe, expect, test } from "vitest";
import { createEntityCheck, type EntityCheck } from "../check-entities";

let check: EntityCheck;
beforeAll(async () => {
  check = await createEntityCheck();
});

const read = (text: string) => check.read(text).entities;
const person = (text: string) => read(text).find((e) => e.type === "person");

describe("ages", () => {
  test.each([
    ["逮捕されたのは村田恵子容疑者(34)。", 34],
    ["山田太郎さん(34歳)が受賞した。", 34],
    ["山田太郎社長(当時52)が話した。", 52],
    ["山田太郎(やまだ・たろう)氏(68、会社役員)が当選した。", 68],
    ["山田太郎・元常勤監査役(66)が出席した。", 66],
  ])("%s", (text, age) => {
    expect(person(text)?.attributes?.age).toBe(age);
  });
  test.each(["山田太郎氏(自民党)が当選した。", "山田太郎さんは(3)の問題を解いた。", "山田太郎氏。(52)"])(
    "none: %s",
    (text) => {
      expect(person(text)?.attributes?.age).toBeUndefined();
    },
  );
});

describe("affiliations, and titles before a name", () => {
  const affiliation = (text: string) => {
    const entities = read(text);
    const found = entities.find((e) => e.type === "person")?.attributes?.affiliation;
    if (found)
      expect(entities.find((e) => e.id === found.entity)?.mentions).toContainEqual({ ...found, entity: undefined });
    return found?.text;
  };
  test.each([
    ["トヨタ自動車の山田太郎社長が語った。", "トヨタ自動車"],
    ["トヨタ自動車社長の山田太郎氏が語った。", "トヨタ自動車"],
    ["自民党・山田太郎幹事長が語った。", "自民党"],
    ["柏レイソル所属の山田太郎選手が勝った。", "柏レイソル"],
    ["岡田一郎民主党代表が語った。", "民主党"],
    ["千葉県の山田太郎知事が語った。", "千葉県"],
    ["フランスのルグラン大統領が語った。", "フランス"],
  ])("%s", (text, body) => {
    expect(affiliation(text)).toBe(body);
  });
  test.each([
    "千葉県の山田太郎さんが亡くなった。",
    "トヨタ自動車と山田太郎氏が争う。",
    "トヨタ自動車は山田太郎氏を訴えた。",
    "山田太郎氏はトヨタ自動車に勝った。",
  ])("none: %s", (text) => {
    expect(affiliation(text)).toBeUndefined();
  });
  test("titles are in the order of the text", () => {
    expect(person("前社長の山田太郎氏が語った。山田会長は黙った。")?.titles).toEqual(["前社長", "会長"]);
    expect(person("首相の弟の山田太郎氏が語った。")?.titles).toEqual([]);
  });
});
