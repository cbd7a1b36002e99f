import { describe, expect, it } from "vitest";
import { createSentenceParser } from "../../src/parse/parse-sentence";
import { createParseReader } from "../../src/parse/parsed-document";
import { readText } from "../../src/text/document";
import { tokenizeDocument } from "../../src/tokens/tokenized-document";
import { createNewsTokenizer } from "../../src/tokens/tokenizer";
import type { Span } from "../../src/types";
import { arbitraryModel } from "./arbitrary-model";

const tokenizer = await createNewsTokenizer(undefined);
const readers = [1, 2, 3].map((seed) => createParseReader(createSentenceParser(arbitraryModel(seed))));

/** What a parse reads, with one span that is never cut. */
function foundIn(source: string, kind: "numerals" | "times" | "entities" | "none", span: Span = { start: 0, end: 0 }) {
  const document = tokenizeDocument(readText(source), tokenizer);
  return {
    document,
    numerals: kind === "numerals" ? [span] : [],
    times: kind === "times" ? [span] : [],
    entities: kind === "entities" ? [{ mentions: [span] }] : [],
  };
}

const startsOf = (reader: (typeof readers)[number], found: ReturnType<typeof foundIn>): number[] =>
  found.document.sentences.flatMap((_, i) =>
    reader(found)
      .sentence(i)
      .bunsetsu.map(({ start }) => start),
  );

const TEXT = "政府は2月7日に東京で会見した。北斗電機の売上高が伸びた。";

describe("createParseReader", () => {
  it("parses each sentence by itself, when it is asked for, and once", () => {
    const found = foundIn(TEXT, "none");
    for (const read of readers) {
      const parsed = read(found);
      const second = parsed.sentence(1);
      expect(parsed.sentence(1)).toBe(second);
      const sentences = [parsed.sentence(0), second];
      sentences.forEach(({ bunsetsu }, i) => {
        const { start, end } = found.document.sentences[i]!;
        expect([bunsetsu[0]!.start, bunsetsu.at(-1)!.end, bunsetsu.at(-1)!.head]).toEqual([start, end, -1]);
      });
    }
  });

  it.each(["numerals", "times", "entities"] as const)("cuts none of the %s", (kind) => {
    const span = { start: 3, end: 13 };
    for (const read of readers) {
      const free = startsOf(read, foundIn(TEXT, "none"));
      expect(startsOf(read, foundIn(TEXT, kind, span))).toEqual(
        free.filter((at) => at <= span.start || at >= span.end),
      );
    }
  });

  it("cuts no word of comparison that ends in 比, and others as before", () => {
    const source = "売上高は前年同期比2割減り、前年より少ない。比べると前年の5倍だ。";
    const words = ["前年同期比", "前年より", "前期比"].map((text) => ({ text }));
    const [start, end] = [source.indexOf("前年同期比"), source.indexOf("2割")];
    for (const seed of [1, 2, 3]) {
      const free = startsOf(createParseReader(createSentenceParser(arbitraryModel(seed))), foundIn(source, "none"));
      expect(
        startsOf(createParseReader(createSentenceParser(arbitraryModel(seed)), words), foundIn(source, "none")),
      ).toEqual(free.filter((at) => at <= start || at >= end));
    }
  });

  it("cuts no address and no character of the source", () => {
    for (const read of readers) {
      const address = "会見はhttps://example.jp/a-b/c-dで見る。";
      const { document } = foundIn(address, "none");
      const { start, end } = document.addresses[0]!;
      for (const at of startsOf(read, foundIn(address, "none"))) expect(at > start && at < end).toBe(false);
      const composed = foundIn("㈱北斗電機は½㌔と㍻元年を見た。", "none");
      for (const at of startsOf(read, composed)) expect(composed.document.map.cuts(at)).toBe(false);
    }
  });

  it("parses no sentence of a text without one", () => {
    expect(startsOf(readers[0]!, foundIn(" \n", "none"))).toEqual([]);
  });
});
