import { expect, test } from "vitest";
import { pageData, periodName } from "../../src/page/data";
import { JAPANESE } from "../../src/present/japanese";
import type { Figure, Summary, TimeExpression } from "../../src/types";

/** Returns the data of a time expression between two texts. */
function timeBetween(before: string, after: string) {
  const text = `${before}3日${after}`;
  const time = {
    start: before.length,
    end: before.length + 2,
    text: "3日",
    sentence: 0,
    id: "t1",
    timex: "P3D",
  } as TimeExpression;
  const sentences = [{ start: 0, end: text.length }];
  return pageData({ sentences, figures: [], times: [time], entities: [] } as unknown as Summary, text, "a.txt", "a1")
    .times[0]!;
}

test.each([
  [24, "あ".repeat(24)],
  [25, `…${"あ".repeat(24)}`],
])("of %i characters before a time the timeline shows 24 at most", (length, before) => {
  expect(timeBetween("あ".repeat(length), "").before).toBe(before);
});

test.each([
  [60, "い".repeat(60)],
  [61, `${"い".repeat(60)}…`],
])("of %i characters after a time the timeline shows 60 at most", (length, after) => {
  expect(timeBetween("", "い".repeat(length)).after).toBe(after);
});

test("no surrogate pair is cut, white space is one space, and wrapped lines are joined", () => {
  expect(timeBetween("𠮷".repeat(25), "").before).toBe(`…${"𠮷".repeat(24)}`);
  expect(timeBetween(" \n一\n二", "三 \n四\n")).toMatchObject({ before: "一二", after: "三四" });
  expect(timeBetween("一  二", "三\t四")).toMatchObject({ before: "一 二", after: "三 四" });
});

test("a figure without a period has no name of one", () => {
  expect(periodName({} as Figure, { times: [] } as unknown as Summary, JAPANESE)).toBe("");
});
