import fc from "fast-check";
import { expect, test } from "vitest";
import { createLatinRuns } from "../../../src/entities/segments/latin-run";

/** The definition, which reads the run anew at each offset. */
function latinRunEnd(text: string, at: number, limit: number): number {
  const run = /^(?:[A-Za-zÀ-ɏ0-9][A-Za-zÀ-ɏ0-9&'.+-]*[A-Za-zÀ-ɏ0-9+]|[A-Za-z])/.exec(text.slice(at))?.[0];
  return run && /[A-Za-z]/.test(run) && at + run.length <= limit ? at + run.length : -1;
}

test.each([
  ["NHKが", 0, 3],
  ["A&Mは", 0, 3],
  ["C++で", 0, 3],
  ["5Gの", 0, 2],
  ["2005年", 0, -1],
  ["1.1.1.A", 0, 7],
  ["1.1.1.1", 2, -1],
])("the Latin run of %j from %i ends at %i", (text, at, end) => {
  expect(createLatinRuns(text)(at, text.length)).toBe(end);
});

test("runs are the same wherever they are asked for, sentence by sentence", () => {
  const characters = fc.constantFrom(..."1A.-+&'Àé9あ年 ");
  fc.assert(
    fc.property(fc.array(characters, { maxLength: 30 }), fc.array(fc.nat(30), { maxLength: 4 }), (chars, cuts) => {
      const text = chars.join("");
      const limits = [...cuts.filter((cut) => cut < text.length), text.length].sort((a, b) => a - b);
      const end = createLatinRuns(text);
      let at = 0;
      for (const limit of limits) for (; at < limit; at++) expect(end(at, limit)).toBe(latinRunEnd(text, at, limit));
    }),
  );
});
