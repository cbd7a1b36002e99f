import { beforeAll, describe, expect, test } from "vitest";
import { WordList } from "../../../src/dictionary/word-list";
import type { Antecedent } from "../../../src/entities/build/anaphor-query";
import { findAnaphors } from "../../../src/entities/build/anaphors";
import { personDetails } from "../../../src/entities/build/attributes";
import { addMentionDetails } from "../../../src/entities/build/mention-details";
import type { NameContext } from "../../../src/entities/context";
import { entityDraft, RANK } from "../../../src/entities/draft";
import { createRuleCheck } from "../rules/check-rules";

let read: (text: string) => NameContext;
beforeAll(async () => {
  read = await createRuleCheck();
});

/** Returns the name that 同社 in a text refers to, if every occurrence of the names is a mention of a company. */
function antecedentOf(text: string, names: readonly string[]): string | undefined {
  const { document, lexicon } = read(text);
  const entities = names.map((name): Antecedent => {
    const starts = [...document.text.matchAll(new RegExp(name, "g"))].map(({ index }) => index);
    const mentions = starts.map((start) => document.mention(start, start + name.length));
    return { type: "organization", forms: [name], titles: [], mentions };
  });
  const subtypes = names.map(() => ({ subtype: "company", codes: undefined }));
  return names[findAnaphors(entities, subtypes, document, lexicon).findIndex(Boolean)];
}

describe("anaphors", () => {
  test("a subject has its particle within eight code units", () => {
    expect(antecedentOf(`甲社${"役".repeat(8)}は乙社と組む。同社の話。`, ["甲社", "乙社"])).toBe("甲社");
    expect(antecedentOf(`甲社${"役".repeat(9)}は乙社と組む。同社の話。`, ["甲社", "乙社"])).toBe("乙社");
    expect(antecedentOf("甲社、役は乙社と組む。同社の話。", ["甲社", "乙社"])).toBe("乙社");
  });
  test.each(["が", "も", "は"])("%s marks a subject", (particle) => {
    expect(antecedentOf(`甲社${particle}乙社と組む。同社の話。`, ["甲社", "乙社"])).toBe("甲社");
  });
  test("a source has the word for the report within twenty code units", () => {
    expect(antecedentOf(`甲社と乙社${"役".repeat(20)}によると同社は組む。`, ["甲社", "乙社"])).toBe("甲社");
    expect(antecedentOf(`甲社と乙社${"役".repeat(21)}によると同社は組む。`, ["甲社", "乙社"])).toBe("乙社");
    expect(antecedentOf("甲社は、乙社が伝えたが同社は組む。", ["甲社", "乙社"])).toBe("甲社");
    expect(antecedentOf("甲社と乙社を見た人によると同社は組む。", ["甲社", "乙社"])).toBe("乙社");
  });
  test("an antecedent is among the forty occurrences before", () => {
    const people = (count: number) => "丙人、".repeat(count);
    const organization = (count: number) => {
      const text = `甲社、${people(count)}同社が。`;
      const { document, lexicon } = read(text);
      const mentionsOf = (name: string) =>
        [...text.matchAll(new RegExp(name, "g"))].map(({ index }) => document.mention(index, index + name.length));
      const entities: Antecedent[] = [
        { type: "organization", forms: ["甲社"], titles: [], mentions: mentionsOf("甲社") },
        { type: "person", forms: ["丙人"], titles: [], mentions: mentionsOf("丙人") },
      ];
      const subtypes = entities.map(() => ({ subtype: undefined, codes: undefined }));
      return findAnaphors(entities, subtypes, document, lexicon)[0]?.length;
    };
    expect(organization(39)).toBe(1);
    expect(organization(40)).toBeUndefined();
  });
});

describe("an age has at most fourteen code units of a title before its bracket", () => {
  const ageIn = (text: string) => {
    const { document, lexicon } = read(text);
    const person = entityDraft({ start: 0, end: 4 }, "person", RANK.person);
    return personDetails([person], document, lexicon).get(person)?.age;
  };
  test.each([
    [`山田太郎・${"役".repeat(13)}(66)が`, 66],
    [`山田太郎・${"役".repeat(14)}(66)が`, undefined],
    [`山田太郎(${"や".repeat(24)})(66)が`, 66],
    [`山田太郎(${"や".repeat(25)})(66)が`, undefined],
    ["山田太郎(当時66)が", 66],
    ["山田太郎(66で", 66],
    ["山田太郎(6600)が", undefined],
    ["山田太郎(66人)が", undefined],
    ["山田太郎社長(66)が", 66],
    ["山田太郎社屋(66)が", undefined],
    ["山田太郎、社長(66)が", undefined],
  ])("%s", (text, age) => {
    expect(ageIn(text)).toBe(age);
  });
});

describe("a title before a name begins within sixteen code units", () => {
  /** Returns the title before a name if the list has one title of so many characters. */
  const titleOf = (length: number) => {
    const title = "役".repeat(length);
    const { document, lexicon } = read(`は${title}の山田太郎が`);
    const start = document.text.indexOf("山田");
    const person = entityDraft({ start, end: start + 4 }, "person", RANK.person);
    const titles = new WordList([[title, "role"] as const]);
    return personDetails([person], document, { ...lexicon, titles }).get(person)?.titleBefore;
  };
  test("with what joins it to the name", () => {
    expect(titleOf(15)).toBe("役".repeat(15));
    expect(titleOf(16)).toBeUndefined();
  });
});

describe("the first two characters of a full name that IPADIC cannot cut are the family name", () => {
  test.each([
    ["春犬猫", "春犬", "猫"],
    ["春犬", "春", "犬"],
    ["山田太郎", "山田", "太郎"],
  ])("%s", (text, family, given) => {
    const draft = entityDraft({ start: 0, end: text.length }, "person", RANK.classed);
    expect(addMentionDetails(draft, read(`${text}が`))).toMatchObject({ family, given });
  });
});
