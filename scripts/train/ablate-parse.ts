/**
 * Prints what each group of the parser's features gives: `npx tsx scripts/train/ablate-parse.ts --corpora ../shared/corpora`. Boundaries and
 * heads of the development part that are chosen right, the heads given right bunsetsu and right heads further on.
 */
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { AFTER, AS_A, AS_B, AS_C, AS_D, BEFORE, BESIDE, WINDOW } from "../../src/parse/bunsetsu-features";
import { CANDIDATE, HEAD_FEATURES, KINDS, MODIFIER } from "../../src/parse/head-features";
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
  "the place, with the bunsetsu": MODIFIER.count,
  "the place, with the candidate": CANDIDATE.count,
  "the kinds of both": KINDS.count,
  "the kinds of both with the place": 5,
  "what is the same in both": 3,
  "words alone": 3,
  "the words of both": 12,
  "the last characters": 6,
  "the first word of the candidate": 2,
  "the neighbours, the other candidates": 3,
  "the same with the candidate": 4,
  "the words of the other candidates": 2,
};
const total = Object.values(headGroups).reduce((sum, count) => sum + count, 0);
if (total !== HEAD_FEATURES) throw new Error("the groups are not all features");
for (const row of ablation((part, ids) => readHeadChoices(parts[part], profiles, ids), headGroups, 0.05))
  console.log(row);
console.log("\n| boundaries | features | right |\n| --- | ---: | ---: |");
const boundaryGroups = {
  "the first of the four words alone": AS_A.count,
  "the second alone": AS_B.count,
  "the third alone": AS_C.count,
  "the last alone": AS_D.count,
  "the kinds of two words": BEFORE.count + BESIDE.count + AFTER.count,
  "two words": 10,
  "more than two words": WINDOW.count - 10,
};
for (const row of ablation((part, ids) => readBoundaries(parts[part], profiles, ids), boundaryGroups, 0.3))
  console.log(row);
