import type { Word } from "../tokens/words";
import { createChunker } from "./bunsetsu";
import { bunsetsuProfiles } from "./bunsetsu-profiles";
import { createHeadFinder } from "./heads";
import type { ParseModel } from "./model";
import { readMorphemes } from "./morphemes";
import { attachHeadlineTopic, type Tree } from "./predicates/headline";
import { createRelationFinder, type Owner, type Predicate } from "./predicates/predicates";
import type { Uncut } from "./uncut";
import { WordProfiles } from "./word-profiles";

/** A bunsetsu of a tree: a word of content with what hangs on it. Spans are those of the text of the tokens. */
export interface TreeBunsetsu {
  readonly start: number;
  readonly end: number;
  /** The index, in its sentence, of the bunsetsu that it depends on, always one to its right; -1 for the last. */
  readonly head: number;
  /** The index of the first token that begins or lies in it; a compound particle (として) belongs to two bunsetsu. */
  readonly firstToken: number;
}

/** A bunsetsu of a parse. */
interface Bunsetsu extends TreeBunsetsu {
  /** D depends on its head; P is parallel to it: 国家や│団体が. */
  readonly kind: "D" | "P";
}

/** The tokens of a text: those of a `TokenizedDocument`, or of one sentence. */
type Tokens = Readonly<Record<"starts" | "ends", Int32Array>> & { readonly tokens: readonly Word[] };

/** The bunsetsu of a sentence and their heads. */
export interface SentenceTree {
  readonly bunsetsu: readonly TreeBunsetsu[];
}

/** The parse of a sentence. */
export interface SentenceParse extends SentenceTree {
  readonly bunsetsu: readonly Bunsetsu[];
  readonly predicates: readonly Predicate[];
  readonly owners: readonly Owner[];
}

/** Parses the tokens [from, to), which are those of one sentence. No bunsetsu begins inside a span that `uncut` marks. */
export type SentenceParser<P extends SentenceTree = SentenceParse> = (
  tokens: Tokens,
  from: number,
  to: number,
  uncut?: Uncut,
) => P;

/** Creates a parser of sentences, with a memory of words of its own. */
export function createSentenceParser(model: ParseModel): SentenceParser {
  const findTree = createTreeFinder(model);
  const findRelations = createRelationFinder(model);
  return (tokens, from, to, uncut) => {
    if (from === to) return { bunsetsu: [], predicates: [], owners: [] };
    const tree = findTree(tokens, from, to, uncut);
    const { kinds, predicates, owners } = findRelations(tokens.tokens, tree);
    const bunsetsu = bunsetsuOf(tree).map((one, b) => ({ ...one, kind: kinds[b]! }));
    return { bunsetsu, predicates, owners };
  };
}

/** Creates a parser that finds the same trees and nothing else, in two thirds of the time. */
export function createTreeParser(model: ParseModel): SentenceParser<SentenceTree> {
  const findTree = createTreeFinder(model);
  return (tokens, from, to, uncut) => {
    if (from === to) return { bunsetsu: [] };
    const tree = findTree(tokens, from, to, uncut);
    attachHeadlineTopic(tokens.tokens, tree);
    return { bunsetsu: bunsetsuOf(tree) };
  };
}

function createTreeFinder(model: ParseModel): (tokens: Tokens, from: number, to: number, uncut?: Uncut) => Tree {
  const profiles = new WordProfiles();
  const chunk = createChunker(model.bunsetsu);
  const findHeads = createHeadFinder(model.heads);
  return (tokens, from, to, uncut) => {
    profiles.forgetIfFull();
    const words = readMorphemes(tokens, from, to, profiles);
    const firsts = chunk(words, profiles.rows, uncut);
    const rows = bunsetsuProfiles(words, profiles.rows, firsts);
    return { words, profiles: profiles.rows, firsts, rows, heads: findHeads(rows, firsts.length) };
  };
}

const bunsetsuOf = ({ words, firsts, heads }: Tree): TreeBunsetsu[] =>
  Array.from(firsts, (first, b) => ({
    start: words.starts[first]!,
    end: b + 1 < firsts.length ? words.starts[firsts[b + 1]!]! : words.ends[words.length - 1]!,
    head: heads[b]!,
    firstToken: words.tokens[first]!,
  }));
