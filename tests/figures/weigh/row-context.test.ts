import { expect, it } from "vitest";
import { MOST_WEIGHED_FIGURES } from "../../../src/figures/weigh/row-context";
import { rowOf } from "./views-of";

it("all figures of a sentence are weighed, up to the most", () => {
  const row = rowOf(`${"3人、".repeat(MOST_WEIGHED_FIGURES)}が来た。4人が来た。`);
  expect(row.drafts.map((_, i) => row.isWeighed(i))).not.toContain(false);
});

it("one more is not, but those of the next sentence are", () => {
  const row = rowOf(`${"3人、".repeat(MOST_WEIGHED_FIGURES + 1)}が来た。4人が来た。`);
  const weighed = row.drafts.map((_, i) => row.isWeighed(i));
  expect(weighed.indexOf(false)).toBe(MOST_WEIGHED_FIGURES);
  expect(weighed.lastIndexOf(false)).toBe(MOST_WEIGHED_FIGURES);
  expect(weighed).toHaveLength(MOST_WEIGHED_FIGURES + 2);
});
