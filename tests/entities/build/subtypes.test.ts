import { beforeAll, describe, expect, test } from "vitest";
import { createEntityCheck, type EntityCheck } from "../check-entities";

let check: EntityCheck;
beforeAll(async () => {
  check = await createEntityCheck();
});

const entity = (text: string, name: string) => check.read(text).entities.find((e) => e.name === name);

describe("subtypes", () => {
  test.each([
    ["トヨタ自動車が発表した。", "トヨタ自動車", "company"],
    ["株式会社山本製作所が発表した。", "株式会社山本製作所", "company"],
    ["自民党が発表した。", "自民党", "party"],
    ["経済産業省が発表した。", "経済産業省", "ministry"],
    ["栃木県警が発表した。", "栃木県警", "police"],
    ["柏レイソルが勝った。", "柏レイソル", "team"],
    ["北都テレビが伝えた。", "北都テレビ", "media"],
    ["フランスが反発した。", "フランス", "country"],
    ["千葉県が決めた。", "千葉県", "prefecture"],
    ["四街道市が決めた。", "四街道市", "city"],
    ["広島市が決めた。広島は晴れた。", "広島市", "city"],
    ["徳島で揺れた。", "徳島", undefined],
    ["小豆島で揺れた。", "小豆島", "island"],
    ["成田空港が閉鎖された。", "成田空港", "airport"],
    ["長篠の戦いを描く。", "長篠の戦い", "war"],
    ["日ソ漁業協定を論じた。", "日ソ漁業協定", "treaty"],
  ])("%s", (text, name, subtype) => {
    expect(entity(text, name)?.subtype).toBe(subtype);
  });
});

describe("codes", () => {
  test.each([
    ["米国が決めた。", "米国", { iso3166: "US" }],
    ["アメリカと日本の協定。", "アメリカ", { iso3166: "US" }],
    ["千葉県が決めた。", "千葉県", { jisX0401: "12" }],
    ["沖縄で揺れた。", "沖縄", { jisX0401: "47" }],
    ["北海道で揺れた。", "北海道", { jisX0401: "01" }],
    ["四街道市が決めた。", "四街道市", { jisX0402: "12228" }],
    ["千葉県四街道市で火災があった。", "千葉県四街道市", { jisX0402: "12228" }],
    ["千葉県印旛郡栄町で火災があった。", "千葉県印旛郡栄町", { jisX0402: "12329" }],
    ["札幌市中央区で火災があった。", "札幌市中央区", { jisX0402: "01101" }],
    ["東京都府中市で火災があった。", "東京都府中市", { jisX0402: "13206" }],
    ["広島県は府中市の火災を調べた。", "府中市", { jisX0402: "34208" }],
  ])("%s", (text, name, codes) => {
    expect(entity(text, name)?.codes).toEqual(codes);
  });
  test.each([
    ["府中市で火災があった。", "府中市"],
    ["東京都千代田区丸の内1丁目のビル。", "東京都千代田区丸の内1丁目"],
    ["能登半島で揺れを観測した。", "能登半島"],
    ["トヨタ自動車が発表した。", "トヨタ自動車"],
  ])("none: %s", (text, name) => {
    expect(entity(text, name)).toBeDefined();
    expect(entity(text, name)?.codes).toBeUndefined();
  });
});
