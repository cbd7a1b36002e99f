import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import * as v from "valibot";
import { createAnalyzer, createParser, createTokenizer } from "yomitori";
import { createChecker } from "yomitori/check";
import { createPool, readArticles, summaries } from "yomitori/node";
import { createIndex } from "yomitori/related";
import { SummarySchema } from "yomitori/schema";
import { collate } from "yomitori/series";

const analyzer = await createAnalyzer();
const summary = analyzer.analyze("対米投資は1兆ドル(約150兆円)。");
assert.deepEqual(
  summary.figures.map(({ decimal, unit }) => [decimal, unit?.code]),
  [
    ["1000000000000", "USD"],
    ["150000000000000", "JPY"],
  ],
);
v.assert(SummarySchema, summary);
assert.throws(() => analyzer.analyze({}), { code: "ERR_INPUT" });
const tokens = (await createTokenizer()).tokenize("すもももももももものうち");
assert.equal(tokens.length, 7);
const { bunsetsu } = (await createParser()).parse("売上高が増えた。");
assert.deepEqual(
  bunsetsu.map(({ text, head }) => [text, head]),
  [
    ["売上高が", 1],
    ["増えた。", -1],
  ],
);
const schema = JSON.parse(await readFile(new URL(import.meta.resolve("yomitori/schema.json")), "utf8"));
assert.equal(schema.title, "yomitori/1");

const report = createChecker(analyzer).check("対米投資は2兆ドル。", ["対米投資は1兆ドル。"]);
assert.deepEqual(
  report.findings.map(({ text, verdict, field }) => [text, verdict, field]),
  [["2兆ドル", "contradicted", "value"]],
);
const read = (id, text) => analyzer.analyze({ id, text, publishedAt: "2025-02-08" });
const index = createIndex();
index.add(read("1", "トヨタ自動車の純利益は312億円だった。"));
index.add(read("2", "中日は阪神に3対1で勝った。"));
assert.equal(index.related(read("3", "トヨタ自動車が純利益を発表した。"))[0].id, "1");
assert.ok(Array.isArray(collate([read("1", "トヨタ自動車の2024年の純利益は312億円だった。")])));

await writeFile("a.ndjson", '{"id":"1","text":"売上高は3億円。"}\n!\n');
const pool = await createPool({ threads: 2 });
const answers = [];
for await (const answer of summaries(readArticles("a.ndjson"), { analyzer: pool })) answers.push(answer);
await pool.close();
assert.deepEqual(
  answers.map((answer) => answer.error?.code ?? answer.figures[0].decimal),
  ["300000000", "ERR_INPUT"],
);
await assert.rejects(createPool({ threads: 0 }), { code: "ERR_OPTION" });
