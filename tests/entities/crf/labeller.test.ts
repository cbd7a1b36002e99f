import { beforeAll, expect, test } from "vitest";
import { loadDictionary } from "../../../src/dictionary/load";
import { createFeatureLists } from "../../../src/entities/crf/feature-lists";
import { pairAfter } from "../../../src/entities/crf/features/context-features";
import { atOffset, profileOf, type WordProfile } from "../../../src/entities/crf/features/word-features";
import { hashedRows } from "../../../src/entities/crf/hashed-rows";
import { createLabeller } from "../../../src/entities/crf/labeller";
import { labelCount, labelOf, OUTSIDE, SINGLE } from "../../../src/entities/crf/labels";
import type { NameModel } from "../../../src/entities/crf/model";
import { createSubtokenReader } from "../../../src/entities/crf/subtokens";
import { packWeight } from "../../../src/entities/crf/weights";
import { entityDraft, RANK } from "../../../src/entities/draft";
import { createNameLexicon, type NameLexicon } from "../../../src/entities/names/lexicon";
import { readText } from "../../../src/text/document";
import { type TokenizedDocument, tokenizeDocument } from "../../../src/tokens/tokenized-document";
import { createNewsTokenizer } from "../../../src/tokens/tokenizer";

const TYPES = 1;
const LABELS = labelCount(TYPES);
const NAME = labelOf(0, SINGLE);
const MARGIN = 20;
const NONE = hashedRows(new Map());
const properNouns = { longest: () => 0, classesOf: () => 0 };
const modelOf = (features: NameModel["features"]): NameModel => ({
  training: 1,
  types: TYPES,
  margin: MARGIN,
  transitions: new Int16Array((LABELS + 1) * LABELS),
  features,
  clusters: NONE,
});

let lexicon: NameLexicon;
let document: TokenizedDocument;
let profiles: WordProfile[];

beforeAll(async () => {
  lexicon = createNameLexicon(await loadDictionary());
  document = tokenizeDocument(readText("犬と猫"), await createNewsTokenizer(undefined));
  const lists = createFeatureLists(modelOf(NONE), properNouns);
  profiles = document.tokens.map((token) => profileOf(token.surface, token, 0, { lexicon, lists }));
});

/** The weight of a feature for some labels. */
type Weight = readonly [hash: number, weight: number, labels?: readonly number[]];
const ALL_BUT_OUTSIDE = Array.from({ length: LABELS - 1 }, (_, i) => i + 1);

/** Returns the labels of 犬, と and 猫 by the weights of some features. */
function labelsBy(weights: readonly Weight[], drafts: readonly (readonly [start: number, end: number])[] = []) {
  const rows = weights.map(
    ([hash, weight, labels = [NAME]]) => [hash >>> 0, labels.map((label) => packWeight(weight, label))] as const,
  );
  const label = createLabeller({ model: modelOf(hashedRows(new Map(rows))), properNouns }, lexicon);
  const subtokens = createSubtokenReader(lexicon.splitWords)(document, 0);
  const found = drafts.map(([start, end]) => entityDraft({ start, end }, "person", RANK.person));
  return [...label(document, subtokens, found).subarray(0, 3)];
}
/** Returns the feature of the surface of the word `i`, as evaluated `offset` words before it. */
const surface = (i: number, offset = 0) => atOffset(profiles[i]!.hashes[0]!, offset);
/** Returns the feature of the pair of 犬 and と, for 犬. */
function pair(): number {
  let feature = 0;
  pairAfter(
    (hash) => {
      feature = hash;
    },
    profiles[0]!.clusterOrPos,
    profiles[1]!.clusterOrPos,
  );
  return feature;
}

test("a word is a name if its features score it as one", () => {
  expect(labelsBy([])).toEqual([OUTSIDE, OUTSIDE, OUTSIDE]);
  expect(labelsBy([[surface(0), 1]])).toEqual([NAME, OUTSIDE, OUTSIDE]);
  expect(labelsBy([[surface(0), -1]])).toEqual([OUTSIDE, OUTSIDE, OUTSIDE]);
});

test("features reach two words to each side", () => {
  expect(labelsBy([[surface(2, 2), 1]])).toEqual([NAME, OUTSIDE, OUTSIDE]);
  expect(labelsBy([[surface(0, -2), 1]])).toEqual([OUTSIDE, OUTSIDE, NAME]);
});

/** Weights by which every label of 犬 scores so far below `OUTSIDE` by its word alone, and a name wins by its context. */
const doubtful = (below: number): Weight[] => [
  [surface(0), -below, ALL_BUT_OUTSIDE],
  [pair(), 100],
];

test("the context is evaluated only if single words score within the margin", () => {
  expect(labelsBy(doubtful(MARGIN - 1))[0]).toBe(NAME);
  expect(labelsBy(doubtful(MARGIN))[0]).toBe(OUTSIDE);
});

test("the context is evaluated if a rule found something, whatever the words score", () => {
  expect(labelsBy(doubtful(MARGIN), [[0, 1]])[0]).toBe(NAME);
});
