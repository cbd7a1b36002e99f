import { beforeAll, describe, expect, test } from "vitest";
import { createEntityCheck, type EntityCheck } from "../check-entities";

let check: EntityCheck;
beforeAll(async () => {
  check = await createEntityCheck();
});

/** Returns the anaphors of a text in order, each with the name of its entity. */
const anaphors = (text: string) =>
  check
    .read(text)
    .entities.flatMap((e) => (e.anaphors ?? []).map((m) => ({ at: m.start, reference: `${m.text}=${e.name}` })))
    .sort((a, b) => a.at - b.at)
    .map(({ reference }) => reference);

describe("anaphors with 同", () => {
  test.each([
    ["山田太郎首相は会見した。同氏は辞任を表明した。", ["同氏=山田太郎"]],
    ["トヨタ自動車は決算を発表した。同社の利益は増えた。", ["同社=トヨタ自動車"]],
    ["千葉県四街道市で火災があった。同市は対策を急ぐ。", ["同市=千葉県四街道市"]],
    ["千葉県は対策を決めた。同県内の学校は休みになる。", ["同県=千葉県"]],
    ["フランスは反発した。同国政府は大使を呼んだ。", ["同国=フランス"]],
    ["自民党は公約を発表した。同党の幹部が語った。", ["同党=自民党"]],
    ["厚生労働省は調査を始めた。同省の担当者が説明した。", ["同省=厚生労働省"]],
    ["警視庁渋谷警察署が捜査している。同署によると男は逃げた。", ["同署=警視庁渋谷警察署"]],
    ["栃木県警によると男は逃げた。同県警は行方を追う。", ["同県警=栃木県警"]],
    ["早稲田大学が発表した。同大は会見を開く。", ["同大=早稲田大学"]],
    ["逮捕されたのは村田恵子容疑者(34)。同容疑者は黙っている。", ["同容疑者=村田恵子"]],
    ["金融商品取引法の改正を求めた。同法は古い。", ["同法=金融商品取引法"]],
    ["成田空港は閉鎖された。同空港の再開は未定だ。", ["同空港=成田空港"]],
    ["読売新聞は1面で伝えた。同紙によると交渉は続く。", ["同紙=読売新聞"]],
  ])("%s", (text, expected) => {
    expect(anaphors(text)).toEqual(expected);
  });

  test("the antecedent is the nearest entity that fits, not the nearest of all", () => {
    expect(anaphors("トヨタ自動車は千葉県に工場を建てる。警視庁が見守る。同社は来年動かす。")).toEqual([
      "同社=トヨタ自動車",
    ]);
    expect(anaphors("千葉県と埼玉県が協力する。同県の知事は喜んだ。")).toEqual(["同県=埼玉県"]);
  });

  test("the subject of the sentence before wins over its other names", () => {
    expect(anaphors("トヨタ自動車はソニーと提携する。同社は来年発売する。")).toEqual(["同社=トヨタ自動車"]);
    expect(anaphors("田中一郎議員は佐藤花子議員を批判した。同氏は来週説明する。")).toEqual(["同氏=田中一郎"]);
  });

  test("the source of a report is no antecedent", () => {
    const text = "トヨタ自動車が値上げする。毎日新聞によると、同社は来月発表する。";
    expect(anaphors(text)).toEqual(["同社=トヨタ自動車"]);
  });

  test("an anaphor counts as an occurrence of its entity for the next one", () => {
    const text = "トヨタ自動車はソニーと提携する。同社は来年発売する。同社の株価は上がった。";
    expect(anaphors(text)).toEqual(["同社=トヨタ自動車", "同社=トヨタ自動車"]);
  });

  test("an anaphor is no mention", () => {
    const { entities } = check.read("トヨタ自動車は決算を発表した。同社の利益は増えた。");
    expect(entities.map((e) => e.mentions.map((m) => m.text))).toEqual([["トヨタ自動車"]]);
  });

  test.each([
    "同社は説明した。",
    "千葉県は同社に抗議した。",
    "トヨタ自動車は同日、同時に同様の発表をした。",
    "山田太郎首相と同志社大学の学生。",
    "みずほ銀行の社員が同行した。",
    "田中一郎氏の同級生と同社会の人々。",
    "フランスの同国人。",
  ])("no anaphor: %s", (text) => {
    expect(anaphors(text)).toEqual([]);
  });
});
