import { describe, expect, it } from "vitest";
import { relationsOf } from "../read-figures";

describe("a part points to its whole", () => {
  it.each([
    ["逮捕された6人のうち3人は有罪となった。", ["3人 partOf 6人"]],
    ["6人の取締役のうちの3人が逮捕された。", ["3人 partOf 6人"]],
    ["殺人事件414件中237件は銃による。", ["237件 partOf 414件"]],
    ["16人が煙を吸うなどの被害を受け、うち5人が死亡した。", ["5人 partOf 16人"]],
    ["死者は20人(男性15人、女性5人)だった。", ["15人 partOf 20人", "5人 partOf 20人"]],
    ["死者は20人で、内訳は男性15人、女性5人だった。", ["15人 partOf 20人", "5人 partOf 20人"]],
    ["死者は20人(前日は15人)だった。", []],
    ["男性15人と女性5人がけがをした。", []],
  ])("%s", (text, expected) => {
    expect(relationsOf(text, "partOf")).toEqual(expected);
  });
  it("a breakdown has at most 12 parts", () => {
    const parts = (count: number) =>
      relationsOf(`死者は${count}人(${Array.from({ length: count }, () => "班1人").join("、")})だった。`, "partOf");
    expect(parts(12)).toHaveLength(12);
    expect(parts(13)).toEqual([]);
  });
  it.each([
    ["noun before のうち", 12, (filler: string) => `6人の${filler}のうち3人。`],
    ["clause before うち", 24, (filler: string) => `6人${filler}、うち3人。`],
    ["longest text between the two, but 29,", 20, (filler: string) => `6人${"大".repeat(24)}。そのうち${filler}3人。`],
    ["words before the part", 20, (filler: string) => `6人のうち${filler}3人。`],
  ])("the %s has at most %d characters", (_, most, text) => {
    expect(relationsOf(text("大".repeat(most)), "partOf")).toEqual(["3人 partOf 6人"]);
    expect(relationsOf(text("大".repeat(most + 1)), "partOf")).toEqual([]);
  });
});
