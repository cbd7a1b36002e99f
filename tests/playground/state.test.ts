import fc from "fast-check";
import { expect, test } from "vitest";
import { checkOptions } from "../../src/options";
import { EMPTY_STATE, optionsOf, packState, unpackState } from "../../src/playground/state";

test("anything unpacks to a state whose settings an analyzer takes", () => {
  const value = fc.oneof(fc.anything(), fc.constantFrom(0, 1, -1, 0.5, 13, 101, Number.NaN, "1", [], [0], [9]));
  const fields = fc.dictionary(fc.constantFrom(..."mthpcsknfg"), value);
  fc.assert(
    fc.property(fc.oneof(fields, fc.anything()), (packed) => {
      const state = unpackState(packed);
      checkOptions(optionsOf(state.settings));
      expect([typeof state.text, typeof state.title, typeof state.publishedAt, typeof state.claim]).toEqual(
        Array(4).fill("string"),
      );
      expect(["read", "compare"]).toContain(state.mode);
    }),
  );
});

test("what is not changed is not packed", () => {
  expect(packState(EMPTY_STATE)).toEqual({});
  expect(packState({ ...EMPTY_STATE, title: "見出し" })).toEqual({ h: "見出し" });
});

test("a setting that is out of its limits becomes the default", () => {
  expect(unpackState({ s: 2, k: 101, n: 1.5, f: 13, g: [] }).settings).toEqual(EMPTY_STATE.settings);
  expect(unpackState({ s: 1, k: 100, n: 0, f: 12 }).settings).toMatchObject({
    certainty: 1,
    keywords: 100,
    keySentences: 0,
    fiscalYearStart: 12,
  });
});
