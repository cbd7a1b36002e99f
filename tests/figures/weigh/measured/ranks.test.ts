import fc from "fast-check";
import { expect, it } from "vitest";
import type { MeasuredCandidate } from "../../../../src/figures/weigh/measured/candidate";
import { RANKS, ranksOf } from "../../../../src/figures/weigh/measured/ranks";

it("counts the candidates with the same words, those of one pair once", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5), { maxLength: 40 }), fc.nat(40), (words, at) => {
      const all = words.map((whole, start) => ({ whole, start, particle: 0, isTopic: false }) as MeasuredCandidate);
      const ranks = ranksOf(all, at);
      words.forEach((whole, k) => {
        expect(ranks[RANKS * k + 3]).toBe(words.filter((other) => other === whole).length);
      });
    }),
  );
});
