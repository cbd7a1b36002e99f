/**
 * Trains the parser: `npx tsx scripts/train/train-parse.ts --corpora ../shared/corpora`. The same corpora give the same file.
 * docs/parse.md describes the training and its results.
 */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { createChunker } from "../../src/parse/bunsetsu";
import { weightTable } from "../../src/parse/weight-table";
import { WordProfiles } from "../../src/parse/word-profiles";
import { ceilings, createCorpusReader } from "./parse/corpus";
import { chunkF1 } from "./parse/score";
import { trainChunker } from "./parse/train-chunker";

const { values: options } = parseArgs({
  options: { corpora: { type: "string", default: "../shared/corpora" } },
});
const corpora = resolve(options.corpora);
if (!existsSync(corpora)) {
  console.error(`train-parse: ${corpora} is not here; --corpora names the folder of the corpora`);
  process.exit(1);
}
const report = (message: string) => console.error(`${Math.round(performance.now() / 1000)} s  ${message}`);
const percent = (share: number): string => (100 * share).toFixed(1);

const profiles = new WordProfiles();
const read = await createCorpusReader(corpora, profiles);
const train = read("train");
const dev = read("dev");
for (const [part, sentences] of [
  ["train", train],
  ["dev", dev],
] as const) {
  const { bunsetsu, heads } = ceilings(sentences);
  report(`${part}: ${sentences.length} sentences, ceiling ${percent(bunsetsu)} bunsetsu, ${percent(heads)} heads`);
}

const chunkWeights = trainChunker(train, profiles, { epochs: 8, rate: 0.1, seed: 1 }, 60_000);
report(`chunker: ${chunkWeights.hashes.length} weights`);
const chunk = createChunker(weightTable(chunkWeights.hashes, chunkWeights.weights));
report(`dev: bunsetsu F1 ${percent(chunkF1(dev, ({ words }) => chunk(words, profiles.rows)))}`);
