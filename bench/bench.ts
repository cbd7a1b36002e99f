/**
 * The speed of `analyze` against bare kuromoji over the same articles: processor time, interleaved in one process. `npm run bench`;
 * `-- --write` puts the table into docs/performance.md.
 */
import { benchArticles } from "./articles";
import { buildKuromoji } from "./kuromoji";
import { writeBlock } from "./page";
import { median, processorSeconds } from "./processor-time";

const root = new URL("../", import.meta.url);
const ROUNDS = 9;
/** How many rounds V8 needs to compile `analyze`. */
const WARM_UP = 15;
/** How many new articles are timed at once. */
const SLICE = 50;

/** The library as users get it. */
const { createAnalyzer } = (await import(new URL("dist/index.js", root).href)) as typeof import("../src/index");

const articles = benchArticles(16);
const characters = articles.reduce((sum, article) => sum + article.text.length, 0);
const bare = await buildKuromoji();
const analyzer = await createAnalyzer();

const runs = {
  kuromoji: () => {
    for (const article of articles) bare.tokenize(article.text);
  },
  analyze: () => {
    for (const article of articles) analyzer.analyze(article);
  },
};
type Name = keyof typeof runs;
const times: Record<Name, number[]> = { kuromoji: [], analyze: [] };
for (let round = -WARM_UP; round < ROUNDS; round++) {
  for (const name of Object.keys(runs) as Name[]) {
    const took = processorSeconds(runs[name]);
    if (round >= 0) times[name].push(took);
  }
}

// A pipeline reads each article once, after many others: remembered words help, remembered articles do not.
const corpus = benchArticles(1).filter((_, i) => i % 16 !== 0);
for (const article of corpus.filter((_, i) => i % 3 !== 0)) analyzer.analyze(article);
const unread = corpus.filter((_, i) => i % 3 === 0);
const fresh = { characters: 0, kuromoji: 0, analyze: 0 };
for (let i = 0; i < unread.length; i += SLICE) {
  const slice = unread.slice(i, i + SLICE);
  fresh.characters += slice.reduce((sum, { text }) => sum + text.length, 0);
  fresh.kuromoji += processorSeconds(() => {
    for (const { text } of slice) bare.tokenize(text);
  });
  fresh.analyze += processorSeconds(() => {
    for (const article of slice) analyzer.analyze(article);
  });
}

const ratio = (name: Name): string => median(times[name].map((took, i) => times.kuromoji[i]! / took)).toFixed(2);
const row = (label: string, name: Name): string => {
  const took = median(times[name]);
  return `| ${label} | ${(characters / took / 1000).toFixed(0)} k | ${(articles.length / took).toFixed(0)} | ${ratio(name)} |`;
};
const table = [
  "| | characters/s | articles/s | speed over bare kuromoji |",
  "| --- | ---: | ---: | ---: |",
  row("kuromoji 0.1.2, `tokenize`", "kuromoji"),
  row("`analyze`, end to end", "analyze"),
  ...(unread.length === 0
    ? []
    : [
        `| \`analyze\`, articles it has not read before | ${(fresh.characters / fresh.analyze / 1000).toFixed(0)} k | ${(unread.length / fresh.analyze).toFixed(0)} | ${(fresh.kuromoji / fresh.analyze).toFixed(2)} |`,
      ]),
  "",
  `${articles.length} articles, ${characters} characters; medians of processor time over ${ROUNDS} interleaved rounds after ${WARM_UP} to warm up, on Node ${process.versions.node}. Not read before: ${unread.length} articles, ${fresh.characters} characters, each once, after ${corpus.length - unread.length} others.`,
].join("\n");
console.log(table);

writeBlock("performance.md", "bench", table);
