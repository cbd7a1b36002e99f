/** Compares sentences by their pairs of adjacent characters. */
import { BigramFilter } from "../../text/bigram-filter";
import type { TokenizedDocument } from "../../tokens/tokenized-document";

/** The most characters of a text that are compared; few sentences are longer. */
const MAX_LENGTH = 300;
/** Two characters as an int32, which a set holds without a number object for each. */
const pairOf = (text: string, at: number): number => (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);

/** Returns the pairs of characters of a text. */
function pairsOfText(text: string, start = 0, end = text.length): Set<number> {
  const pairs = new Set<number>();
  const last = Math.min(end, start + MAX_LENGTH) - 1;
  for (let at = start; at < last; at++) pairs.add(pairOf(text, at));
  return pairs;
}

/** Returns the pairs of characters of a sentence. */
export function pairsOf({ text, sentences }: TokenizedDocument, index: number): Set<number> {
  const { start, end } = sentences[index]!;
  return pairsOfText(text, start, end);
}

/** Returns the share of the pairs of a sentence, with repetition, that are among others. */
export function sharedPairs(
  { text, sentences }: TokenizedDocument,
  index: number,
  others: ReadonlySet<number>,
): number {
  const { start, end } = sentences[index]!;
  const last = Math.min(end, start + MAX_LENGTH) - 1;
  let shared = 0;
  for (let at = start; at < last; at++) if (others.has(pairOf(text, at))) shared++;
  return last > start ? shared / (last - start) : 0;
}

/** The pairs of a title. A filter rules out most others. */
export class TitlePairs {
  readonly #filter = new BigramFilter();
  readonly #pairs: ReadonlySet<number>;
  /** Those that a sentence had which was read before. */
  readonly #known = new Set<number>();

  constructor(title: string) {
    this.#pairs = pairsOfText(title);
    for (const pair of this.#pairs) this.#filter.add(pair >>> 16, pair & 0xffff);
  }

  /** Returns the share of the pairs that a sentence has, and of those that none had which was read before. */
  sharesIn({ text, sentences }: TokenizedDocument, index: number): { share: number; newShare: number } {
    if (this.#pairs.size === 0) return { share: 0, newShare: 0 };
    const { start, end } = sentences[index]!;
    const found = new Set<number>();
    const before = this.#known.size;
    for (let at = start; at + 1 < end; at++) {
      if (!this.#filter.mayHold(text.charCodeAt(at), text.charCodeAt(at + 1))) continue;
      const pair = pairOf(text, at);
      if (!this.#pairs.has(pair)) continue;
      found.add(pair);
      this.#known.add(pair);
    }
    const all = this.#pairs.size;
    return { share: found.size / all, newShare: (this.#known.size - before) / all };
  }
}
