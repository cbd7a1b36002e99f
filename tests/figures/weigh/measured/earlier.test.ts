import fc from "fast-check";
import { expect, it } from "vitest";
import type { MeasuredCandidate } from "../../../../src/figures/weigh/measured/candidate";
import { AnswerCounts } from "../../../../src/figures/weigh/measured/earlier";
import type { RowContext } from "../../../../src/figures/weigh/row-context";

/** How many figures before one are counted. */
const COUNTED = 200;
const candidate = fc.option(fc.nat(3).map((whole) => ({ whole }) as MeasuredCandidate));
const answers = fc.array(fc.option(fc.record({ property: candidate, entity: candidate }), { nil: undefined }), {
  minLength: 1,
  maxLength: 260,
  size: "max",
});

it("the answers before a figure are counted the same, whichever figure was asked for before", () => {
  fc.assert(
    fc.property(answers, fc.array(fc.nat(260), { maxLength: 20 }), (chosen, figures) => {
      const counts = new AnswerCounts({ chosen } as unknown as RowContext);
      for (const figure of figures) {
        counts.countBefore(figure);
        const before = chosen.slice(Math.max(0, figure - COUNTED), figure);
        for (let whole = 0; whole <= 3; whole++) {
          const timesOf = (field: "property" | "entity") =>
            before.filter((answer) => answer?.[field]?.whole === whole).length;
          expect(counts.properties.get(whole) ?? 0).toBe(timesOf("property"));
          expect(counts.entities.get(whole) ?? 0).toBe(timesOf("entity"));
        }
      }
    }),
    { numRuns: 50 },
  );
});
