import fc from "fast-check";
import { expect, test } from "vitest";
import type { Candidate } from "../../../src/keywords/candidate";
import { Forms } from "../../../src/keywords/phrases/forms";
import { chooseCovering, LEAST_SCORE } from "../../../src/keywords/ranking/coverage";
import type { ScoredCandidate } from "../../../src/keywords/ranking/score";

const forms = new Forms();
/** A candidate with nouns that the tests share or do not share. */
function scoredTerm(nouns: readonly string[], score: number, own: Partial<Candidate> = {}): ScoredCandidate {
  const candidate: Candidate = {
    term: nouns.join(""),
    nouns: nouns.map((text) => forms.of(text)),
    entity: -1,
    firstClass: 0,
    lastClass: 0,
    mentions: [],
    count: 1,
    whole: 1,
    inside: undefined,
    leadVerb: false,
    inTitle: false,
    ...own,
  };
  return { candidate, score };
}
const scored = fc
  .record({
    nouns: fc.array(fc.constantFrom("日米", "首脳", "会談", "同盟"), { minLength: 1, maxLength: 3 }),
    score: fc.constantFrom(0, 0.2, 0.25, 0.5, 0.75, 1),
    entity: fc.integer({ min: -1, max: 1 }),
    count: fc.integer({ min: 1, max: 4 }),
    start: fc.option(fc.nat(3)),
  })
  .map(({ nouns, score, entity, count, start }) =>
    scoredTerm(nouns, score, { entity, count, mentions: start === null ? [] : [{ start, end: start + 1 }] }),
  );
const termsOf = (chosen: readonly ScoredCandidate[]): string[] => chosen.map(({ candidate }) => candidate.term);

test("no more than wanted are chosen, each once, and their scores fall", () => {
  fc.assert(
    fc.property(fc.array(scored, { maxLength: 20 }), fc.integer({ min: 0, max: 12 }), (ranked, max) => {
      const chosen = chooseCovering(ranked, max);
      expect(chosen.length).toBeLessThanOrEqual(max);
      const candidates = chosen.map(({ candidate }) => candidate);
      expect(new Set(candidates).size).toBe(candidates.length);
      const entities = candidates.map(({ entity }) => entity).filter((entity) => entity >= 0);
      expect(new Set(entities).size).toBe(entities.length);
      for (let i = 1; i < chosen.length; i++) expect(chosen[i]!.score).toBeLessThanOrEqual(chosen[i - 1]!.score);
    }),
  );
});

test("the order of the candidates is of no account, if no two are equal", () => {
  const ranked = [
    scoredTerm(["予算"], 0.5),
    scoredTerm(["日米", "会談"], 0.4),
    scoredTerm(["会談"], 0.3, { count: 5 }),
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray(ranked, { minLength: 3 }), (shuffled) => {
      expect(termsOf(chooseCovering(shuffled, 3))).toEqual(termsOf(chooseCovering(ranked, 3)));
    }),
  );
});

/** Returns the share of its score that a term keeps after another has been chosen. */
function keptNextTo(term: ScoredCandidate, taken: ScoredCandidate): number {
  const both = chooseCovering(
    [
      { ...taken, score: 2 },
      { ...term, score: 1 },
    ],
    2,
  );
  return both.length < 2 ? 0 : both[1]!.score;
}

test.each<[string, ScoredCandidate, ScoredCandidate, number]>([
  ["nothing in common", scoredTerm(["日米", "会談"], 2), scoredTerm(["予算", "審議"], 1), 1],
  ["half of the nouns", scoredTerm(["日米", "会談"], 2), scoredTerm(["日米", "同盟"], 1), 1],
  ["inside the better one and not more frequent", scoredTerm(["日米", "会談"], 2), scoredTerm(["会談"], 1), 0],
  [
    "inside the better one, twice as often",
    scoredTerm(["日米", "会談"], 2),
    scoredTerm(["会談"], 1, { count: 2 }),
    0.25,
  ],
  ["around the better one", scoredTerm(["会談"], 2), scoredTerm(["日米", "会談"], 1), 0.25],
  ["the same entity", scoredTerm(["田中"], 2, { entity: 0 }), scoredTerm(["首相"], 1, { entity: 0 }), 0],
  ["another entity", scoredTerm(["田中"], 2, { entity: 0 }), scoredTerm(["首相"], 1, { entity: 1 }), 1],
])("%s", (_, better, term, kept) => {
  expect(keptNextTo(term, better)).toBeCloseTo(kept);
});

test("a term that covers another comes before one that is a little better", () => {
  const alone = scoredTerm(["予算", "審議"], 0.5);
  const covering = scoredTerm(["日米", "首脳", "会談"], 0.4);
  expect(termsOf(chooseCovering([alone, covering], 1))).toEqual(["予算審議"]);
  expect(termsOf(chooseCovering([alone, covering, scoredTerm(["首脳", "会談"], 0.3)], 1))).toEqual(["日米首脳会談"]);
  // 会談 is less than 60 % of 日米首脳会談.
  expect(termsOf(chooseCovering([alone, covering, scoredTerm(["会談"], 0.3)], 1))).toEqual(["予算審議"]);
});

test("what nobody would write is not chosen, even if there is nothing else", () => {
  expect(chooseCovering([scoredTerm(["予算"], LEAST_SCORE)], 1)).toHaveLength(1);
  expect(chooseCovering([scoredTerm(["予算"], LEAST_SCORE - 0.001)], 1)).toHaveLength(0);
});

test("to choose two candidates the first 28 are considered", () => {
  const same = (count: number) => Array.from({ length: count }, () => scoredTerm(["日米", "会談"], 0.9, { entity: 3 }));
  const other = scoredTerm(["予算"], 0.5);
  expect(chooseCovering([...same(27), other], 2)).toHaveLength(2);
  expect(chooseCovering([...same(28), other], 2)).toHaveLength(1);
});
