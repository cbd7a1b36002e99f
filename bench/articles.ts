import { existsSync, readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { Article } from "../src/types";

const root = new URL("../", import.meta.url);

/** Returns every `step`th article of the news corpus of ../shared; without the corpus, the articles of fixtures/. */
export function benchArticles(step: number): Article[] {
  const corpus = new URL("../shared/corpora/jawikinews.shared.jsonl.gz", root);
  if (existsSync(corpus)) {
    const lines = gunzipSync(readFileSync(corpus)).toString("utf8").trim().split("\n");
    return lines
      .filter((_, i) => i % step === 0)
      .map((line) => JSON.parse(line))
      .map((row) => ({ text: row.text, title: row.headline, publishedAt: row.sourceDate }));
  }
  const folder = new URL("fixtures/articles/", root);
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return names.map((name) => JSON.parse(readFileSync(new URL(name, folder), "utf8")));
}
