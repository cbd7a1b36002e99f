const assert = require("node:assert/strict");
const v = require("valibot");
const { createAnalyzer, createParser } = require("yomitori");
const { createChecker } = require("yomitori/check");
const { createPool, summaryStream } = require("yomitori/node");
const { createIndex } = require("yomitori/related");
const { SummarySchema } = require("yomitori/schema");
const { collate } = require("yomitori/series");
const { version } = require("yomitori/package.json");

async function main() {
  const summary = (await createAnalyzer()).analyze("対米投資は1兆ドル(約150兆円)。");
  assert.equal(summary.figures[0].decimal, "1000000000000");
  v.assert(SummarySchema, summary);
  const checker = createChecker(await createAnalyzer());
  assert.equal(checker.check("10%", ["20%"]).findings[0].verdict, "contradicted");
  assert.deepEqual([createIndex().size, collate([])], [0, []]);
  assert.equal((await createParser()).parse("売上高が増えた。").predicates[0].lemma, "増える");
  const stream = summaryStream();
  stream.end({ id: "1", text: "売上高は3億円。" });
  for await (const answer of stream) assert.equal(answer.figures[0].decimal, "300000000");
  const pool = await createPool({ threads: 1 });
  assert.equal((await pool.analyze("10%")).figures[0].decimal, "10");
  await pool.close();
  assert.match(version, /^\d+\.\d+\.\d+/);
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
