import type { TokenizedDocument } from "./tokenized-document";
import type { Word } from "./words";

/** Returns the number that was found for the token number `at` of a document. */
export type WordMemo = (document: Pick<TokenizedDocument, "tokens" | "wordIds">, at: number) => number;

/**
 * Computes what is a function of the word alone once for each word of the dictionaries, each time for an unknown one. A memo belongs to one
 * analyzer, whose ids it keeps.
 * @param find returns a whole number from 0 to 2³¹ − 2
 */
export function createWordMemo(find: (word: Word) => number): WordMemo {
  /** By word id what was found, plus 1; else 0. */
  let kept = new Int32Array(1 << 12);

  function keep(id: number, found: number): number {
    kept = withCapacity(kept, id);
    kept[id] = found + 1;
    return found;
  }

  return ({ tokens, wordIds }, at) => {
    const id = wordIds[at]!;
    if (id < 0) return find(tokens[at]!);
    const found = id < kept.length ? kept[id]! : 0;
    return found > 0 ? found - 1 : keep(id, find(tokens[at]!));
  };
}

/** Returns a column by word id that is long enough for an id: the same one, or a longer one with its numbers. */
export function withCapacity<C extends Int32Array | Float64Array>(column: C, id: number): C {
  if (id < column.length) return column;
  const length = Math.max(2 * column.length, id + 1);
  const longer = (column instanceof Float64Array ? new Float64Array(length) : new Int32Array(length)) as C;
  longer.set(column);
  return longer;
}
