import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { createAnalyzer, createParser } from "../src/index";
import { ParsedTextSchema } from "../src/schema";
import type { ParsedText, ParserOptions } from "../src/types";
import { fixtureArticles } from "./fixtures";
import { anyText, RUNS } from "./generated";

const parser = await createParser();
const analyzer = await createAnalyzer();

/** Returns what is wrong with the tree and the spans of a parse. */
function flaws(text: string, { sentences, bunsetsu, predicates, owners }: ParsedText): string[] {
  const found: string[] = [];
  const check = (holds: boolean, what: string) => holds || found.push(what);
  sentences.forEach(({ start, end }, i) => {
    const own = bunsetsu.filter(({ sentence }) => sentence === i);
    const first = bunsetsu.indexOf(own[0]!);
    check(
      own.map((b) => text.slice(b.start, b.end)).join("") === text.slice(start, end),
      `sentence ${i} is not covered`,
    );
    check(own[0]?.start === start, `sentence ${i} begins elsewhere`);
    own.forEach(({ head }, b) => {
      const last = b === own.length - 1;
      check(last ? head === -1 : head > first + b && head < first + own.length, `head ${head} of ${first + b}`);
      for (let between = first + b + 1; between < head; between++)
        check(bunsetsu[between]!.head <= head && bunsetsu[between]!.head > 0, `${between} crosses ${first + b}`);
    });
  });
  for (const one of [...predicates, ...predicates.flatMap((predicate) => predicate.arguments), ...owners]) {
    const home = bunsetsu[one.bunsetsu]!;
    check(home.start <= one.start && one.end <= home.end && one.sentence === home.sentence, `${one.text} is elsewhere`);
    check(one.text === text.slice(one.start, one.end) && one.end > one.start, `text at ${one.start}`);
  }
  let at = 0;
  for (const one of bunsetsu) {
    check(one.start >= at && one.end > one.start && one.text === text.slice(one.start, one.end), `span ${one.start}`);
    let inside = one.start;
    for (const { start, end, surface } of one.tokens) {
      check(start >= inside && end > start && end <= one.end, `token at ${start}`);
      check(surface === text.slice(start, end), `surface at ${start}`);
      inside = end;
    }
    check(one.tokens.length > 0, `no token at ${one.start}`);
    at = one.end;
  }
  return found;
}

describe("parse", () => {
  test("gives bunsetsu, heads, sentences and tokens, all in the source", () => {
    const text = "㈱北斗電機の売上高は 2025 年に増えた。計画として示した。";
    const { sentences, bunsetsu } = parser.parse(text);
    expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual([text.slice(0, 22), text.slice(22)]);
    expect(bunsetsu.map((b) => [b.text, b.sentence, b.head])).toEqual([
      ["㈱北斗電機の", 0, 1],
      ["売上高は ", 0, 3],
      ["2025 年に", 0, 3],
      ["増えた。", 0, -1],
      ["計画と", 1, 5],
      ["して", 1, 6],
      ["示した。", 1, -1],
    ]);
    expect(bunsetsu[0]!.tokens.map(({ surface }) => surface)).toEqual(["㈱", "北斗", "電機", "の"]);
    expect(bunsetsu[4]!.tokens.at(-1)).toMatchObject({ surface: "と", lemma: "と", reading: "ト", start: 24, end: 25 });
    expect(bunsetsu[5]!.tokens).toMatchObject([{ surface: "して", lemma: "して", reading: "シテ", pos: "助詞" }]);
  });

  test("gives predicates with their arguments, and owners, by index and span", () => {
    const text = "晴れた。政府が 1 兆円の計画を示した。トヨタの売上高が増えた。";
    const { bunsetsu, predicates, owners } = parser.parse(text);
    const shown = predicates.find(({ lemma }) => lemma === "示す")!;
    expect(shown).toMatchObject({ text: "示した", sentence: 1, start: 16, end: 19 });
    expect(bunsetsu[shown.bunsetsu]!.text).toBe("示した。");
    expect(shown.arguments).toEqual([
      { role: "ga", text: "政府", start: 4, end: 6, sentence: 1, bunsetsu: 1, shown: true },
      { role: "wo", text: "計画", start: 13, end: 15, sentence: 1, bunsetsu: 3, shown: true },
    ]);
    expect(owners.map(({ text, bunsetsu: b, of }) => [text, bunsetsu[b]!.text, bunsetsu[of]!.text])).toContainEqual([
      "トヨタ",
      "トヨタの",
      "売上高が",
    ]);
  });

  test("gives the topic of each sentence, said or carried", () => {
    const { topics } = parser.parse("北斗電機の売上高は3億円だった。前年より増えた。");
    expect(topics).toMatchObject([
      { of: 0, sentence: 0, carried: false, owner: { text: "北斗電機" }, measure: { text: "売上高", sentence: 0 } },
      { of: 1, sentence: 0, carried: true, owner: { text: "北斗電機" }, measure: { text: "売上高", sentence: 0 } },
    ]);
  });

  test("keeps a sentence whole that has 。 in a quotation", () => {
    expect(parser.parse("首相は「増税はしない。」と話した。").sentences).toHaveLength(1);
  });

  test("takes an article, whose id it returns", () => {
    expect(parser.parse({ id: 7, text: "増えた。", title: "売上高", publishedAt: "2025-02-08" })).toMatchObject({
      schema: "yomitori-parse/1",
      id: "7",
      sentences: [{ start: 0, end: 4 }],
    });
    expect(parser.parse("")).toEqual({
      schema: "yomitori-parse/1",
      sentences: [],
      bunsetsu: [],
      predicates: [],
      owners: [],
      topics: [],
    });
  });

  test.each(fixtureArticles)(
    "$id: the sentences of a summary, a tree in each, plain JSON that fits the schema",
    (article) => {
      const parse = parser.parse(article.text);
      expect(parse.sentences).toEqual(analyzer.analyze(article).sentences);
      expect(flaws(article.text, parse)).toEqual([]);
      expect(JSON.parse(JSON.stringify(parse))).toEqual(parse);
      v.assert(ParsedTextSchema, parse);
    },
  );

  test("any text: spans cover the sentences, heads form a tree that runs to the right, the same bytes each time", () => {
    fc.assert(
      fc.property(anyText, anyText, (text, other) => {
        const parse = parser.parse(text);
        expect(flaws(text, parse)).toEqual([]);
        v.assert(ParsedTextSchema, parse);
        parser.parse(other);
        expect(JSON.stringify(parser.parse(text))).toBe(JSON.stringify(parse));
      }),
      RUNS,
    );
  });
});

describe("errors", () => {
  test.each([
    [{ maxCharacters: 0 }, "maxCharacters"],
    [{ userDictionary: 3 }, "userDictionary"],
    [{ tokenizer: {} }, "tokenizer"],
    [{ entities: 3 }, "entities"],
    [{ signal: true }, "signal"],
    [{ keywords: {} }, "keywords"],
    [null, "options"],
  ])("the option %j is ERR_OPTION that names %s", async (options, name) => {
    const error = await createParser(options as unknown as ParserOptions).catch((error: unknown) => error);
    expect(error).toMatchObject({ name: "AnalyzerError", code: "ERR_OPTION" });
    expect((error as Error).message).toContain(`option ${name}:`);
  });

  test.each([[undefined], [null], [3], [["円"]], [{}], [{ text: 3 }]])("%j is no article", (input) => {
    expect(() => parser.parse(input as never)).toThrowError(expect.objectContaining({ code: "ERR_INPUT" }));
  });

  test("a text above maxCharacters is ERR_INPUT, an aborted signal ERR_ABORTED", async () => {
    const short = await createParser({ maxCharacters: 3 });
    expect(short.parse("円円円").bunsetsu.length).toBeGreaterThan(0);
    expect(() => short.parse("円円円円")).toThrowError(expect.objectContaining({ code: "ERR_INPUT" }));
    await expect(createParser({ signal: AbortSignal.abort() })).rejects.toMatchObject({ code: "ERR_ABORTED" });
  });
});

test("words and names of the user are never cut", async () => {
  const name = "北の大地の会";
  const known = await createParser({ entities: [{ name, type: "organization" }] });
  expect(known.parse(`${name}は発表した。`).bunsetsu[0]!.text).toBe(`${name}は`);
  const words = await createParser({ userDictionary: [{ surface: name }] });
  expect(words.parse(`${name}は発表した。`).bunsetsu[0]!.tokens[0]!.surface).toBe(name);
});
