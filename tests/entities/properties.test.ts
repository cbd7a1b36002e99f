import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { createEntityCheck, type EntityCheck } from "./check-entities";

let check: EntityCheck;
beforeAll(async () => {
  check = await createEntityCheck();
});

/** Parts of names and of what is between them, joined at random. */
const part = fc.constantFrom(
  "石破",
  "茂",
  "首相",
  "元",
  "・",
  "、",
  "。",
  "(",
  ")",
  "「",
  "」",
  "東京都",
  "千代田",
  "区",
  "市",
  "の",
  "第",
  "3",
  "次",
  "内閣",
  "委員会",
  "株式会社",
  "トヨタ",
  "アン",
  "ドロップ",
  "JR",
  "東日本",
  "駅",
  "前",
  "氏",
  "同社",
  "同氏",
  "同",
  "米",
  "日",
  "人",
  "杯",
  "法",
  "https://example.jp/東京/tokyo ",
  "😀",
  "𠮷",
  "ｱﾒﾘｶ",
  "㈱",
  "\ud800",
  "\0",
  "\r\n",
  "\n",
  "世",
  "(53)",
  "の戦い",
  "台風",
  "19号",
);
const texts = fc.oneof(
  fc.array(part, { maxLength: 40 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary", maxLength: 60 }),
);

describe("properties", () => {
  it("mentions and anaphors are the text of their spans, inside one sentence, and never overlap; ids count up", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { document, entities } = check.read(text);
        expect(entities.map((e) => e.id)).toEqual(entities.map((_, i) => `e${i + 1}`));
        const mentions = entities.flatMap((e) => [...e.mentions, ...(e.anaphors ?? [])]);
        for (const { attributes } of entities)
          if (attributes?.affiliation) expect(entities.map((e) => e.id)).toContain(attributes.affiliation.entity);
        for (const m of mentions) {
          expect(m.end).toBeGreaterThan(m.start);
          expect(document.text.slice(m.start, m.end)).toBe(m.text);
          const sentence = document.sentences[m.sentence]!;
          expect(m.start >= sentence.start && m.end <= sentence.end).toBe(true);
          expect(document.addresses.some((a) => a.start < m.end && m.start < a.end)).toBe(false);
        }
        for (const e of entities)
          expect(e.mentions.map((m) => m.start)).toEqual([...e.mentions.map((m) => m.start)].sort((a, b) => a - b));
        mentions.sort((a, b) => a.start - b.start);
        for (let i = 1; i < mentions.length; i++)
          expect(mentions[i]!.start).toBeGreaterThanOrEqual(mentions[i - 1]!.end);
      }),
      { numRuns: 400 },
    );
  });
  it("the same text gives the same entities", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(check.read(text).entities).toEqual(check.read(text).entities);
      }),
      { numRuns: 50 },
    );
  });
  it("long runs of names without a break take no long time", () => {
    for (const name of ["東京都", "アンナ・", "石破", "「東京", "A社", "第3次", "株式会社", "(東京", "1"]) {
      const { ms } = check.timed(name.repeat(Math.ceil(12_000 / name.length)));
      expect(ms).toBeLessThan(3000);
    }
  }, 100_000);
});
