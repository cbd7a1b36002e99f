import fc from "fast-check";
import { expect, test } from "vitest";
import { findJsonError } from "../../src/node/json-syntax";

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const pieces = fc.constantFrom(
  ...'{}[],:"\\ \n\r\t\u2028\0\u00A0\uFEFF',
  "01",
  "-",
  "1.5e-3",
  "true",
  "nul",
  "円",
  "\\u20",
  "\\n",
  '"a"',
);
const anything = fc.array(pieces, { maxLength: 12 }).map((list) => list.join(""));
/** JSON, of which one piece is replaced. */
const broken = fc
  .tuple(fc.json(), fc.nat(), pieces)
  .map(([json, at, piece]) => json.slice(0, at % json.length) + piece + json.slice((at % json.length) + 1));

test("an error is found where JSON.parse finds one, and only there", () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), anything, broken), (text) => {
      expect(findJsonError(text) === undefined).toBe(parses(text));
    }),
    { numRuns: 3000 },
  );
});

test("what stands before the error can be completed, with the character at the error it cannot", () => {
  fc.assert(
    fc.property(broken, (text) => {
      const error = findJsonError(text);
      if (!error) return;
      const before = findJsonError(text.slice(0, error.at));
      // Only what is missing is an error now; a string or number may have to be looked at from its beginning.
      if (before) expect(before.at).toBeLessThanOrEqual(error.at);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ["", 0, "a value"],
  ["  ", 2, "a value"],
  ["{", 1, 'a name in quotes or "}"'],
  ['{"a" 1}', 5, '":"'],
  ['{"a":}', 5, "a value"],
  ['{"a":1,}', 7, "a name in quotes"],
  ['{"a":1 "b"}', 7, '"," or the end of the list or object'],
  ['{"a":1', 6, '"," or the end of the list or object'],
  ["[1,]", 3, "a value"],
  ["[", 1, 'a value or "]"'],
  ["[1}", 2, '"," or the end of the list or object'],
  ["1 2", 2, "the end"],
  ["01", 1, "the end"],
  ["nul", 0, "a value"],
  ['"a', 2, "the rest of the string"],
  ['"a\\x"', 2, "the rest of the string"],
  ['"a\n"', 2, "the rest of the string"],
  ['"\\u12"', 1, "the rest of the string"],
])("%j: at %i %s is wanted", (text, at, wanted) => {
  expect(findJsonError(text)).toEqual({ at, wanted });
});

test("a string of 4 million characters and 100,000 brackets are read", () => {
  expect(findJsonError(`"${"円\\n".repeat(1_400_000)}`)).toEqual({ at: 4_200_001, wanted: "the rest of the string" });
  expect(findJsonError("[".repeat(100_000))).toEqual({ at: 100_000, wanted: 'a value or "]"' });
});
