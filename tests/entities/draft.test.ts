import { expect, test } from "vitest";
import { type EntityDraft, indexByStart, RANK } from "../../src/entities/draft";

const draft = (start: number, end: number): EntityDraft =>
  ({ start, end, type: "organization", rank: RANK.listed }) as EntityDraft;

test("drafts are found by their starts, in the order they came", () => {
  const drafts = [draft(3, 5), draft(0, 2), draft(3, 7)];
  const draftsAt = indexByStart(drafts);
  expect(draftsAt(3)).toEqual([drafts[0], drafts[2]]);
  expect(draftsAt(0)).toEqual([drafts[1]]);
  expect(draftsAt(4)).toEqual([]);
});
