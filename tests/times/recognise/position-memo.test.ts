import { expect, it } from "vitest";
import { PositionMemo } from "../../../src/times/recognise/position-memo";

it("remembers what was read at a position, or nothing", () => {
  const memo = new PositionMemo<string | null>();
  expect(memo.get(0)).toBeUndefined();
  expect(memo.set(0, "a")).toBe("a");
  memo.set(7, null);
  expect([memo.get(0), memo.get(7), memo.get(8)]).toEqual(["a", null, undefined]);
  for (let at = 1; at < 1000; at++) memo.set(at, String(at));
  for (let at = 0; at < 1000; at++) expect([undefined, String(at)]).toContain(memo.get(at));
  expect(memo.get(999)).toBe("999");
  // of two positions that share a slot the later is remembered
  memo.set(935, "b");
  expect([memo.get(935), memo.get(999), memo.get(936)]).toEqual(["b", undefined, "936"]);
  memo.begin();
  expect(memo.get(998)).toBeUndefined();
});
