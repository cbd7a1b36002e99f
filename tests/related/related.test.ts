import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { createIndex } from "../../src/related/index";
import { read, summaryOf } from "./summaries";

const TERMS = ["地震", "津波", "予算", "首相", "選挙", "株価", "工場", "橋", "__proto__", "constructor"];
const keywords = fc.uniqueArray(fc.constantFrom(...TERMS), { minLength: 1, maxLength: 6 });
const corpus = fc.uniqueArray(fc.record({ id: fc.string({ minLength: 1, maxLength: 3 }), keywords }), {
  selector: ({ id }) => id,
  minLength: 1,
  maxLength: 12,
});
const indexOf = (articles: readonly { id: string; keywords: string[] }[]) => {
  const index = createIndex();
  for (const { id, keywords } of articles) index.add(summaryOf(id, keywords));
  return index;
};

const FIRE = `20日午後3時ごろ、青浜市港町の北斗化学青浜工場から出火し、鉄骨2階建ての倉庫約800平方メートルを全焼した。
青浜市消防本部によると、作業員3人がけがをして病院に運ばれた。北斗化学は「深くおわびする」としている。`;
const FIRE_LATER = `20日午後3時ごろ、青浜市港町の北斗化学青浜工場から出火し、倉庫約800平方メートルを全焼した。
青浜市消防本部によると、作業員5人がけがをし、うち1人が死亡した。警察は21日、現場を検証して出火の原因を調べる。`;
const FIRE_CAUSE =
  "北斗化学は5日、青浜工場の火災について、配線の老朽化が原因だったとする報告書を発表した。再発防止に12億円を投じる。";
const MARKET = (day: number, value: string, change: string, way: string) =>
  `${day}日の東京株式市場で日経平均株価は${way}し、終値は前日比${change}の${value}円だった。東証プライムの売買代金は4兆円台だった。`;

describe("related", () => {
  it("tells a copy, an update and what came of it apart", async () => {
    const index = createIndex();
    index.add(await read("copy", "2025-05-21", FIRE, "倉庫が全焼、3人けが"));
    index.add(await read("update", "2025-05-21", FIRE_LATER));
    index.add(await read("cause", "2025-06-05", FIRE_CAUSE));
    index.add(await read("market", "2025-04-20", MARKET(20, "3万8500円25", "120円50銭高", "続伸")));
    const found = index.related(await read("fire", "2025-05-20", FIRE, "北斗化学の青浜工場で火災"));
    expect(found.slice(0, 3).map(({ id, kind }) => [id, kind])).toEqual([
      ["copy", "duplicate"],
      ["update", "update"],
      ["cause", "related"],
    ]);
    expect(found[0]).toMatchObject({ title: "倉庫が全焼、3人けが", publishedAt: "2025-05-21" });
    expect(found[2]!.shared).toContain("北斗化学");
  });

  it("takes the market report of the next day for no copy and no update", async () => {
    const index = createIndex();
    index.add(await read("20", "2025-05-20", MARKET(20, "3万8500", "120円高", "続伸")));
    index.add(await read("other", "2025-05-20", FIRE));
    const [first] = index.related(await read("21", "2025-05-21", MARKET(21, "3万8310", "190円安", "反落")));
    expect(first).toMatchObject({ id: "20", kind: "related" });
  });

  it("leaves out the article itself, and takes a question without an id", () => {
    const index = createIndex();
    index.add(summaryOf("a", ["地震", "津波"]));
    index.add(summaryOf("b", ["地震"]));
    expect(index.related(summaryOf("a", ["地震", "津波"])).map(({ id }) => id)).toEqual(["b"]);
    expect(index.related(summaryOf(undefined, ["地震", "津波"])).map(({ id }) => id)).toEqual(["a", "b"]);
    expect(index.related(summaryOf(undefined, ["地震", "津波"]), { limit: 1 })).toHaveLength(1);
    expect(index.related(summaryOf(undefined, ["橋"]))).toEqual([]);
    expect(createIndex().related(summaryOf("a", ["地震"]))).toEqual([]);
  });

  it("replaces an article with the same id", () => {
    const index = createIndex();
    index.add(summaryOf("a", ["地震"]));
    index.add(summaryOf("a", ["予算"]));
    expect(index.size).toBe(1);
    expect(index.related(summaryOf(undefined, ["地震"]))).toEqual([]);
    expect(index.related(summaryOf(undefined, ["予算"]))).toHaveLength(1);
    expect([index.remove("a"), index.remove("a"), index.has("a"), index.size]).toEqual([true, false, false, 0]);
  });

  it("forgets articles that were replaced again and again", () => {
    const index = createIndex();
    for (let i = 0; i < 2500; i++) index.add(summaryOf("a", [`号外${i}`]));
    index.add(summaryOf("b", ["号外2499"]));
    expect(index.toJSON().terms).toHaveLength(1);
    expect(index.related(summaryOf("b", ["号外2499"]))).toMatchObject([{ id: "a", score: 1 }]);
  });
});

describe("errors", () => {
  it.each([
    ["a summary without an id", () => createIndex().add(summaryOf(undefined, ["橋"])), "ERR_INPUT", /summary\.id/],
    ["an article", () => createIndex().add({ id: "a", text: "橋" } as never), "ERR_INPUT", /a summary, as analyze/],
    ["nothing", () => createIndex().related(undefined as never), "ERR_INPUT", /undefined given/],
    ["limit 0", () => createIndex().related(summaryOf("a", []), { limit: 0 }), "ERR_OPTION", /limit/],
    ["most", () => createIndex().related(summaryOf("a", []), { most: 1 } as never), "ERR_OPTION", /most/],
    ["another JSON", () => createIndex("{}"), "ERR_INPUT", /index/],
    ["no JSON", () => createIndex("{"), "ERR_INPUT", /index/],
    [
      "a count of 0",
      () => createIndex({ schema: "yomitori-related/1", terms: ["w橋"], articles: [{ id: "a", terms: [0, 0] }] }),
      "ERR_INPUT",
      /articles\[0\]\.terms/,
    ],
  ])("names what is wrong with %s", (_, run, code, message) => {
    expect(run).toThrow(expect.objectContaining({ code, message: expect.stringMatching(message) }));
  });
});

test("an article is most like itself; scores fall and lie between 0 and 1", () => {
  fc.assert(
    fc.property(corpus, (articles) => {
      const index = indexOf(articles);
      for (const { keywords } of articles) {
        const found = index.related(summaryOf(undefined, keywords), { limit: 1000 });
        expect(found[0]!.score).toBeCloseTo(1, 5);
        for (const [i, { score }] of found.entries()) {
          expect(score).toBeGreaterThan(0);
          if (i > 0) expect(score).toBeLessThanOrEqual(found[i - 1]!.score);
        }
      }
    }),
  );
});

test("a stored and loaded index gives the same answers, also after more articles", () => {
  fc.assert(
    fc.property(corpus, corpus, keywords, (articles, more, question) => {
      const index = indexOf(articles);
      const loaded = createIndex(JSON.stringify(index));
      expect(loaded.toJSON()).toEqual(index.toJSON());
      for (const each of [index, loaded]) for (const { id, keywords } of more) each.add(summaryOf(id, keywords));
      expect(loaded.related(summaryOf(undefined, question))).toEqual(index.related(summaryOf(undefined, question)));
    }),
  );
});
