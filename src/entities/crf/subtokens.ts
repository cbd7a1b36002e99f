import { CharSet } from "../../text/char-set";
import type { TokenizedDocument } from "../../tokens/tokenized-document";

/**
 * The tokens of a sentence in order, split if a name can end inside one: 都|内, 団|長. Columns by subtoken, of which only the first `length`
 * entries count.
 */
export interface Subtokens {
  length: number;
  readonly starts: number[];
  readonly ends: number[];
  /** The index of the token. */
  readonly tokens: number[];
  /** 0 for a whole token, 1 or 2 for its first or second part. */
  readonly parts: number[];
}

/** Reads the subtokens of the sentence `s` into new columns, or into `subtokens`, over those of another sentence. */
export type SubtokenReader = (document: TokenizedDocument, s: number, subtokens?: Subtokens) => Subtokens;

export const noSubtokens = (): Subtokens => ({ length: 0, starts: [], ends: [], tokens: [], parts: [] });

/** @param splitWords words with the length of their first part, in UTF-16 code units: 都内 with 1 */
export function createSubtokenReader(splitWords: ReadonlyMap<string, number>): SubtokenReader {
  const lastCharacters = new CharSet(Array.from(splitWords.keys(), (word) => word.slice(-1)));
  return ({ text, tokens, starts, ends, firstToken }, s, subtokens = noSubtokens()) => {
    subtokens.length = 0;
    for (let t = firstToken[s]!; t < firstToken[s + 1]!; t++) {
      const start = starts[t]!;
      const end = ends[t]!;
      // Check the last character before hashing the surface.
      const maySplit = end - start > 1 && lastCharacters.hasAt(text, end - 1);
      const at = maySplit ? (splitWords.get(tokens[t]!.surface) ?? 0) : 0;
      if (at > 0 && at < end - start) {
        add(subtokens, t, start, start + at, 1);
        add(subtokens, t, start + at, end, 2);
      } else add(subtokens, t, start, end, 0);
    }
    return subtokens;
  };
}

function add(subtokens: Subtokens, token: number, start: number, end: number, part: number): void {
  const i = subtokens.length++;
  subtokens.starts[i] = start;
  subtokens.ends[i] = end;
  subtokens.tokens[i] = token;
  subtokens.parts[i] = part;
}

/** Returns the characters of a subtoken. */
export function surfaceOf({ tokens, text }: TokenizedDocument, subtokens: Subtokens, i: number): string {
  if (subtokens.parts[i] === 0) return tokens[subtokens.tokens[i]!]!.surface;
  return text.slice(subtokens.starts[i], subtokens.ends[i]);
}
