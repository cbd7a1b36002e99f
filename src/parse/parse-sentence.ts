import type { Word } from "../tokens/words";
import { createChunker } from "./bunsetsu";
import { bunsetsuProfiles } from "./bunsetsu-profiles";
import { createHeadFinder } from "./heads";
import type { ParseModel } from "./model";
import { type Morphemes, readMorphemes } from "./morphemes";
import { attachHeadlineTopic, hasFirstComma, type Tree } from "./predicates/headline";
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
  const findBunsetsu = createBunsetsuFinder(model);
  const findHeads = createHeadFinder(model.heads);
  const findRelations = createRelationFinder(model);
  return (tokens, from, to, uncut) => {
    if (from === to) return { bunsetsu: [], predicates: [], owners: [] };
    const cuts = findBunsetsu(tokens, from, to, uncut);
    const tree = { ...cuts, heads: findHeads(cuts.rows, cuts.firsts.length) };
    const { kinds, predicates, owners } = findRelations(tokens.tokens, tree);
    const bunsetsu = bunsetsuOf(tree).map((one, b) => ({ ...one, kind: kinds[b]! }));
    return { bunsetsu, predicates, owners };
  };
}

/**
 * A bunsetsu whose head is found when it is first asked for, with those to its right: for speed, since most rules ask for what is after a figure,
 * and many for no head at all.
 */
class LazyBunsetsu implements TreeBunsetsu {
  readonly start: number;
  readonly end: number;
  readonly firstToken: number;
  readonly #index: number;
  readonly #headOf: (bunsetsu: number) => number;

  constructor({ words, firsts }: Cuts, index: number, headOf: (bunsetsu: number) => number) {
    const first = firsts[index]!;
    this.start = words.starts[first]!;
    this.end = endOf(words, firsts, index);
    this.firstToken = words.tokens[first]!;
    this.#index = index;
    this.#headOf = headOf;
  }

  get head(): number {
    return this.#headOf(this.#index);
  }
}

/** Creates a parser that finds the same trees and nothing else, in two thirds of the time. */
export function createTreeParser(model: ParseModel): SentenceParser<SentenceTree> {
  const findBunsetsu = createBunsetsuFinder(model);
  const findHeads = createHeadFinder(model.heads);
  return (tokens, from, to, uncut) => {
    if (from === to) return { bunsetsu: [] };
    const cuts = findBunsetsu(tokens, from, to, uncut);
    const { rows, firsts } = cuts;
    const count = firsts.length;
    const heads = new Int32Array(count).fill(-1);
    // From here on they are known.
    let known = count - 1;
    const headOf = (b: number): number => {
      if (b < known) {
        findHeads(rows, count, b, known, heads);
        known = b;
      }
      return heads[b]!;
    };
    if (hasFirstComma(cuts)) {
      headOf(0);
      attachHeadlineTopic(tokens.tokens, { ...cuts, heads });
    }
    return { bunsetsu: Array.from(firsts, (_, b) => new LazyBunsetsu(cuts, b, headOf)) };
  };
}

/** A sentence cut into bunsetsu. */
type Cuts = Omit<Tree, "heads">;

function createBunsetsuFinder(model: ParseModel): (tokens: Tokens, from: number, to: number, uncut?: Uncut) => Cuts {
  const profiles = new WordProfiles();
  const chunk = createChunker(model.bunsetsu);
  return (tokens, from, to, uncut) => {
    profiles.forgetIfFull();
    const words = readMorphemes(tokens, from, to, profiles);
    const firsts = chunk(words, profiles.rows, uncut);
    return { words, profiles: profiles.rows, firsts, rows: bunsetsuProfiles(words, profiles.rows, firsts) };
  };
}

const endOf = (words: Morphemes, firsts: Int32Array, b: number): number =>
  b + 1 < firsts.length ? words.starts[firsts[b + 1]!]! : words.ends[words.length - 1]!;

const bunsetsuOf = ({ words, firsts, heads }: Tree): TreeBunsetsu[] =>
  Array.from(firsts, (first, b) => ({
    start: words.starts[first]!,
    end: endOf(words, firsts, b),
    head: heads[b]!,
    firstToken: words.tokens[first]!,
  }));
