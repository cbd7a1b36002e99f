/** Every entry point with values of every kind: an answer, or an `AnalyzerError` that names the option and says what would be right. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { compileUserDictionary, createAnalyzer, createBackground, createTokenizer } from "../src/index";
import { checkArticle } from "../src/input";
import { createPool, readArticles, readFeed, readHtml, summaries, summaryStream } from "../src/node/index";
import { checkPoolOptions } from "../src/node/pool-options";
import { checkOptions, checkParserOptions, OPTION_NAMES, PARSER_OPTION_NAMES } from "../src/options";
import type { Tokenizer } from "../src/types";
import { complaint, junk, junkObject } from "./junk";

/** Returns the complaint about what a function throws or rejects with; undefined if it gives an answer. */
async function problemOf(call: () => unknown): Promise<string | undefined> {
  try {
    await call();
    return undefined;
  } catch (error) {
    return complaint(error);
  }
}
const MANY = { numRuns: 2000 };
const FEW = { numRuns: 150 };
/** The length of an array; summing up four thousand million holes would take hours. */
function lengthOf(value: unknown): number {
  try {
    return Array.isArray(value) ? value.length : 0;
  } catch {
    return 0;
  }
}
const any = (call: unknown) => call as (...words: unknown[]) => unknown;

async function drain(items: AsyncIterable<unknown>): Promise<unknown[]> {
  const all: unknown[] = [];
  for await (const item of items) if (all.push(item) > 20) break;
  return all;
}

test("the options of an analyzer", () => {
  fc.assert(
    fc.property(fc.oneof(junk, junkObject(OPTION_NAMES)), (options) => {
      try {
        any(checkOptions)(options());
      } catch (error) {
        expect(complaint(error)).toBeUndefined();
      }
    }),
    MANY,
  );
});

test("the options of a parser", () => {
  fc.assert(
    fc.property(fc.oneof(junk, junkObject(PARSER_OPTION_NAMES)), (options) => {
      try {
        any(checkParserOptions)(options());
      } catch (error) {
        expect(complaint(error)).toBeUndefined();
      }
    }),
    MANY,
  );
});

test("one level deeper: recognizers, keywords, a background", () => {
  const inner = fc.oneof(
    junkObject(["figures", "times", "entities"]).map((make) => () => ({ recognizers: make() })),
    junk.map((make) => () => ({ recognizers: { figures: [make()] } })),
    junkObject(["name", "recognize"]).map((make) => () => ({ recognizers: { times: [make()] } })),
    junkObject(["max", "background"]).map((make) => () => ({ keywords: make() })),
    junkObject(["documents", "terms", "frequencies"]).map((make) => () => ({ keywords: { background: make() } })),
    junk.map((make) => () => ({ keywords: { background: { documents: 3, terms: 3, frequencies: make() } } })),
    junk.map((make) => () => ({ keywords: { background: { documents: 3, terms: 3, frequencies: { 円: make() } } } })),
  );
  fc.assert(
    fc.property(inner, (options) => {
      try {
        any(checkOptions)(options());
      } catch (error) {
        expect(complaint(error)).toBeUndefined();
        expect((error as Error).message).toMatch(/^option (?:recognizers|keywords)/);
      }
    }),
    MANY,
  );
});

test("the options of a pool", async () => {
  fc.assert(
    fc.property(fc.oneof(junk, junkObject([...OPTION_NAMES, "threads", "thread"])), (options) => {
      try {
        any(checkPoolOptions)(options());
      } catch (error) {
        expect(complaint(error)).toBeUndefined();
      }
    }),
    MANY,
  );
  for (const options of [null, 3, { thread: 2 }, { threads: "2" }, { recognizers: { figures: [] } }])
    expect(await problemOf(async () => expect(await any(createPool)(options)).toBe("refused"))).toBeUndefined();
});

test("an article", () => {
  fc.assert(
    fc.property(fc.oneof(junk, junkObject(["id", "text", "title", "publishedAt"])), (article) => {
      try {
        checkArticle(article(), 1000);
      } catch (error) {
        expect(complaint(error)).toBeUndefined();
      }
    }),
    MANY,
  );
});

test.each([
  [10n, /publishedAt is 10n, wanted an ISO 8601 date/],
  [new Date(0), /a Date, wanted .*toISOString\(\)/],
  [1739000000000, /toISOString\(\)/],
  [{ toJSON: () => "2025-02-08" }, /publishedAt is an object, wanted an ISO 8601 date/],
])("publishedAt as another kind of date: the message says what to pass", (publishedAt, message) => {
  expect(() => checkArticle({ text: "円", publishedAt }, 10)).toThrowError(
    expect.objectContaining({ code: "ERR_INPUT", message: expect.stringMatching(message) }),
  );
});

test("words and entities of the user", async () => {
  const rows = fc.array(
    fc.oneof(junk, junkObject(["surface", "reading", "pos", "cost"]), junkObject(["name", "type", "aliases", "id"])),
    { minLength: 1, maxLength: 3 },
  );
  await fc.assert(
    fc.asyncProperty(rows, async (given) => {
      expect(await problemOf(() => any(compileUserDictionary)(given.map((make) => make())))).toBeUndefined();
      expect(await problemOf(() => any(createAnalyzer)({ entities: given.map((make) => make()) }))).toBeUndefined();
    }),
    { numRuns: 60 },
  );
});

test("the tokenizer", async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(junk, junkObject(["userDictionary", "unknownWords", "data"])), async (given) => {
      expect(await problemOf(() => any(createTokenizer)(given()))).toBeUndefined();
    }),
    FEW,
  );
  const tokenizer = await createTokenizer();
  await fc.assert(
    fc.asyncProperty(junk, junk, async (one, two) => {
      for (const call of [tokenizer.tokenize, tokenizer.spans, tokenizer.word, tokenizer.lemma] as unknown[])
        expect(await problemOf(() => any(call)(one(), two()))).toBeUndefined();
    }),
    MANY,
  );
});

test("streams, files and pages", async () => {
  const analyzer = { analyze: () => ({}) };
  await fc.assert(
    fc.asyncProperty(
      junk,
      junkObject(["analyzer", "signal", "input", "encoding", "fields"]),
      async (makeOne, makeOptions) => {
        const [one, options] = [makeOne(), makeOptions()];
        const isList = lengthOf(one) > 1000;
        if (!isList) expect(await problemOf(() => drain(any(summaries)(one, { analyzer }) as never))).toBeUndefined();
        expect(await problemOf(() => drain(any(summaries)([], options) as never))).toBeUndefined();
        expect(await problemOf(() => any(summaryStream)(options))).toBeUndefined();
        if (!isList) expect(await problemOf(() => any(createBackground)(one))).toBeUndefined();
        if (typeof one !== "string") {
          if (!isList) expect(await problemOf(() => drain(any(readArticles)(one) as never))).toBeUndefined();
          expect(await problemOf(() => any(readHtml)(one))).toBeUndefined();
          expect(await problemOf(() => any(readFeed)(one))).toBeUndefined();
        }
        expect(await problemOf(() => drain(any(readArticles)([], options) as never))).toBeUndefined();
      },
    ),
    FEW,
  );
});

test.each([
  ["summaries", () => drain(any(summaries)("text") as never), /articles: "text" given, wanted an array/],
  ["readArticles", () => drain(any(readArticles)(undefined) as never), /names: undefined given, wanted a path/],
  ["createBackground", () => any(createBackground)("text"), /articles: "text" given/],
])("%s names the argument", async (_, call, message) => {
  await expect((async () => call())()).rejects.toMatchObject({
    name: "AnalyzerError",
    message: expect.stringMatching(message),
  });
});

test("an item of a stream that is no article is a failure in its place", async () => {
  const analyzer = await createAnalyzer();
  await fc.assert(
    fc.asyncProperty(fc.array(junk, { maxLength: 4 }), async (items) => {
      const answers = await drain(any(summaries)([...items.map((make) => make()), "10%"], { analyzer }) as never);
      expect(answers).toHaveLength(items.length + 1);
      expect(answers.at(-1)).toMatchObject({ figures: [{ decimal: "10" }] });
      for (const answer of answers as { error?: { code: string } }[])
        expect(answer.error?.code ?? "ERR_INPUT").not.toBe("ERR_INTERNAL");
    }),
    FEW,
  );
});

test("a tokenizer of the user whose tokens are junk, in any field", async () => {
  const own = await createTokenizer();
  let broken: (tokens: object[]) => unknown = (tokens) => tokens;
  const tokenizer = { tokenize: (text: string) => broken(own.tokenize(text)) } as Tokenizer;
  const analyzer = await createAnalyzer({ tokenizer });
  const fields = ["surface", "start", "end", "pos", "posDetail", "conjugationType", "lemma", "reading", "known"];
  const field = fc.constantFrom(...fields);
  const breakage = fc.oneof(
    junk.map((make) => () => make()),
    fc.tuple(fc.nat(), junk).map(
      ([at, make]) =>
        (tokens: object[]) =>
          tokens.map((token, i) => (i === at % tokens.length ? make() : token)),
    ),
    fc
      .tuple(
        fc.nat(),
        field,
        fc.oneof(
          junk,
          fc.integer({ min: -5, max: 2 ** 31 }).map((n) => () => n),
        ),
      )
      .map(
        ([at, name, make]) =>
          (tokens: object[]) =>
            tokens.map((token, i) => (i === at % tokens.length ? { ...token, [name]: make() } : token)),
      ),
    fc.constant((tokens: object[]) => [...tokens].reverse()),
    fc.constant((tokens: object[]) => [...tokens, ...tokens]),
    junk.map((make) => () => {
      throw make();
    }),
  );
  await fc.assert(
    fc.asyncProperty(breakage, async (change) => {
      broken = change;
      expect(await problemOf(() => analyzer.analyze("石破首相は3日、10%増の3億円を決めた。\n次だ。"))).toBeUndefined();
    }),
    MANY,
  );
});
