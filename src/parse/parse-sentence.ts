import type { Word } from "../tokens/words";
import { createChunker } from "./bunsetsu";
import { bunsetsuProfiles } from "./bunsetsu-profiles";
import { createHeadFinder } from "./heads";
import type { ParseModel } from "./model";
import { readMorphemes } from "./morphemes";
import { createRelationFinder, type Owner, type Predicate } from "./predicates/predicates";
import type { Uncut } from "./uncut";
import { WordProfiles } from "./word-profiles";

/** A bunsetsu: a word of content with what hangs on it. Spans are those of the text of the tokens. */
export interface Bunsetsu {
  readonly start: number;
  readonly end: number;
  /** The index, in its sentence, of the bunsetsu that it depends on, always one to its right; -1 for the last. */
  readonly head: number;
  /** D depends on its head; P is parallel to it: 国家や│団体が. */
  readonly kind: "D" | "P";
  /** The index of the first token that begins or lies in it; a compound particle (として) belongs to two bunsetsu. */
  readonly firstToken: number;
}

/** The tokens of a text: those of a `TokenizedDocument`, or of one sentence. */
type Tokens = Readonly<Record<"starts" | "ends", Int32Array>> & { readonly tokens: readonly Word[] };

/** The parse of a sentence. */
export interface SentenceParse {
  readonly bunsetsu: readonly Bunsetsu[];
  readonly predicates: readonly Predicate[];
  readonly owners: readonly Owner[];
}

/** Parses the tokens [from, to), which are those of one sentence. No bunsetsu begins inside a span that `uncut` marks. */
export type SentenceParser = (tokens: Tokens, from: number, to: number, uncut?: Uncut) => SentenceParse;

/** Creates a parser of sentences, with a memory of words of its own. */
export function createSentenceParser(model: ParseModel): SentenceParser {
  const profiles = new WordProfiles();
  const chunk = createChunker(model.bunsetsu);
  const findHeads = createHeadFinder(model.heads);
  const findRelations = createRelationFinder(model);
  return (tokens, from, to, uncut) => {
    if (from === to) return { bunsetsu: [], predicates: [], owners: [] };
    profiles.forgetIfFull();
    const words = readMorphemes(tokens, from, to, profiles);
    const firsts = chunk(words, profiles.rows, uncut);
    const rows = bunsetsuProfiles(words, profiles.rows, firsts);
    const heads = findHeads(rows, firsts.length);
    const tree = { words, profiles: profiles.rows, firsts, rows, heads };
    const { kinds, predicates, owners } = findRelations(tokens.tokens, tree);
    const bunsetsu: Bunsetsu[] = [];
    let start = words.starts[0]!;
    for (let b = 0; b < firsts.length; b++) {
      const isLast = b + 1 === firsts.length;
      const end = isLast ? words.ends[words.length - 1]! : words.starts[firsts[b + 1]!]!;
      bunsetsu.push({ start, end, head: heads[b]!, kind: kinds[b]!, firstToken: words.tokens[firsts[b]!]! });
      start = end;
    }
    return { bunsetsu, predicates, owners };
  };
}
