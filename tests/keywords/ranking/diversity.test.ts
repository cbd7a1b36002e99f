import fc from "fast-check";
import { expect, test } from "vitest";
import type { Candidate } from "../../../src/keywords/candidate";
import { Forms } from "../../../src/keywords/phrases/forms";
import { chooseDiverse } from "../../../src/keywords/ranking/diversity";
import { byScore, type ScoredCandidate } from "../../../src/keywords/ranking/score";

const forms = new Forms();
const noun = fc.constantFrom("日米", "首脳", "会談", "同盟");
const scored = fc
  .record({
    nouns: fc.array(noun, { minLength: 1, maxLength: 3 }),
    score: fc.constantFrom(0, 0.2, 0.25, 0.5, 0.75, 1),
    entity: fc.integer({ min: -1, max: 1 }),
    count: fc.integer({ min: 1, max: 4 }),
    start: fc.option(fc.nat(3)),
  })
  .map(({ nouns, score, entity, count, start }): ScoredCandidate => {
    const term = nouns.join("");
    const mentions = start === null ? [] : [{ start, end: start + term.length }];
    const rest = { whole: count, inside: undefined, leadVerb: false, inTitle: false };
    const candidate: Candidate = { term, nouns: nouns.map((n) => forms.of(n)), entity, mentions, count, ...rest };
    return { candidate, score };
  });

/** Returns the share of its score that a term keeps after another has been chosen. */
function keptNextTo(term: ScoredCandidate, taken: ScoredCandidate): number {
  const both = chooseDiverse(
    [
      { ...taken, score: 2 },
      { ...term, score: 1 },
    ],
    2,
  );
  return both.length < 2 ? 0 : both[1]!.score;
}

test("each chosen candidate is the best after all scores are reduced by their overlaps", () => {
  fc.assert(
    fc.property(fc.array(scored, { maxLength: 20 }), fc.integer({ min: 1, max: 12 }), (ranked, max) => {
      const left = [...ranked].sort(byScore);
      const expected: ScoredCandidate[] = [];
      while (left.length > 0 && expected.length < max) {
        const best = left.reduce((a, b) => (byScore(b, a) < 0 ? b : a));
        if (best.score <= 0) break;
        expected.push(best);
        left.splice(left.indexOf(best), 1);
        left.forEach((other, i) => {
          left[i] = { candidate: other.candidate, score: other.score * keptNextTo(other, best) };
        });
      }
      const chosen = chooseDiverse(ranked, max);
      expect(chosen.map(({ candidate, score }) => [candidate, score])).toEqual(
        expected.map(({ candidate, score }) => [candidate, score]),
      );
      chosen.forEach(({ candidate }, i) => {
        expect(candidate).toBe(expected[i]!.candidate);
      });
    }),
  );
});

/** A candidate with nouns that the tests share or do not share. */
function scoredTerm(nouns: readonly string[], score: number, own: Partial<Candidate> = {}): ScoredCandidate {
  const candidate: Candidate = {
    term: nouns.join(""),
    nouns: nouns.map((text) => forms.of(text)),
    entity: -1,
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

test.each<[string, ScoredCandidate, ScoredCandidate, number]>([
  ["nothing in common", scoredTerm(["日米", "会談"], 2), scoredTerm(["予算", "審議"], 1), 1],
  ["half of the nouns", scoredTerm(["日米", "会談"], 2), scoredTerm(["日米", "同盟"], 1), 0.75],
  ["a noun of one character", scoredTerm(["日", "会談"], 2), scoredTerm(["日", "同盟"], 1), 1],
  ["inside the better one and not more frequent", scoredTerm(["日米", "会談"], 2), scoredTerm(["会談"], 1), 0],
  [
    "inside the better one, twice as often",
    scoredTerm(["日米", "会談"], 2),
    scoredTerm(["会談"], 1, { count: 2 }),
    0.25,
  ],
  ["around the better one", scoredTerm(["会談"], 2), scoredTerm(["日米", "会談"], 1), 0.3],
  ["the same entity", scoredTerm(["田中"], 2, { entity: 0 }), scoredTerm(["首相"], 1, { entity: 0 }), 0],
  ["another entity", scoredTerm(["田中"], 2, { entity: 0 }), scoredTerm(["首相"], 1, { entity: 1 }), 1],
])("%s", (_, better, term, kept) => {
  expect(keptNextTo(term, better)).toBeCloseTo(kept);
});

test("to choose two candidates the first 28 are considered", () => {
  const same = (count: number) => Array.from({ length: count }, () => scoredTerm(["日米", "会談"], 2));
  const other = scoredTerm(["予算"], 1);
  expect(chooseDiverse([...same(27), other], 2)).toHaveLength(2);
  expect(chooseDiverse([...same(28), other], 2)).toHaveLength(1);
});
