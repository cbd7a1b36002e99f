import fc from "fast-check";
import { expect, test } from "vitest";
import bm25Vectorizer from "wink-nlp/utilities/bm25-vectorizer.js";
import similarity from "wink-nlp/utilities/similarity.js";
import { cosines, idfOf, LENGTH_NORM, lengthNorm, SATURATION, type TermCounts, weightOf } from "../../src/related/bm25";

const terms = fc
  .uniqueArray(
    fc.tuple(fc.constantFrom("w地震", "w津波", "n首相", "k予算", "f3 JPY"), fc.integer({ min: 1, max: 9 })),
    {
      minLength: 1,
      selector: ([term]) => term,
    },
  )
  .map((entries): TermCounts => new Map(entries));
const corpus = fc.array(terms, { minLength: 1, maxLength: 8 });

/** An article as wink-nlp takes it: each term as often as it counts. */
const repeated = (article: TermCounts): string[] =>
  [...article].flatMap(([term, count]) => Array<string>(count).fill(term));

/** A vectorizer that has learned all articles, as wink-nlp means it. */
function learned(articles: readonly TermCounts[]) {
  const vectorizer = bm25Vectorizer({ k: 1, k1: SATURATION, b: LENGTH_NORM, norm: "none", precision: 12 });
  for (const article of articles) vectorizer.learn(repeated(article));
  return vectorizer;
}
const collectionOf = (articles: readonly TermCounts[]) => ({
  articles: articles.length,
  length: articles.flatMap(repeated).length,
});
const frequencyIn = (articles: readonly TermCounts[]) => (term: string) =>
  articles.filter((article) => article.has(term)).length;

test("weights are those of a vectorizer of wink-nlp that has learned all articles", () => {
  fc.assert(
    fc.property(corpus, (articles) => {
      const collection = collectionOf(articles);
      const [article] = articles as [TermCounts];
      const norm = lengthNorm(repeated(article).length, collection);
      for (const [term, weight] of Object.entries(learned(articles).bowOf(repeated(article)))) {
        const idf = idfOf(frequencyIn(articles)(term), collection);
        expect(weightOf(idf, article.get(term)!, norm)).toBeCloseTo(weight, 9);
      }
    }),
  );
});

test("cosines are those of wink-nlp over all articles", () => {
  fc.assert(
    fc.property(corpus, (articles) => {
      const vectorizer = learned(articles);
      const bags = articles.map((article) => vectorizer.bowOf(repeated(article)));
      const found = cosines(articles[0]!, articles, collectionOf(articles), frequencyIn(articles));
      for (const [i, cosine] of found.entries())
        expect(cosine).toBeCloseTo(similarity.bow.cosine(bags[0]!, bags[i]!), 4);
    }),
  );
});

test("the days of publication add to what two articles share, and do not take its place", () => {
  const [question, other] = [
    new Map([
      ["w橋", 2],
      ["d1", 6],
    ]),
    new Map([
      ["w雨", 2],
      ["d1", 6],
    ]),
  ];
  const near = new Map([
    ["w橋", 2],
    ["d1", 6],
  ]);
  const articles = [
    other,
    near,
    new Map([
      ["w橋", 2],
      ["d2", 6],
    ]),
  ];
  const [none, both, word] = cosines(question, articles, collectionOf(articles), frequencyIn(articles)) as [
    number,
    number,
    number,
  ];
  expect(none).toBe(0);
  expect(both).toBeGreaterThan(word);
});

test("a term that no article has is the rarest, not one with an idf of 1", () => {
  const articles = [new Map([["w橋", 1]]), new Map([["w橋", 1]])];
  const [same, other] = cosines(
    new Map([
      ["w橋", 1],
      ["w雨", 1],
    ]),
    [articles[0]!, new Map([["w雨", 1]])],
    collectionOf(articles),
    frequencyIn(articles),
  ) as [number, number];
  expect(other).toBeGreaterThan(same);
});
