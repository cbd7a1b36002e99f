import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assembleAnalyzer, loadAnalyzerData } from "../../../src/analyzer";
import { isCertain } from "../../../src/figures/weigh/certainty";
import { UNITS_PER_NAT } from "../../../src/figures/weigh/model";
import { checkOptions } from "../../../src/options";

const shareOf = (scores: readonly number[], wanted: readonly number[]) => {
  const shares = scores.map((score) => Math.exp(score / UNITS_PER_NAT));
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
  return sum(wanted.map((k) => shares[k]!)) / sum(shares);
};
const certain = (certainty: number, scores: readonly number[], wanted: readonly number[]) =>
  isCertain(certainty, scores, (k) => wanted.includes(k));

describe("how sure an answer is", () => {
  it("is its share of the softmax of all scores", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -200, max: 200 }), { minLength: 1, maxLength: 24 }), (scores) => {
        const share = shareOf(scores, [0]);
        expect(certain(Math.max(0, share - 0.001), scores, [0])).toBe(true);
        if (share < 0.998) expect(certain(share + 0.001, scores, [0])).toBe(false);
      }),
    );
  });

  it("adds what several candidates have that are one answer", () => {
    expect(certain(0.6, [0, 0, 0], [0])).toBe(false);
    expect(certain(0.6, [0, 0, 0], [0, 2])).toBe(true);
  });
});

const TEXT =
  "北斗電機の売上高は1,200億円だった。純利益は30億円で、前年より5億円増えた。社員は7月に300人増え、3人が役員になった。";

describe("the option certainty", async () => {
  const data = await loadAnalyzerData(checkOptions({}));
  const filledAt = (certainty: number) =>
    assembleAnalyzer(checkOptions({ certainty }), data)
      .analyze({ text: TEXT, publishedAt: "2025-02-08" })
      .figures.flatMap(({ id, measuredProperty, measuredEntity, period }) => [
        ...(measuredProperty ? [`${id} property ${measuredProperty.text}`] : []),
        ...(measuredEntity ? [`${id} entity ${measuredEntity.text}`] : []),
        ...(period ? [`${id} period ${period}`] : []),
      ]);

  it("leaves cells empty, the more the surer they have to be, and changes none", () => {
    const steps = [0, 0.5, 0.8, 0.95, 1].map(filledAt);
    for (let i = 1; i < steps.length; i++) expect(steps[i - 1]).toEqual(expect.arrayContaining(steps[i]!));
    expect(steps.at(-1)!.length).toBeLessThan(steps[0]!.length);
  });
});
