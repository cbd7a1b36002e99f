import { CharSet } from "../../text/char-set";
import type { TokenizedDocument } from "../../tokens/tokenized-document";

/**
 * The words of a sentence in order, each in as many pieces as names may end in it: 都|内, 団|長. Columns by piece, of which the first
 * `length` count.
 */
export interface Pieces {
  length: number;
  readonly starts: number[];
  readonly ends: number[];
  /** The index of the token. */
  readonly tokens: number[];
  /** 0 for a whole token, else which part of it. */
  readonly parts: number[];
}

/** Reads the pieces of the sentence `s` into `pieces`, in place of those of another, or into new columns. */
export type PieceReader = (document: TokenizedDocument, s: number, pieces?: Pieces) => Pieces;

export const noPieces = (): Pieces => ({ length: 0, starts: [], ends: [], tokens: [], parts: [] });

/** @param splitWords words by how many characters their first part has */
export function createPieceReader(splitWords: ReadonlyMap<string, number>): PieceReader {
  const lastUnits = new CharSet(Array.from(splitWords.keys(), (word) => word.slice(-1)));
  return ({ text, tokens, starts, ends, firstToken }, s, pieces = noPieces()) => {
    pieces.length = 0;
    for (let t = firstToken[s]!; t < firstToken[s + 1]!; t++) {
      const start = starts[t]!;
      const end = ends[t]!;
      const maySplit = end - start > 1 && lastUnits.hasAt(text, end - 1);
      const at = maySplit ? (splitWords.get(tokens[t]!.surface) ?? 0) : 0;
      if (at > 0 && at < end - start) {
        add(pieces, t, start, start + at, 1);
        add(pieces, t, start + at, end, 2);
      } else add(pieces, t, start, end, 0);
    }
    return pieces;
  };
}

function add(pieces: Pieces, token: number, start: number, end: number, part: number): void {
  const i = pieces.length++;
  pieces.starts[i] = start;
  pieces.ends[i] = end;
  pieces.tokens[i] = token;
  pieces.parts[i] = part;
}

/** The characters of a piece. */
export function surfaceOf({ tokens, text }: TokenizedDocument, pieces: Pieces, i: number): string {
  return pieces.parts[i] === 0 ? tokens[pieces.tokens[i]!]!.surface : text.slice(pieces.starts[i], pieces.ends[i]);
}
