import { childLists } from "../../../src/parse/predicates/argument-candidates";
import type { Tree } from "../../../src/parse/predicates/headline";
import { isOwnerCandidate, isPredicate } from "../../../src/parse/predicates/predicate-bunsetsu";
import type { Relations } from "../../../src/parse/predicates/predicates";
import { CaseRole } from "../../../src/parse/predicates/role";
import { Particle, readShapes } from "../../../src/parse/predicates/shapes";
import type { WordProfiles } from "../../../src/parse/word-profiles";
import type { GoldSentence } from "./corpus";
import { roleOf } from "./train-cases";
import { isParallel } from "./train-kinds";
import { bunsetsuOfPhrases, looseGoldTree } from "./trees";

const NAMES = ["ga", "wo", "ni", "time", "place", "owner"] as const;
const SHOWN_BY: Partial<Record<CaseRole, Particle>> = {
  [CaseRole.Ga]: Particle.Ga,
  [CaseRole.Wo]: Particle.Wo,
  [CaseRole.Ni]: Particle.Ni,
};

/** What was right, of what was found and of what was to be found. */
class Count {
  right = 0;
  found = 0;
  gold = 0;
  /** Those of the gold that the bunsetsu of the parse can express. */
  reachable = 0;
  /** Those of the corpus, also of nouns that are no predicates here: 計画の発表. */
  all = 0;

  get line(): string {
    const percent = (of: number) => (of === 0 ? "–" : ((100 * this.right) / of).toFixed(1));
    const f1 = ((200 * this.right) / Math.max(1, this.found + this.gold)).toFixed(1);
    return `F1 ${f1}  precision ${percent(this.found)}  recall ${percent(this.gold)}  of ${this.gold}, ${this.reachable} reachable, ${this.all} in the corpus`;
  }
}

/** Returns lines of scores of the relations that `parse` finds, over the sentences of two bunsetsu or more. */
export function scoreRelations(
  sentences: readonly GoldSentence[],
  profiles: WordProfiles,
  parse: (sentence: GoldSentence) => { tree: Tree; relations: Relations },
): string[] {
  const counts = new Map<string, Count>();
  const count = (name: string): Count => counts.get(name) ?? counts.set(name, new Count()).get(name)!;
  for (const gold of sentences) {
    if (gold.bunsetsu.length < 2) continue;
    const { tree, relations } = parse(gold);
    countKinds(gold, tree, relations, count("parallel"));
    countRelations(gold, profiles, tree, relations, count);
  }
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .filter(([, { found, gold }]) => found + gold > 0)
    .map(([name, { line }]) => `${name.padEnd(12)}${line}`);
}

/** Counts the arguments of the predicates that the gold bunsetsu have, and the owners. */
function countRelations(
  gold: GoldSentence,
  profiles: WordProfiles,
  tree: Tree,
  { predicates, owners }: Relations,
  count: (name: string) => Count,
): void {
  const ideal = looseGoldTree(gold, profiles);
  const shapes = readShapes(gold.tokens, tree.words, tree.profiles, tree.firsts);
  const goldShapes = readShapes(gold.tokens, ideal.words, ideal.profiles, ideal.firsts);
  const goldChildren = childLists(ideal.heads);
  const ends = bunsetsuOfPhrases(gold, tree);
  const goldEnds = bunsetsuOfPhrases(gold, ideal);
  const found = new Set<string>();
  for (const { bunsetsu, arguments: all } of predicates)
    for (const { role, bunsetsu: argument } of all)
      if (role !== "topic") found.add(`${bunsetsu} ${NAMES.indexOf(role)} ${argument}`);
  for (const { bunsetsu, of } of owners) found.add(`${of} ${CaseRole.Owner} ${bunsetsu}`);
  // For each case, and for the case with whether a particle shows it.
  const columns = (role: CaseRole, predicate: number, argument: number): Count[] => {
    const particle = SHOWN_BY[role];
    const name = NAMES[role]!;
    if (particle === undefined) return [count(name)];
    const isShown = argument >= 0 && tree.heads[argument] === predicate && shapes.particles[argument] === particle;
    return [count("ga wo ni"), count(name), count(`${name} ${isShown ? "shown" : "hidden"}`)];
  };
  const wanted = new Set<string>();
  for (const relation of gold.relations) {
    const role = roleOf(gold, relation);
    if (role === null || (role === CaseRole.Place && gold.places === null)) continue;
    const predicate = ends[relation.phrase]!;
    const argument = ends[relation.target]!;
    const key = `${predicate} ${role} ${argument}`;
    if (predicate >= 0 && argument >= 0 && wanted.has(key)) continue;
    const to = columns(role, predicate, argument);
    for (const column of to) column.all++;
    const ideally = goldEnds[relation.phrase]!;
    const isInScope =
      ideally >= 0 &&
      (role === CaseRole.Owner
        ? isOwnerCandidate(goldShapes, goldEnds[relation.target]!, ideally) &&
          ideal.heads[goldEnds[relation.target]!] === ideally
        : isPredicate(goldShapes, goldChildren, ideal.heads, ideally));
    const isReachable = predicate >= 0 && argument >= 0 && predicate !== argument;
    if (isReachable) wanted.add(key);
    if (isInScope || found.has(key)) for (const column of to) column.gold++;
    if (isReachable && (isInScope || found.has(key))) for (const column of to) column.reachable++;
  }
  for (const key of found) {
    const [predicate, role, argument] = key.split(" ").map(Number) as [number, CaseRole, number];
    if (role === CaseRole.Place && gold.places === null) continue;
    for (const column of columns(role, predicate, argument)) {
      column.found++;
      if (wanted.has(key)) column.right++;
    }
  }
}

/** Counts the parallel bunsetsu that begin where one of the corpus does. */
function countKinds({ bunsetsu }: GoldSentence, { words, firsts }: Tree, { kinds }: Relations, to: Count): void {
  const own = new Map(Array.from(firsts, (word, b) => [words.starts[word]!, b]));
  for (const kind of kinds) if (kind === "P") to.found++;
  for (const { start, kind } of bunsetsu) {
    if (!isParallel(kind)) continue;
    const b = own.get(start);
    to.gold++;
    to.all++;
    if (b === undefined) continue;
    to.reachable++;
    if (kinds[b] === "P") to.right++;
  }
}
