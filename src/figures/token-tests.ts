import type { CharSet } from "../text/char-set";
import type { TokenizedDocument } from "../tokens/tokenized-document";

/** Whether the token at an index has any of the bits of `WordClass`; false outside the list. */
export const hasClass = ({ tokens, classes }: TokenizedDocument, i: number, mask: number): boolean =>
  i >= 0 && i < tokens.length && (classes[i]! & mask) !== 0;

/** Whether the token at an index is a single character of a set, such as の or や; false outside the list. */
export const isCharacter = (
  { tokens, text, starts, ends }: TokenizedDocument,
  i: number,
  characters: CharSet,
): boolean => i >= 0 && i < tokens.length && ends[i]! - starts[i]! === 1 && characters.hasAt(text, starts[i]!);
