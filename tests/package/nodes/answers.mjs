/** Writes the summaries and the tokens of all articles, made with the ES module: `node answers.mjs INPUTS OUT`. */
import { readFileSync, writeFileSync } from "node:fs";
import { createAnalyzer, createTokenizer } from "yomitori";
import { createPool, readArticles, summaries } from "yomitori/node";

const [inputs, out] = process.argv.slice(2);
const articles = JSON.parse(readFileSync(`${inputs}/articles.json`, "utf8"));
const analyzer = await createAnalyzer();
const tokenizer = await createTokenizer();
const lines = (list) => list.map((value) => `${JSON.stringify(value)}\n`).join("");
writeFileSync(`${out}/esm.ndjson`, lines(articles.map((article) => analyzer.analyze(article))));
writeFileSync(`${out}/tokens.ndjson`, lines(articles.map(({ text }) => tokenizer.tokenize(text))));

const pool = await createPool({ threads: 2 });
const answers = [];
for await (const answer of summaries(readArticles(inputs), { analyzer: pool })) answers.push(answer);
await pool.close();
writeFileSync(`${out}/stream.ndjson`, lines(answers));
