import fc from "fast-check";
import { expect, test } from "vitest";
import { normalizedView } from "../../../src/text/view/normalized-view";
import { anyText, RUNS } from "../../generated";

test("an offset cuts a character of the source if both sides of it come from that character", () => {
  fc.assert(
    fc.property(anyText, (source) => {
      const { text, map } = normalizedView(source);
      for (let at = 0; at <= text.length; at++) {
        const cuts = at > 0 && at < text.length && map.toSource(at - 1, at).end > map.toSource(at, at + 1).start;
        expect([at, map.cuts(at)]).toEqual([at, cuts]);
      }
    }),
    RUNS,
  );
});

test.each([
  ["½", [1, 2]],
  ["5㌔", [2]],
  ["1m㎡€", [3]],
  ["ｶﾞ", []],
  ["㍿", [1, 2, 3]],
])("the view of %s is cut at %j", (source, offsets) => {
  const { text, map } = normalizedView(source);
  expect(Array.from({ length: text.length + 1 }, (_, at) => at).filter((at) => map.cuts(at))).toEqual(offsets);
});
