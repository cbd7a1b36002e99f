const assert = require("node:assert/strict");
const v = require("valibot");
const { createAnalyzer } = require("yomitori");
const { SummarySchema } = require("yomitori/schema");
const { version } = require("yomitori/package.json");

async function main() {
  const summary = (await createAnalyzer()).analyze("対米投資は1兆ドル(約150兆円)。");
  assert.equal(summary.figures[0].decimal, "1000000000000");
  v.assert(SummarySchema, summary);
  assert.match(version, /^\d+\.\d+\.\d+/);
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
