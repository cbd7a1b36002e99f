/** Writes the summaries of all articles, made with the CommonJS module: `node answers.cjs INPUTS OUT`. */
const { readFileSync, writeFileSync } = require("node:fs");
const { createAnalyzer } = require("yomitori");

const [inputs, out] = process.argv.slice(2);
const articles = JSON.parse(readFileSync(`${inputs}/articles.json`, "utf8"));
createAnalyzer().then((analyzer) =>
  writeFileSync(
    `${out}/cjs.ndjson`,
    articles.map((article) => `${JSON.stringify(analyzer.analyze(article))}\n`).join(""),
  ),
);
