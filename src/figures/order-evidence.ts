/** So many different words make an article one about baseball. */
const WORDS_OF_GAME = 2;
/** 8回表 names an inning by itself. */
const HALF_INNING = /\d回[表裏]/;

/** What the whole article says of counters that may order, found when it is first asked for. */
export interface OrderEvidence {
  readonly isGame: boolean;
  readonly isRelay: boolean;
}

/** Reads an article for the words of `dict/order-words.tsv`. */
export function readOrderEvidence(text: string, words: ReadonlyMap<string, readonly string[]>): OrderEvidence {
  const found = (counter: string) => (words.get(counter) ?? []).filter((word) => text.includes(word)).length;
  return { isGame: found("回") >= WORDS_OF_GAME || HALF_INNING.test(text), isRelay: found("区") > 0 };
}
