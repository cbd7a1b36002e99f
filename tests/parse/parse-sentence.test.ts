import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSentenceParser, createTreeParser, type SentenceParse } from "../../src/parse/parse-sentence";
import { uncutSpans } from "../../src/parse/uncut";
import { arbitraryModel, tokensOf } from "./arbitrary-model";

const parsers = [1, 2, 3].map((seed) => createSentenceParser(arbitraryModel(seed)));
const words = [
  "政府",
  "は",
  "として",
  "において",
  "という",
  "増え",
  "た",
  "、",
  "。",
  "「",
  "」",
  "7",
  "𠮷",
  "\ud842",
  "\0",
  "　",
];
const texts = fc
  .array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: "binary", maxLength: 4 })), {
    minLength: 1,
    maxLength: 60,
  })
  .map((parts) => parts.join(""));

/** Returns the parse of a text by each parser. */
const parsesOf = (text: string): SentenceParse[] => {
  const columns = tokensOf(text);
  return parsers.map((parse) => parse(columns, 0, columns.tokens.length));
};

describe("createSentenceParser", () => {
  it("covers the sentence, without gaps and overlaps", () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { bunsetsu } of parsesOf(text))
          expect(bunsetsu.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
      }),
    );
  });

  it("begins no bunsetsu inside a span that is never cut, and cuts outside as it would", () => {
    const span = fc.tuple(fc.nat(40), fc.nat(8)).map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(texts, fc.array(span, { maxLength: 4 }), (text, spans) => {
        const columns = tokensOf(text);
        const cut = parsesOf(text);
        parsers.forEach((parse, n) => {
          const inside = (offset: number) => spans.some(({ start, end }) => start < offset && offset < end);
          const starts = parse(columns, 0, columns.tokens.length, uncutSpans(text.length, spans)).bunsetsu.map(
            (b) => b.start,
          );
          expect(starts).toEqual(cut[n]!.bunsetsu.map((b) => b.start).filter((start) => !inside(start)));
        });
      }),
    );
  });

  it("gives a tree that runs to the right, in which no two dependencies cross", () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { bunsetsu } of parsesOf(text)) {
          bunsetsu.forEach(({ head }, b) => {
            if (b === bunsetsu.length - 1) expect(head).toBe(-1);
            else expect(head > b && head < bunsetsu.length).toBe(true);
            for (let between = b + 1; between < head; between++)
              expect(bunsetsu[between]!.head <= head && bunsetsu[between]!.head > 0).toBe(true);
          });
        }
      }),
    );
  });

  it("gives the same parse whatever it has read before", () => {
    fc.assert(
      fc.property(texts, texts, (text, other) => {
        const fresh = parsesOf(text);
        parsesOf(other);
        expect(parsesOf(text)).toEqual(fresh);
      }),
      { numRuns: 30 },
    );
  });

  it("gives no bunsetsu for no tokens", () => {
    expect(parsers[0]!(tokensOf("。"), 0, 0)).toEqual({ bunsetsu: [], predicates: [], owners: [] });
  });
});

it("createTreeParser gives the same trees, in whatever order the heads are asked for", () => {
  const treeParsers = [1, 2, 3].map((seed) => createTreeParser(arbitraryModel(seed)));
  fc.assert(
    fc.property(texts, fc.array(fc.nat(40), { maxLength: 6 }), (text, asked) => {
      const columns = tokensOf(text);
      parsesOf(text).forEach(({ bunsetsu }, n) => {
        const tree = treeParsers[n]!(columns, 0, columns.tokens.length).bunsetsu;
        // Another sentence may be read before a head is asked for.
        treeParsers[n]!(tokensOf("政府は7日、増えた。"), 0, 2);
        for (const b of asked) expect(tree[b]?.head).toBe(bunsetsu[b]?.head);
        const read = tree.map(({ start, end, head, firstToken }) => ({ start, end, head, firstToken }));
        expect(read).toEqual(bunsetsu.map(({ start, end, head, firstToken }) => ({ start, end, head, firstToken })));
      });
    }),
  );
});
