import { describe, expect, test } from "vitest";
import type { Candidate } from "../../../src/keywords/candidate";
import { Excerpt } from "../../../src/keywords/excerpt";
import { Forms } from "../../../src/keywords/phrases/forms";
import { type CandidateFeatures, featuresOf } from "../../../src/keywords/ranking/features";
import type { Entity } from "../../../src/types";

const forms = new Forms();
/** A candidate with these nouns at the offset `start`, and the properties that the test is about. */
function candidate(nouns: readonly string[], start: number, own: Partial<Candidate> = {}): Candidate {
  const term = nouns.join("");
  return {
    term,
    nouns: nouns.map((noun) => forms.of(noun)),
    entity: -1,
    mentions: [{ start, end: start + term.length }],
    count: 4,
    whole: 4,
    inside: undefined,
    leadVerb: false,
    inTitle: false,
    ...own,
  };
}
interface Given {
  readonly weight?: number;
  readonly title?: string;
  readonly lead?: string;
  readonly entities?: readonly Entity[];
}
const features = (one: Candidate, given: Given = {}): CandidateFeatures =>
  featuresOf(one, {
    weigh: () => given.weight ?? 1,
    entities: given.entities ?? [],
    title: new Excerpt(given.title),
    lead: new Excerpt(given.lead),
    bodyStart: 100,
  });

describe("lead", () => {
  test("is 1 at the beginning of the body and before it, and half 300 characters later", () => {
    expect(features(candidate(["会談"], 100)).lead).toBe(1);
    expect(features(candidate(["会談"], 0)).lead).toBe(1);
    expect(features(candidate(["会談"], 400)).lead).toBe(0.5);
    expect(features(candidate(["会談"], 399)).lead).toBeGreaterThan(0.5);
    expect(features(candidate(["会談"], 0, { mentions: [] })).lead).toBe(0);
  });
});

describe("nouns", () => {
  test("is the logarithm of the mean weight, and no noun weighs less than 0.1", () => {
    expect(features(candidate(["首脳", "会談"], 0), { weight: 3 }).nouns).toBeCloseTo(Math.log(3));
    expect(features(candidate(["会談"], 0), { weight: 0.09 }).nouns).toBeCloseTo(Math.log(0.1));
    expect(features(candidate(["会談"], 0), { weight: 0.11 }).nouns).toBeCloseTo(Math.log(0.11));
    expect(features(candidate([], 0)).nouns).toBeCloseTo(Math.log(0.1));
  });
});

describe("cValue", () => {
  const cValue = (...counts: number[]) => {
    const inside = new Map(counts.map((count, i) => [forms.of(`句${i}`), count]));
    return features(candidate(["会談"], 0, { inside })).cValue;
  };
  test("falls with the square of the share in the most frequent longer phrase", () => {
    expect(features(candidate(["会談"], 0)).cValue).toBe(0);
    expect(cValue(2)).toBeCloseTo(Math.log(0.75));
    expect(cValue(1, 2, 1)).toBeCloseTo(Math.log(0.75));
  });
  test("is at least 0.05 before the logarithm", () => {
    expect(cValue(4)).toBeCloseTo(Math.log(0.05));
    expect(cValue(3)).toBeCloseTo(Math.log(1 - 9 / 16));
  });
});

describe("shares", () => {
  test("are 1 for the term, and for parts the share of the characters; single characters count for nothing", () => {
    const one = candidate(["日", "首脳", "会談"], 0);
    expect(features(one, { title: "日首脳会談へ" }).titleShare).toBe(1);
    expect(features(one, { title: "日の会談へ" }).titleShare).toBeCloseTo(2 / 5);
    expect(features(one, { lead: "首脳は会談した" }).leadShare).toBeCloseTo(4 / 5);
    expect(features(one).leadShare).toBe(0);
  });
});

describe("an entity", () => {
  const entity = (type: Entity["type"]) => ({ type, salience: 0.5 }) as Entity;
  const of = (type: Entity["type"]) => features(candidate(["海浜"], 0, { entity: 0 }), { entities: [entity(type)] });
  test("has its salience and its type, and is not single", () => {
    expect(of("person")).toMatchObject({ name: 0.75, person: 1, location: 0, single: 0 });
    expect(of("location")).toMatchObject({ person: 0, location: 1 });
    expect(of("facility")).toMatchObject({ person: 0, location: 1 });
    expect(of("organization")).toMatchObject({ person: 0, location: 0 });
    expect(features(candidate(["海浜"], 0))).toMatchObject({ name: 0, single: 1 });
    expect(features(candidate(["海浜", "会談"], 0))).toMatchObject({ single: 0 });
  });
});
