import { weightTable } from "../../../src/linear/build-weight-table";
import type { SparseWeights } from "../../../src/linear/weight-file";
import { ArgumentCandidates, childLists } from "../../../src/parse/predicates/argument-candidates";
import { CASE_FEATURES, CaseFeatures, type ParsedShapes } from "../../../src/parse/predicates/case-features";
import type { Tree } from "../../../src/parse/predicates/headline";
import { isOwnerCandidate, isPredicate } from "../../../src/parse/predicates/predicate-bunsetsu";
import { CaseRole, PREDICATE_ROLES } from "../../../src/parse/predicates/role";
import { readShapes } from "../../../src/parse/predicates/shapes";
import { VerbFrames } from "../../../src/parse/predicates/verb-frames";
import type { WordProfiles } from "../../../src/parse/word-profiles";
import { FeatureIds, NumberList } from "../linear/feature-ids";
import { type Choices, learnMean, type SeededSettings } from "../linear/softmax";
import { sparse } from "../linear/sparse";
import type { GoldRelation, GoldSentence } from "./corpus";
import { bunsetsuOfPhrases, goldTree } from "./trees";

const ROLES: Readonly<Record<string, CaseRole>> = {
  ガ: CaseRole.Ga,
  ヲ: CaseRole.Wo,
  ニ: CaseRole.Ni,
  時間: CaseRole.Time,
  デ: CaseRole.Place,
  ニオイテ: CaseRole.Place,
  ノ: CaseRole.Owner,
  "ノ？": CaseRole.Owner,
};

/**
 * Returns the role of a relation of the corpus, null for one that is not looked for. デ is the place only of a place: 電話で is a means.
 */
export function roleOf(sentence: GoldSentence, { type, target }: GoldRelation): CaseRole | null {
  const role = ROLES[type] ?? null;
  if (role !== CaseRole.Place) return role;
  const { bunsetsu } = sentence.phrases[target]!;
  const { start, end } = sentence.bunsetsu[bunsetsu]!;
  const text = sentence.text.slice(start, end);
  return sentence.places?.some((place) => text.includes(place)) ? role : null;
}

/** Learns the arguments of the predicates and the owners of the nouns of the gold trees. `most` is how many weights are kept. */
export function trainCases(
  sentences: readonly GoldSentence[],
  profiles: WordProfiles,
  frames: SparseWeights,
  settings: SeededSettings,
  most: number,
): SparseWeights {
  const lessons = new CaseLessons(frames);
  for (const sentence of sentences) {
    const tree = goldTree(sentence, profiles);
    if (tree !== null) lessons.add(sentence, tree);
  }
  const { choices } = lessons;
  choices.firsts.push(lessons.total);
  return sparse(learnMean(choices, settings), choices.ids.hashes, most);
}

/** The choices between candidates for each role of each predicate. */
class CaseLessons {
  readonly choices: Choices = {
    ids: new FeatureIds(),
    width: CASE_FEATURES,
    features: new NumberList(),
    firsts: new NumberList(),
    right: new NumberList(),
  };
  total = 0;
  readonly #candidates = new ArgumentCandidates();
  readonly #features: CaseFeatures;

  constructor({ hashes, weights }: SparseWeights) {
    this.#features = new CaseFeatures(new VerbFrames(weightTable(hashes, weights)));
  }

  add(gold: GoldSentence, tree: Tree): void {
    const shapes = readShapes(gold.tokens, tree.words, tree.profiles, tree.firsts);
    const children = childLists(tree.heads);
    const sentence: ParsedShapes = { p: tree.rows, heads: tree.heads, shapes, children };
    const bunsetsu = bunsetsuOfPhrases(gold, tree);
    /** The targets of each role of a bunsetsu. */
    const targets = new Map<number, Set<number>>();
    for (const relation of gold.relations) {
      const role = roleOf(gold, relation);
      if (role === null) continue;
      const key = bunsetsu[relation.phrase]! * 8 + role;
      const own = targets.get(key) ?? new Set();
      targets.set(key, own.add(bunsetsu[relation.target]!));
    }
    for (let b = 0; b < tree.heads.length; b++) {
      if (isPredicate(shapes, children, tree.heads, b)) this.#addPredicate(gold, sentence, b, targets);
      const of = tree.heads[b]!;
      if (!isOwnerCandidate(shapes, b, of)) continue;
      this.#candidates.only(b);
      this.#features.read(sentence, of, this.#candidates);
      this.#push(CaseRole.Owner, 1, targets.get(of * 8 + CaseRole.Owner)?.has(b) ? 1 : 0);
    }
  }

  #addPredicate(
    gold: GoldSentence,
    sentence: ParsedShapes,
    predicate: number,
    targets: ReadonlyMap<number, ReadonlySet<number>>,
  ): void {
    const candidates = this.#candidates;
    candidates.find(sentence.heads, sentence.shapes, sentence.children, predicate);
    if (candidates.count === 0) return;
    this.#features.read(sentence, predicate, candidates);
    for (let role = 0; role < PREDICATE_ROLES; role++) {
      if (role === CaseRole.Place && gold.places === null) continue;
      // Of coordinated nouns the nearest in the tree is the one to find; with none the last row is right.
      const own = targets.get(predicate * 8 + role);
      let right = candidates.count;
      for (let i = candidates.count - 1; own !== undefined && i >= 0; i--)
        if (own.has(candidates.bunsetsu[i]!)) right = i;
      this.#push(role, candidates.count + 1, right);
    }
  }

  #push(role: CaseRole, rows: number, right: number): void {
    const { choices } = this;
    choices.firsts.push(this.total);
    choices.right.push(right);
    for (let i = 0; i < rows; i++)
      for (const hash of this.#features.hashesOf(i, role)) choices.features.push(choices.ids.of(hash));
    this.total += rows;
  }
}
