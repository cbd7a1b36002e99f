import type { TokenizedDocument } from "./tokenized-document";
import type { Word } from "./words";

/** Returns the number of the word of token `at` of a document. */
export type WordMemo = (document: Pick<TokenizedDocument, "tokens" | "wordIds">, at: number) => number;

/**
 * Creates a memo of a number that depends on the word alone. It is computed once for each word that has an id, and each time for the
 * others. A memo belongs to one analyzer: another one gives other ids.
 * @param compute returns a whole number from 0 to 2³¹ − 2
 */
export function createWordMemo(compute: (word: Word) => number): WordMemo {
  /** By word id the number plus 1; 0 if it has not been computed yet. */
  let kept = new Int32Array(1 << 12);

  function keep(id: number, value: number): number {
    kept = withCapacity(kept, id);
    kept[id] = value + 1;
    return value;
  }

  return ({ tokens, wordIds }, at) => {
    const id = wordIds[at]!;
    if (id < 0) return compute(tokens[at]!);
    const known = id < kept.length ? kept[id]! : 0;
    return known > 0 ? known - 1 : keep(id, compute(tokens[at]!));
  };
}

/** Returns a column by word id that is long enough for an id: the same one, or a longer copy. */
export function withCapacity<C extends Int32Array | Float64Array>(column: C, id: number): C {
  if (id < column.length) return column;
  const length = Math.max(2 * column.length, id + 1);
  const longer = (column instanceof Float64Array ? new Float64Array(length) : new Int32Array(length)) as C;
  longer.set(column);
  return longer;
}
