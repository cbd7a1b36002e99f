import type { ArgumentRole } from "../../enumerations";
import { WordClass } from "../../tokens/word-class";
import type { Word } from "../../tokens/words";
import type { Span } from "../../types";
import type { ParseModel } from "../model";
import { MARGIN, type Morphemes } from "../morphemes";
import { Field, Role } from "../word-profiles";
import { childLists } from "./argument-candidates";
import type { ParsedShapes } from "./case-features";
import { CaseFinder, type FoundArgument } from "./cases";
import { hasHeadlineTopic, type Tree } from "./headline";
import { createKindFinder } from "./kinds";
import { isOwnerCandidate, isPredicate } from "./predicate-bunsetsu";
import { CaseRole } from "./role";
import { Particle, PredicateForm, readShapes, type Shapes } from "./shapes";

/** A noun that belongs to a predicate; the span is the noun without particles and brackets around it. */
interface Argument extends Span {
  readonly role: ArgumentRole;
  readonly bunsetsu: number;
  /** Whether a particle says so: true for 売上高が増えた, false for 増えた売上高 and for the case of what は names. */
  readonly shown: boolean;
}

/** A verb, an adjective, a noun with だ, or a noun at the end of a clause (首相が訪米). */
export interface Predicate extends Span {
  readonly bunsetsu: number;
  /** 増加する of 増加したが, 買収する of 買収へ; the noun itself of 300億円だった and of 3割減. */
  readonly lemma: string;
  readonly arguments: readonly Argument[];
}

/** Whose a noun is: トヨタの│売上高. */
export interface Owner extends Span {
  /** The bunsetsu that is owned: 売上高. */
  readonly of: number;
  /** That of the owner, whose span this is: トヨタ. */
  readonly bunsetsu: number;
}

/** Predicates, owners, and for each bunsetsu whether it is parallel (P) to its head or just depends (D) on it. */
export interface Relations {
  readonly kinds: readonly ("D" | "P")[];
  readonly predicates: readonly Predicate[];
  readonly owners: readonly Owner[];
}

const ROLES = {
  [CaseRole.Ga]: "ga",
  [CaseRole.Wo]: "wo",
  [CaseRole.Ni]: "ni",
  [CaseRole.Time]: "time",
  [CaseRole.Place]: "place",
} as const;
/** The particles that show a case. */
const SHOWN_BY = { [CaseRole.Ga]: Particle.Ga, [CaseRole.Wo]: Particle.Wo, [CaseRole.Ni]: Particle.Ni } as const;

/** Creates the finder of predicates, arguments and owners in a tree. */
export function createRelationFinder({
  kinds,
  cases,
  frames,
}: Pick<ParseModel, "kinds" | "cases" | "frames">): (tokens: readonly Word[], tree: Tree) => Relations {
  const findKinds = createKindFinder(kinds);
  const finder = new CaseFinder(cases, frames);
  return (tokens, tree) => {
    const { words, profiles, firsts, rows: p, heads } = tree;
    const shapes = readShapes(tokens, words, profiles, firsts);
    const headline = hasHeadlineTopic(tree, shapes);
    if (headline) heads[0] = heads.length - 1;
    const sentence: ParsedShapes = { p, heads, shapes, children: childLists(heads) };
    const parallel = findKinds(p, heads, shapes);
    if (headline) parallel[0] = 0;
    const predicates: Predicate[] = [];
    const owners: Owner[] = [];
    for (let b = 0; b < firsts.length; b++) {
      if (isPredicate(shapes, sentence.children, heads, b)) {
        const found = finder.argumentsOf(sentence, parallel, b);
        predicates.push({
          bunsetsu: b,
          ...spanOf(tokens, tree, b),
          lemma: lemmaOf(tokens, words, shapes, b),
          arguments: argumentsOf(words, sentence, b, found, headline && heads[b]! < 0),
        });
      }
      const of = heads[b]!;
      if (isOwnerCandidate(shapes, b, of) && finder.isOwner(sentence, b, of))
        owners.push({ of, bunsetsu: b, ...nounSpan(words, shapes, b) });
    }
    const kinds: Relations["kinds"][number][] = [];
    for (const isParallel of parallel) kinds.push(isParallel === 1 ? "P" : "D");
    return { kinds, predicates, owners };
  };
}

const isNoun = ({ nounFrom, nounTo }: Shapes, b: number): boolean => nounFrom[b] !== nounTo[b];

const nounSpan = (words: Morphemes, { nounFrom, nounTo }: Shapes, b: number): Span => ({
  start: words.starts[nounFrom[b]!]!,
  end: words.ends[nounTo[b]! - 1]!,
});

/** Returns the arguments as spans, in the order of the text, with what は names as the topic. */
function argumentsOf(
  words: Morphemes,
  { heads, shapes, children }: ParsedShapes,
  predicate: number,
  found: readonly FoundArgument[],
  isHeadline: boolean,
): Argument[] {
  const isDependent = (b: number) => heads[b] === predicate;
  const spans: Argument[] = found.map(({ role, bunsetsu, of }) => {
    const particle = shapes.particles[of]!;
    const shown =
      role === CaseRole.Ga || role === CaseRole.Wo || role === CaseRole.Ni
        ? particle === SHOWN_BY[role]
        : particle === Particle.Ni || particle === Particle.De || particle === Particle.Other;
    return {
      role: ROLES[role as keyof typeof ROLES],
      bunsetsu,
      ...nounSpan(words, shapes, bunsetsu),
      shown: shown && isDependent(of),
    };
  });
  for (let d = children.last[predicate]!; d >= 0; d = children.previous[d]!)
    if (shapes.particles[d] === Particle.Wa && isNoun(shapes, d))
      spans.push({ role: "topic", bunsetsu: d, ...nounSpan(words, shapes, d), shown: true });
  if (isHeadline && !spans.some(({ bunsetsu }) => bunsetsu === 0)) {
    const topic = { bunsetsu: 0, ...nounSpan(words, shapes, 0), shown: false };
    spans.push({ role: "topic", ...topic });
    const isVerbal = shapes.forms[predicate] !== PredicateForm.NounEnd;
    if (isVerbal && !spans.some(({ role }) => role === "ga")) spans.push({ role: "ga", ...topic });
  }
  return spans.sort((a, b) => a.start - b.start);
}

/** Returns the span of a bunsetsu without the symbols at its ends. */
function spanOf(tokens: readonly Word[], { words, profiles, firsts }: Tree, b: number): Span {
  const isSymbol = (i: number) =>
    (profiles[words.rows[MARGIN + i]! + Field.Role]! & Role.Symbol) !== 0 &&
    (tokens[words.tokens[i]!]!.class & WordClass.Letter) === 0;
  let from = firsts[b]!;
  let to = b + 1 < firsts.length ? firsts[b + 1]! : words.length;
  while (to - from > 1 && isSymbol(to - 1)) to--;
  while (to - from > 1 && isSymbol(from)) from++;
  return { start: words.starts[from]!, end: words.ends[to - 1]! };
}

/** Returns the lemma of a predicate. */
function lemmaOf(tokens: readonly Word[], words: Morphemes, shapes: Shapes, b: number): string {
  const form = shapes.forms[b]!;
  const isVerbal = form === PredicateForm.Verb || form === PredicateForm.Adjective || form === PredicateForm.VerbalNoun;
  const endsWithVerbalNoun = form === PredicateForm.VerbalNounEnd || form === PredicateForm.HeadlineEnd;
  const takesNoun = !isVerbal && !endsWithVerbalNoun && isNoun(shapes, b);
  const from = takesNoun ? shapes.nounFrom[b]! : shapes.lemmaFrom[b]!;
  const to = takesNoun ? shapes.nounTo[b]! : shapes.lemmaTo[b]!;
  let lemma = "";
  for (let i = from; i < to; i++) {
    const word = tokens[words.tokens[i]!]!;
    lemma += isVerbal && i === to - 1 && word.known ? word.lemma : word.surface;
  }
  return endsWithVerbalNoun ? `${lemma}する` : lemma;
}
