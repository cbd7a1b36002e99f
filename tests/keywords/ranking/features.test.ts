import { describe, expect, test } from "vitest";
import type { Candidate } from "../../../src/keywords/candidate";
import { Excerpt } from "../../../src/keywords/excerpt";
import { Forms } from "../../../src/keywords/phrases/forms";
import { FEATURE_NAMES, Feature, type FeatureName } from "../../../src/keywords/ranking/feature-names";
import { type FeatureEvidence, newFeatureValues, readFeatures } from "../../../src/keywords/ranking/features";
import { WordClass } from "../../../src/tokens/word-class";
import type { Entity } from "../../../src/types";
import { nounDocument } from "../noun-document";

const forms = new Forms();
const NOUN = WordClass.Noun | WordClass.General;
/** A candidate with these nouns at the offset `start`, and the properties that the test is about. */
function candidate(nouns: readonly string[], start: number, own: Partial<Candidate> = {}): Candidate {
  const term = nouns.join("");
  return {
    term,
    nouns: nouns.map((noun) => forms.of(noun)),
    entity: -1,
    firstClass: NOUN,
    lastClass: NOUN,
    mentions: [{ start, end: start + term.length }],
    count: 4,
    whole: 4,
    inside: undefined,
    leadVerb: false,
    inTitle: false,
    ...own,
  };
}
interface Given extends Partial<Omit<FeatureEvidence, "title" | "lead" | "weigh">> {
  readonly weight?: number;
  readonly title?: string;
  readonly lead?: string;
}
/** The features that are not 0, by name. */
function features(one: Candidate, { weight, title, lead, ...given }: Given = {}): Partial<Record<FeatureName, number>> {
  const into = newFeatureValues();
  const evidence: FeatureEvidence = {
    document: nounDocument("会談|は"),
    weigh: () => weight ?? 1,
    headlineWeight: () => 0,
    isLight: () => false,
    entities: [],
    title: new Excerpt(title),
    lead: new Excerpt(lead),
    leadSentence: 0,
    bodyStart: 100,
    properties: new Map(),
    measured: new Set(),
    ...given,
  };
  readFeatures(one, evidence, into);
  return Object.fromEntries(
    FEATURE_NAMES.map((name) => [name, into[Feature[name]]!]).filter(([, value]) => value !== 0),
  );
}

test("the names are those of the numbers, in order", () => {
  expect(FEATURE_NAMES.map((name) => Feature[name])).toEqual(FEATURE_NAMES.map((_, i) => i));
});

test("nothing is left of the candidate before", () => {
  const into = newFeatureValues().fill(7);
  const bare = { document: nounDocument("会談|は"), entities: [], properties: new Map(), measured: new Set<string>() };
  const weighers = { weigh: () => 1, headlineWeight: () => 0, isLight: () => false };
  const excerpts = { title: new Excerpt(), lead: new Excerpt(), leadSentence: 0, bodyStart: 0 };
  readFeatures(candidate(["会談"], 0), { ...bare, ...weighers, ...excerpts }, into);
  expect([...into]).not.toContain(7);
});

describe("the beginning", () => {
  test("is 1 at the beginning of the body and before it, and half 300 characters later", () => {
    expect(features(candidate(["会談"], 100)).Lead).toBe(1);
    expect(features(candidate(["会談"], 0)).Lead).toBe(1);
    expect(features(candidate(["会談"], 400)).Lead).toBe(0.5);
    expect(features(candidate(["会談"], 0, { mentions: [] })).Lead).toBeUndefined();
  });
});

describe("nouns", () => {
  test("have the logarithm of the mean weight, and none weighs less than 0.1", () => {
    expect(features(candidate(["首脳", "会談"], 0), { weight: 3 }).NounWeight).toBeCloseTo(Math.log(3));
    expect(features(candidate(["会談"], 0), { weight: 0.09 }).NounWeight).toBeCloseTo(Math.log(0.1));
    expect(features(candidate([], 0)).NounWeight).toBeCloseTo(Math.log(0.1));
  });
  test("have the mean of their weights in headlines", () => {
    const headlineWeight = ({ text }: { text: string }) => (text === "首脳" ? 2 : -1);
    expect(features(candidate(["首脳", "会談"], 0), { headlineWeight }).HeadlineNouns).toBe(0.5);
    expect(features(candidate([], 0), { headlineWeight }).HeadlineNouns).toBeUndefined();
  });
  test("are told apart by the part of speech of the first and the last", () => {
    const verbal = WordClass.Noun | WordClass.Verbal;
    expect(features(candidate(["逮捕"], 0, { lastClass: verbal }))).toMatchObject({ OneNoun: 1, OneVerbal: 1 });
    const compound = features(candidate(["海上", "輸送"], 0, { lastClass: verbal }));
    expect(compound).toMatchObject({ EndsVerbal: 1 });
    expect(compound).not.toHaveProperty("OneNoun");
    expect(features(candidate(["参加", "化"], 0, { lastClass: verbal | WordClass.Suffix }))).not.toHaveProperty(
      "EndsVerbal",
    );
    const adverbial = features(candidate(["今回", "大会"], 0, { firstClass: WordClass.Noun | WordClass.Adverbial }));
    expect(adverbial).toMatchObject({ BeginsAdverbial: 1 });
  });
  test("are light, in katakana, with a digit, with の", () => {
    expect(features(candidate(["発表"], 0), { isLight: (term) => term === "発表" })).toHaveProperty("Light");
    expect(features(candidate(["ネットワーク"], 0))).toMatchObject({ Katakana: 1 });
    expect(features(candidate(["第3", "会場"], 0))).toMatchObject({ Digits: 1 });
    expect(features(candidate(["表現の自由"], 0))).toMatchObject({ Genitive: 1 });
  });
});

describe("shares", () => {
  test("are 1 for the term, and for parts the share of the characters; single characters count for nothing", () => {
    const one = candidate(["日", "首脳", "会談"], 0);
    expect(features(one, { title: "日首脳会談へ" }).TitleShare).toBe(1);
    expect(features(one, { title: "日の会談へ" }).TitleShare).toBeCloseTo(2 / 5);
    expect(features(one, { lead: "首脳は会談した" }).LeadShare).toBeCloseTo(4 / 5);
    expect(features(one).LeadShare).toBeUndefined();
  });
});

describe("a title", () => {
  test("begins or ends with it, or has it as a phrase", () => {
    expect(features(candidate(["会談"], 0), { title: "会談へ" })).toMatchObject({ TitleBegin: 1 });
    expect(features(candidate(["会談"], 0), { title: "きょう会談" })).toMatchObject({ TitleEnd: 1 });
    expect(features(candidate(["会談"], 0, { inTitle: true }))).toMatchObject({ Title: 1 });
    expect(features(candidate(["会談"], 0, { mentions: [] }))).toMatchObject({ TitleOnly: 1 });
  });
});

describe("an entity", () => {
  const entity = (type: Entity["type"]) => ({ type, salience: 0.5 }) as Entity;
  const of = (type: Entity["type"]) => features(candidate(["海浜"], 0, { entity: 0 }), { entities: [entity(type)] });
  test("has its salience and its type, and no features of words", () => {
    expect(of("person")).toMatchObject({ Person: 1, Salience: 0.5, Salient: 1 });
    expect(of("location")).toMatchObject({ Location: 1 });
    expect(of("law")).toMatchObject({ Law: 1 });
    expect(of("organization")).not.toHaveProperty("OneNoun");
    expect(of("organization")).not.toHaveProperty("Person");
  });
  test("is one of the most salient if it is one of the first three", () => {
    const entities = Array.from({ length: 4 }, () => entity("person"));
    const salient = (index: number) => features(candidate(["海浜"], 0, { entity: index }), { entities }).Salient;
    expect([salient(2), salient(3)]).toEqual([1, undefined]);
  });
});

test("what figures measure is a feature, and more so what two measure", () => {
  const given = { properties: new Map([["純利益", 2], ["売上高", 1]]), measured: new Set(["北斗電機"]) }; // biome-ignore format: short
  expect(features(candidate(["純利益"], 0), given)).toMatchObject({ Property: 1, Properties: 1 });
  expect(features(candidate(["売上高"], 0), given)).not.toHaveProperty("Properties");
  expect(features(candidate(["北斗電機"], 0), given)).toMatchObject({ Measured: 1 });
});

test.each([
  [1, "Length2"],
  [2, "Length2"],
  [3, "Length3"],
  [7, "Length7"],
  [9, "Length7"],
  [10, "Length10"],
  [12, "Length10"],
  [13, "Length13"],
  [40, "Length13"],
])("a term of %d characters has the feature %s", (length, name) => {
  expect(features(candidate(["市".repeat(length)], 0))).toHaveProperty(name);
});

describe("the places of its mentions", () => {
  const at = (cut: string, term: string, given: Given = {}) => {
    const document = nounDocument(cut);
    const mentions = [...document.text.matchAll(new RegExp(term, "g"))].map(({ index }) => ({
      start: index,
      end: index + term.length,
    }));
    return features(candidate([term], 0, { mentions }), { document, ...given });
  };
  test("are shares of the words before and after", () => {
    expect(at("大橋|は|大橋|が|大橋|は|大橋|を", "大橋")).toMatchObject({ BeforeTopic: 0.5, BeforeSubject: 0.25 });
    expect(at("中央|大橋|は", "大橋")).toMatchObject({ AfterNoun: 1 });
    expect(at("大橋|工事|は", "大橋")).toMatchObject({ BeforeNoun: 1 });
  });
  test("are quotation marks, if most mentions have them", () => {
    expect(at("「|大橋|」|は|「|大橋|」|が|大橋|を", "大橋")).toMatchObject({ Quoted: 1 });
    expect(at("「|大橋|」|は|大橋|を", "大橋")).not.toHaveProperty("Quoted");
  });
  test("are the first sentence that has it", () => {
    const text = "中央|は|。|大橋|は|。";
    expect(at(text, "大橋")).toMatchObject({ Sentence1: 1 });
    expect(at(text, "中央")).not.toHaveProperty("Sentence1");
    expect(at(text, "大橋", { leadSentence: 1 })).not.toHaveProperty("Sentence1");
  });
});
