/**
 * Trains the parser: `npm run train:parse -- --corpora ../shared/corpora`. The same corpora give the same file.
 * docs/parse.md describes the training and its results.
 *
 *     --out FILE     writes the model there
 *     --lines FILE   writes the parse of the development part there, for `../shared/corpora/parses.mjs score FILE`
 *     --every 2      trains on every second sentence: how much more text would help
 */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { createChunker } from "../../src/parse/bunsetsu";
import { bunsetsuProfiles } from "../../src/parse/bunsetsu-profiles";
import { createHeadFinder } from "../../src/parse/heads";
import { openParseModel, writeParseModel } from "../../src/parse/model";
import { createRelationFinder } from "../../src/parse/predicates/predicates";
import { WordProfiles } from "../../src/parse/word-profiles";
import { ceilings, createCorpusReader } from "./parse/corpus";
import { parseLines } from "./parse/parse-lines";
import { readVerbFrames } from "./parse/read-verb-frames";
import { chunkF1 } from "./parse/score";
import { scoreRelations } from "./parse/score-cases";
import { trainCases } from "./parse/train-cases";
import { trainChunker } from "./parse/train-chunker";
import { trainHeads } from "./parse/train-heads";
import { trainKinds } from "./parse/train-kinds";

const { values: options } = parseArgs({
  options: {
    corpora: { type: "string", default: "../shared/corpora" },
    out: { type: "string", default: "dict/parser.bin" },
    lines: { type: "string", default: ".eval/parses.ndjson" },
    every: { type: "string", default: "1" },
  },
});

/** The version of the training, written to the file: a change of corpora, features or settings is a new version. */
const TRAINING = 3;
const SEEDS = [1, 2, 3];
const CHUNKER = { epochs: 8, rate: 0.3, seeds: SEEDS };
const HEADS = { epochs: 5, rate: 0.05, seeds: SEEDS };
const KINDS = { epochs: 6, rate: 0.1, seeds: SEEDS };
const CASES = { epochs: 5, rate: 0.12, seeds: SEEDS };
/** How many weights are kept: with all of them the scores are no better. */
const MOST_WEIGHTS = { bunsetsu: 60_000, heads: 160_000, kinds: 10_000, cases: 40_000 };

const corpora = resolve(options.corpora);
if (!existsSync(corpora)) {
  console.error(`train-parse: ${corpora} is not here; --corpora names the folder of the corpora`);
  process.exit(1);
}
const report = (message: string) => console.error(`${Math.round(performance.now() / 1000)} s  ${message}`);
const percent = (share: number): string => (100 * share).toFixed(1);

const profiles = new WordProfiles();
const read = await createCorpusReader(corpora, profiles);
const every = Number(options.every);
const train = read("train").filter((_, i) => i % every === 0);
const dev = read("dev");
for (const [part, sentences] of [
  ["train", train],
  ["dev", dev],
] as const) {
  const { bunsetsu, heads } = ceilings(sentences);
  report(`${part}: ${sentences.length} sentences, ceiling ${percent(bunsetsu)} bunsetsu, ${percent(heads)} heads`);
}

const bunsetsu = trainChunker(train, profiles, CHUNKER, MOST_WEIGHTS.bunsetsu);
report(`chunker: ${bunsetsu.hashes.length} weights`);
const heads = trainHeads(train, profiles, HEADS, MOST_WEIGHTS.heads);
report(`head finder: ${heads.hashes.length} weights`);
const kinds = trainKinds(train, profiles, KINDS, MOST_WEIGHTS.kinds);
report(`kinds: ${kinds.hashes.length} weights`);
const frames = readVerbFrames(new URL("../../dict/verb-frames.tsv", import.meta.url));
const cases = trainCases(train, profiles, frames, CASES, MOST_WEIGHTS.cases);
report(`cases: ${cases.hashes.length} weights`);

const file = writeParseModel(TRAINING, { bunsetsu, heads, kinds, cases, frames });
write(options.out, file);
report(`${options.out}: ${file.length} bytes, ${gzipSync(file).length} compressed`);

const model = openParseModel(file.buffer);
const chunk = createChunker(model.bunsetsu);
report(`dev: bunsetsu F1 ${percent(chunkF1(dev, ({ words }) => chunk(words, profiles.rows)))}`);
const findHeads = createHeadFinder(model.heads);
write(options.lines, parseLines(dev, profiles.rows, chunk, findHeads));
report(`${options.lines}: score it by parses.mjs`);
const findRelations = createRelationFinder(model);
const scores = scoreRelations(dev, profiles, ({ words, tokens }) => {
  const firsts = chunk(words, profiles.rows);
  const rows = bunsetsuProfiles(words, profiles.rows, firsts);
  const tree = { words, profiles: profiles.rows, firsts, rows, heads: findHeads(rows, firsts.length) };
  return { tree, relations: findRelations(tokens, tree) };
});
for (const line of scores) report(`dev: ${line}`);

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
