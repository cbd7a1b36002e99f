import { expect, test } from "vitest";
import { colorsFor } from "../../../src/cli/colors";
import { timelineTable } from "../../../src/cli/report/timeline";
import { ENGLISH } from "../../../src/present/english";
import type { Summary, TimeExpression } from "../../../src/types";

const text = `${"あ".repeat(30)}3日間${"い".repeat(30)}`;
const sentence = { start: 0, end: text.length };
const time = (fields: Partial<TimeExpression>) =>
  ({
    start: 30,
    end: 33,
    text: "3日間",
    sentence: 0,
    id: "t1",
    type: "duration",
    timex: "P3D",
    anchor: null,
    ...fields,
  }) as TimeExpression;
const lines = (times: readonly TimeExpression[], width: number) =>
  timelineTable({ sentences: [sentence], times } as unknown as Summary, text, {
    colors: colorsFor(false, {}),
    width,
    wording: ENGLISH,
  }).split("\n");

test("times are in the order of the calendar, those that do not resolve last", () => {
  const of = (timex: string, start?: string) => time({ timex, ...(start ? { range: { start, end: start } } : {}) });
  const times = [of("P3D"), of("2025-03", "2025-03-01"), of("P1D"), of("2025-02", "2025-02-01")];
  expect(lines(times, 100).map((line) => line.split(" ")[0])).toEqual(["2025-02", "2025-03", "P3D", "P1D"]);
});

test("a modifier follows the TIMEX3 value", () => {
  expect(lines([time({ timex: "2025-02", mod: "END" })], 100)[0]).toMatch(/^2025-02 end {2}3日間/);
});

/** The columns of a line that are not the excerpt: the indent, P3D, 3日間 and the gaps between them. */
const OTHERS = 2 + 3 + 2 + 5 + 2;
test.each([
  [OTHERS + 40, 40],
  [OTHERS + 25, 25],
  [OTHERS + 24, 24],
])("in %i columns the excerpt has at most %i, and shows the time", (width, most) => {
  const excerpt = lines([time({})], width)[0]!.slice("P3D  3日間  ".length);
  expect(excerpt).toContain("3日間");
  const columns = [...excerpt].reduce((sum, c) => sum + (/[…\d]/.test(c) ? 1 : 2), 0);
  expect(columns).toBeGreaterThan(most - 3);
  expect(columns).toBeLessThanOrEqual(most);
});

test("an excerpt is not cut below 24 columns: it wraps instead", () => {
  const joined = (width: number) =>
    lines([time({})], width)
      .map((line) => line.replace(/^(?:P3D {2}3日間)? */, ""))
      .join("");
  expect(joined(OTHERS + 23)).toBe(joined(OTHERS + 24));
  expect(joined(OTHERS + 25)).not.toBe(joined(OTHERS + 24));
});
