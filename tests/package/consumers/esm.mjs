import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import * as v from "valibot";
import { createAnalyzer, createTokenizer } from "yomitori";
import { SummarySchema } from "yomitori/schema";

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
const schema = JSON.parse(await readFile(new URL(import.meta.resolve("yomitori/schema.json")), "utf8"));
assert.equal(schema.title, "yomitori/1");
