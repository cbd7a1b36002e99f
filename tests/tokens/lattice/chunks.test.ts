import fc from "fast-check";
import { expect, test } from "vitest";
import { cutForTokenizer, MAX_CHUNK } from "../../../src/tokens/lattice/chunks";
import { anyText, RUNS } from "../../generated";

const chunks = (text: string) => [...cutForTokenizer(text)].map(({ start, end }) => text.slice(start, end));

test("cuts after 、 and 。 and nowhere else", () => {
  expect(chunks("日本、米国。韓国,中国. 英国\n仏")).toEqual(["日本、", "米国。", "韓国,中国. 英国\n仏"]);
  expect(chunks("、。")).toEqual(["、", "。"]);
  expect(chunks("")).toEqual([]);
});

test("a run of 512 code units is one chunk, one of 513 is two", () => {
  expect(chunks("漢".repeat(512))).toHaveLength(1);
  expect(chunks("漢".repeat(513))).toHaveLength(2);
});

test("a longer run is cut at a change of script", () => {
  const [first, second] = chunks(`${"漢".repeat(MAX_CHUNK - 10)}${"カ".repeat(100)}`);
  expect(first).toBe("漢".repeat(MAX_CHUNK - 10));
  expect(second).toBe("カ".repeat(100));
});

test("does not cut a surrogate pair", () => {
  for (const lead of ["", "a"]) {
    for (const chunk of chunks(lead + "💡".repeat(MAX_CHUNK)))
      expect(chunk).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
  }
});

test("the chunks, joined, are the text, and none is longer than 512", () => {
  const long = fc.tuple(anyText, fc.integer({ min: 1, max: 100 })).map(([text, times]) => text.repeat(times));
  fc.assert(
    fc.property(long, (text) => {
      expect(chunks(text).join("")).toBe(text);
      for (const chunk of chunks(text)) expect(chunk.length).toBeLessThanOrEqual(MAX_CHUNK);
    }),
    { ...RUNS, numRuns: 100 },
  );
});
