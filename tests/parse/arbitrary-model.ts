import { createRandom } from "../../scripts/train/crf/random";
import { weightTable } from "../../src/linear/build-weight-table";
import type { SparseWeights } from "../../src/linear/weight-file";
import { BOUNDARY_FEATURES, boundaryFeatures } from "../../src/parse/bunsetsu-features";
import { BUNSETSU_PROFILE, bunsetsuProfiles } from "../../src/parse/bunsetsu-profiles";
import { candidateAt } from "../../src/parse/candidates";
import { HEAD_FEATURES, headFeatures } from "../../src/parse/head-features";
import type { ParseModel } from "../../src/parse/model";
import { type Morphemes, readMorphemes } from "../../src/parse/morphemes";
import { ArgumentCandidates, childLists } from "../../src/parse/predicates/argument-candidates";
import { CaseFeatures } from "../../src/parse/predicates/case-features";
import { KIND_FEATURES, kindFeatures } from "../../src/parse/predicates/kind-features";
import { PREDICATE_ROLES } from "../../src/parse/predicates/role";
import { readShapes } from "../../src/parse/predicates/shapes";
import { WordProfiles } from "../../src/parse/word-profiles";
import { createNewsTokenizer } from "../../src/tokens/tokenizer";
import { TokenColumns, type Word } from "../../src/tokens/words";

const TEXT = "石破首相は7日、昨年より増えた予算として「1兆円」を示したという。北斗電機の売上高が伸び、利益は減った。";

const readTokens = await createNewsTokenizer(undefined);

/** Returns the tokens of a text, as of one sentence. */
export function tokensOf(text: string): TokenColumns {
  const columns = new TokenColumns(text.length);
  readTokens(text, 0, text.length, columns);
  return columns;
}

/** Returns weights chosen at random for each hash. */
export function arbitraryWeights(hashes: Iterable<number>, seed: number): SparseWeights {
  const random = createRandom(seed);
  const ascending = Uint32Array.from(new Set([...hashes].map((hash) => hash >>> 0))).sort();
  return { hashes: ascending, weights: Int8Array.from(ascending, () => Math.floor(random() * 254 - 127) || 1) };
}

/** Returns the weights of a model that cuts and joins at random: what must hold of a parse holds whatever was learnt. */
export function arbitraryTables(seed: number): Record<keyof ParseModel, SparseWeights> {
  const profiles = new WordProfiles();
  const columns = tokensOf(TEXT);
  const words = readMorphemes(columns, 0, columns.tokens.length, profiles);
  const boundaries = new Set<number>();
  const hashes = new Int32Array(BOUNDARY_FEATURES);
  for (let i = 1; i < words.length; i++) {
    boundaryFeatures(words, profiles.rows, i, hashes, 0);
    for (const hash of hashes) boundaries.add(hash);
  }
  const pairs = new Set<number>();
  const empty = new Int32Array(BUNSETSU_PROFILE * 40);
  const pair = new Int32Array(HEAD_FEATURES);
  const candidates = Int32Array.from({ length: 16 }, (_, i) => i + 1);
  for (let rank = 0; rank < candidates.length; rank++) {
    headFeatures(empty, candidateAt(0, candidates, candidates.length, rank), pair, 0);
    for (const hash of pair) pairs.add(hash);
  }
  return {
    bunsetsu: arbitraryWeights(boundaries, seed),
    heads: arbitraryWeights(pairs, seed + 1),
    ...arbitraryRelations(columns.tokens, words, profiles.rows, seed + 2),
  };
}

/** Returns weights for the kinds and cases that the sentence has if each bunsetsu is two words and depends on the next. */
function arbitraryRelations(
  tokens: readonly Word[],
  words: Morphemes,
  rows: Int32Array,
  seed: number,
): Record<"kinds" | "cases", SparseWeights> {
  const firsts = Int32Array.from({ length: words.length >> 1 }, (_, b) => 2 * b);
  const heads = firsts.map((_, b) => (b + 1 < firsts.length ? b + 1 : -1));
  const p = bunsetsuProfiles(words, rows, firsts);
  const kinds = new Set<number>();
  const kind = new Int32Array(KIND_FEATURES);
  const cases = new Set<number>();
  const shapes = readShapes(tokens, words, rows, firsts);
  const sentence = { p, heads, shapes, children: childLists(heads) };
  const candidates = new ArgumentCandidates();
  const features = new CaseFeatures();
  for (let b = 0; b + 1 < firsts.length; b++) {
    kindFeatures(p, b, b + 1, kind);
    for (const hash of kind) kinds.add(hash);
    candidates.find(heads, shapes, sentence.children, b);
    features.read(sentence, b, candidates);
    for (let role = 0; role <= PREDICATE_ROLES; role++)
      for (let i = 0; i <= candidates.count; i++) for (const hash of features.hashesOf(i, role)) cases.add(hash);
  }
  return { kinds: arbitraryWeights(kinds, seed), cases: arbitraryWeights(cases, seed + 1) };
}

/** Returns the model of `arbitraryTables`. */
export function arbitraryModel(seed: number): ParseModel {
  const { bunsetsu, heads, kinds, cases } = arbitraryTables(seed);
  const tableOf = ({ hashes, weights }: SparseWeights) => weightTable(hashes, weights);
  return { bunsetsu: tableOf(bunsetsu), heads: tableOf(heads), kinds: tableOf(kinds), cases: tableOf(cases) };
}
