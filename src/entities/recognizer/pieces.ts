import type { Reading } from "../../tokens/reading";
import type { Token } from "../../types";

/** A word, or the part of one at which a name may end: 都|内, 団|長. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly token: Token;
  /** 0 for a whole word, else which part of it. */
  readonly part: number;
}

/** The pieces of the sentence `s`. */
export function readPieces(reading: Reading, s: number, splitWords: ReadonlyMap<string, number>): Piece[] {
  const { tokens, firstToken } = reading;
  const pieces: Piece[] = [];
  for (let t = firstToken[s]!; t < firstToken[s + 1]!; t++) {
    const token = tokens[t]!;
    const { start, end, surface } = token;
    // Most words of one character are looked for in vain.
    const at = surface.length > 1 ? (splitWords.get(surface) ?? 0) : 0;
    if (at > 0 && at < surface.length) {
      pieces.push({ start, end: start + at, surface: surface.slice(0, at), token, part: 1 });
      pieces.push({ start: start + at, end, surface: surface.slice(at), token, part: 2 });
    } else pieces.push({ start, end, surface, token, part: 0 });
  }
  return pieces;
}
