/**
 * Prints what each group of the parser's features gives: `npx tsx scripts/train/ablate-parse.ts --corpora ../shared/corpora`. Boundaries and
 * heads of the development part that are chosen right, the heads given right bunsetsu and right heads further on.
 */
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { AFTER, BEFORE, BESIDE, WINDOW } from "../../src/parse/bunsetsu-features";
import { AROUND, KINDS, WORDS } from "../../src/parse/head-features";
import { WordProfiles } from "../../src/parse/word-profiles";
import { ablation } from "./parse/ablation";
import { createCorpusReader } from "./parse/corpus";
import { readBoundaries } from "./parse/train-chunker";
import { readHeadChoices } from "./parse/train-heads";

const { values: options } = parseArgs({ options: { corpora: { type: "string", default: "../shared/corpora" } } });
const profiles = new WordProfiles();
const read = await createCorpusReader(resolve(options.corpora), profiles);
const parts = { train: read("train"), dev: read("dev") };

console.log("| heads | features | right |\n| --- | ---: | ---: |");
const headGroups = {
  "the place alone, with either kind": 12,
  brackets: 3,
  "the kinds of both": 18,
  "what is the same in both": 4,
  "words alone": 3,
  "the words of both": 12,
  "the last characters": 6,
  "the first word of the candidate": 2,
  "the neighbours": 3,
  "the other candidates, by kind": 2,
  "the neighbours of the candidate, with it": 3,
  "the other candidates, with it": 2,
  "the words of the other candidates": 5,
};
const total = Object.values(headGroups).reduce((sum, count) => sum + count, 0);
if (total !== KINDS.count + WORDS.count + AROUND.count) throw new Error("the groups are not all features");
for (const row of ablation((part, ids) => readHeadChoices(parts[part], profiles, ids), headGroups, 0.05))
  console.log(row);
console.log("\n| boundaries | features | right |\n| --- | ---: | ---: |");
const boundaryGroups = {
  "two words before": BEFORE.count,
  "the words beside it": BESIDE.count,
  "two words after": AFTER.count,
  "more than two words": WINDOW.count,
};
for (const row of ablation((part, ids) => readBoundaries(parts[part], profiles, ids), boundaryGroups, 0.3))
  console.log(row);
