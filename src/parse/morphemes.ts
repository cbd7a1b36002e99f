import type { TokenizedDocument } from "../tokens/tokenized-document";
import type { Word } from "../tokens/words";
import { BOUNDARY, isCompoundParticle, type WordProfiles } from "./word-profiles";

/** How many boundary words stand before and after the words of a sentence, so that features need not test for its ends. */
export const MARGIN = 2;

/** The words of one sentence as the parser reads them: tokens, compound particles cut in two (と + して). Word i is element i + `MARGIN`. */
export interface Morphemes {
  /** How many words there are, without the margins. */
  readonly length: number;
  /** The offset at which each word begins, not shifted by the margin. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The index of the token that each word is, or is a part of. */
  readonly tokens: Int32Array;
  /** The start of each word's row in the profiles, with the margins. */
  readonly rows: Int32Array;
}

/** The tokens that the parser reads: those of a document or of one sentence. */
type Tokens = Pick<TokenizedDocument, "starts" | "ends" | "tokens">;

/** The features of the two parts of a compound particle. */
const partOf = (word: Word, from: number, to: number, detail: string) => ({
  surface: word.surface.slice(from, to),
  lemma: word.surface.slice(from, to),
  pos: "助詞",
  posDetail: ["格助詞", detail, "*"] as const,
  conjugationForm: "*",
  known: true,
});

/** Reads the tokens [from, to) as the words of a sentence. */
export function readMorphemes(tokens: Tokens, from: number, to: number, profiles: WordProfiles): Morphemes {
  const most = 2 * (to - from);
  const starts = new Int32Array(most);
  const ends = new Int32Array(most);
  const indices = new Int32Array(most);
  const rows = new Int32Array(most + 2 * MARGIN).fill(BOUNDARY);
  let length = 0;
  const add = (start: number, end: number, token: number, row: number) => {
    starts[length] = start;
    ends[length] = end;
    indices[length] = token;
    rows[MARGIN + length++] = row;
  };
  for (let i = from; i < to; i++) {
    const word = tokens.tokens[i]!;
    const start = tokens.starts[i]!;
    const end = tokens.ends[i]!;
    // として: the corpora have a bunsetsu boundary after と.
    if (isCompoundParticle(word)) {
      add(start, start + 1, i, profiles.rowOfUnknown(partOf(word, 0, 1, "一般")));
      add(start + 1, end, i, profiles.rowOfUnknown(partOf(word, 1, word.surface.length, "複合")));
    } else add(start, end, i, profiles.rowOf(word));
  }
  return { length, starts, ends, tokens: indices, rows };
}
