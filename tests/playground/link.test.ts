import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { STAGES } from "../../src/enumerations";
import { isLink, readLink, writeLink } from "../../src/playground/link";
import { EMPTY_STATE, type PlaygroundState } from "../../src/playground/state";

/** Any text of a person, with lone halves of surrogate pairs, NUL and line ends. */
const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom("\ud83d", "\udc00", "\0", "\r\n", "#", "兆", "円", "a") }),
);
const states: fc.Arbitrary<PlaygroundState> = fc.record({
  mode: fc.constantFrom("read", "compare"),
  text,
  title: text,
  publishedAt: text,
  claim: text,
  settings: fc.record({
    stages: fc.subarray([...STAGES], { minLength: 1 }),
    certainty: fc.double({ min: 0, max: 1, noNaN: true }).map(Math.abs),
    keywords: fc.integer({ min: 0, max: 100 }),
    keySentences: fc.integer({ min: 0, max: 100 }),
    fiscalYearStart: fc.integer({ min: 1, max: 12 }),
  }),
});

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64url");

describe("the link", () => {
  test("holds any state", async () => {
    await fc.assert(
      fc.asyncProperty(states, async (state) => {
        const link = await writeLink(state);
        expect(link).toMatch(/^#[01]\.[\w-]*$/);
        expect(await readLink(link)).toEqual(state);
        expect(await readLink(link.slice(1))).toEqual(state);
      }),
      { numRuns: 60 },
    );
  });

  test("is short for a text that repeats", async () => {
    const link = await writeLink({ ...EMPTY_STATE, text: "売上高は3億円だった。".repeat(500) });
    expect(link.length).toBeLessThan(300);
  });

  test("is written and read where there is no CompressionStream", async () => {
    const state = { ...EMPTY_STATE, text: "純利益は312億円。" };
    vi.stubGlobal("CompressionStream", undefined);
    try {
      const link = await writeLink(state);
      expect(link).toMatch(/^#0\./);
      expect(await readLink(link)).toEqual(state);
    } finally {
      vi.unstubAllGlobals();
    }
  });

  test("cut at any place gives no state, or is no link", async () => {
    const link = await writeLink({ ...EMPTY_STATE, text: "純利益は前年同期比18.2%増の312億円だった。" });
    for (let end = 1; end < link.length; end++) expect(await readLink(link.slice(0, end))).toBeUndefined();
  });

  test("of any characters throws nothing", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom("#1.", "#0.", "1.", "#"), fc.string(), async (start, rest) => {
        await readLink(start + rest);
      }),
    );
  });

  test("that unpacks to more than a text ever has is refused", async () => {
    const bomb = deflateRawSync(`{"t":"${"a".repeat(17 * 1024 * 1024)}"}`);
    expect(await readLink(`#1.${base64(bomb)}`)).toBeUndefined();
    const large = deflateRawSync(`{"t":"${"a".repeat(1024 * 1024)}"}`);
    expect((await readLink(`#1.${base64(large)}`))?.text.length).toBe(1024 * 1024);
  });

  test.each(["", "#", "#figures", "#a1-f3", "#2.abc"])("%j is none", async (fragment) => {
    expect(isLink(fragment)).toBe(false);
    expect(await readLink(fragment)).toBeUndefined();
  });

  test("keeps its form: an old link is read", async () => {
    const old = base64(
      Buffer.from('{"m":1,"t":"本文","h":"見出し","p":"2025-11-11","c":"文章","s":0.8,"k":5,"n":2,"f":1,"g":[1,2]}'),
    );
    expect(await readLink(`#0.${old}`)).toEqual({
      mode: "compare",
      text: "本文",
      title: "見出し",
      publishedAt: "2025-11-11",
      claim: "文章",
      settings: { stages: ["times", "figures"], certainty: 0.8, keywords: 5, keySentences: 2, fiscalYearStart: 1 },
    });
  });
});
