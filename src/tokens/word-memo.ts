import type { Reading } from "./reading";
import type { Word } from "./words";

/** The number that was found for the token `at` of a reading. */
export type WordMemo = (reading: Pick<Reading, "tokens" | "wordIds">, at: number) => number;

/**
 * Finds what is a function of the word alone, whatever its place, once for each word of the dictionaries. One memo belongs to one analyzer,
 * whose ids it keeps.
 * @param find gives a whole number from 0 to 65,534
 */
export function createWordMemo(find: (word: Word) => number): WordMemo {
  /** By id what was found and 1, or 0. */
  let kept = new Uint16Array(1 << 12);

  function keep(id: number, found: number): number {
    if (id >= kept.length) {
      const grown = new Uint16Array(Math.max(2 * kept.length, id + 1));
      grown.set(kept);
      kept = grown;
    }
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
