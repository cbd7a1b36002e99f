/** What recognizers return that is no finding at all: an error that names the recognizer; a finding with a wrong field: a warning. */
import fc from "fast-check";
import * as v from "valibot";
import { expect, test } from "vitest";
import { createAnalyzer } from "../../src/index";
import { SummarySchema } from "../../src/schema";
import type { Recognizers } from "../../src/types";
import { complaint, junk, junkObject, type Maker } from "../junk";

const TEXT = "売上高は三打で、3日に10%増えた。";
let returned: Maker = () => [];
const mine = (kind: keyof Recognizers) =>
  createAnalyzer({ recognizers: { [kind]: [{ name: "mine", recognize: () => returned() as never }] } });

test.each(["figures", "times", "entities"] as const)("a recognizer of %s that returns anything", async (kind) => {
  const analyzer = await mine(kind);
  const fields = ["kind", "type", "timex", "decimal", "low", "high", "unit", "perUnit", "modifier", "status"];
  const more = ["range", "anchor", "mod", "subtype", "measuredProperty", "start", "end"];
  const right = {
    start: 4,
    end: 6,
    kind: "number",
    decimal: "36",
    type: kind === "times" ? "date" : "event",
    timex: "X",
  };
  const found = junkObject([...fields, ...more]).map((make) => () => {
    const wrong = make();
    return [Object.defineProperties({ ...right }, Object.getOwnPropertyDescriptors(wrong))];
  });
  const thrown = junk.map((make) => () => {
    throw make();
  });
  fc.assert(
    fc.property(
      fc.oneof(
        junk,
        junk.map((make) => () => [make()]),
        found,
        thrown,
      ),
      (make) => {
        returned = make;
        try {
          v.assert(SummarySchema, JSON.parse(JSON.stringify(analyzer.analyze(TEXT))));
        } catch (error) {
          expect(complaint(error)).toBeUndefined();
          expect((error as Error).message).toContain(`option recognizers.${kind}[0] ("mine")`);
        }
      },
    ),
    { numRuns: 1000 },
  );
});

test.each<[string, Maker, RegExp]>([
  ["null", () => null, /null given, wanted an array of findings/],
  ["nothing", () => undefined, /undefined given, wanted an array/],
  ["a promise", async () => [], /a Promise given, wanted an array .* it cannot be a promise/],
  ["an array with null", () => [null], /null given, wanted an object with start and end as finding 0/],
])("%s is ERR_OPTION with what would be right", async (_, make, message) => {
  returned = make;
  const analyzer = await mine("times");
  expect(() => analyzer.analyze(TEXT)).toThrowError(
    expect.objectContaining({ code: "ERR_OPTION", message: expect.stringMatching(message) }),
  );
});

test("what a recognizer throws is the cause", async () => {
  const cause = new Error("no such table");
  returned = () => {
    throw cause;
  };
  const analyzer = await mine("figures");
  expect(() => analyzer.analyze(TEXT)).toThrowError(
    expect.objectContaining({ name: "AnalyzerError", cause, message: expect.stringContaining("no such table") }),
  );
});

test.each([
  [{ kind: "money", decimal: "1", unit: { text: "円" } }, /money needs a unit with a code/],
  [{ kind: "quantity", decimal: "1" }, /kind quantity needs a unit/],
  [{ kind: "number", low: "3", high: "1" }, /low is 3, which is more than high, 1/],
  [{ kind: "number", decimal: "9".repeat(310) }, /exact numbers/],
  [{ kind: "number", decimal: "1", modifier: "roughly" }, /modifier is roughly, wanted one of/],
  [{ kind: "number", decimal: "1", unit: "打" }, /unit is "打", wanted/],
])("%j is left out with a warning", async (found, message) => {
  returned = () => [{ start: 4, end: 6, ...found }];
  const { warnings } = (await mine("figures")).analyze(TEXT);
  expect(warnings).toContainEqual({ code: "recognizer", message: expect.stringMatching(message) });
});
