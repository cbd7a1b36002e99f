import { type Passage, type Place, sentenceOf } from "./passage";

/** How alike two places of two passages are by what stands around them, in whole numbers. */
export interface Likeness {
  /** The characters directly before both that are the same, at most `NEAR`. */
  readonly left: number;
  /** The characters directly behind both that are the same, at most `NEAR`. */
  readonly right: number;
  /** What share of the words of the claim's sentence the other sentence has, in tenths. */
  readonly words: number;
}

/** How far the characters around a place are compared. */
const NEAR = 12;
/** What the same edge counts: both begin, or both end, a sentence. */
const EDGE = 3;
const SPACE = /\s/;
const END = /[。\n\r!?！？]/;

/** Compares what stands around two places. */
export class LikenessMeter {
  readonly #pairs = new Map<string, ReadonlySet<string>>();

  measure(claim: Place, other: Place): Likeness {
    return {
      left: common(claim.passage.view, claim.start - 1, other.passage.view, other.start - 1, -1),
      right: common(claim.passage.view, claim.end, other.passage.view, other.end, 1),
      words: this.#sharedWords(claim, other),
    };
  }

  #sharedWords(claim: Place, other: Place): number {
    const wanted = this.#pairsOf(claim.passage, sentenceOf(claim.passage, claim));
    if (wanted.size === 0) return 0;
    const there = this.#pairsOf(other.passage, sentenceOf(other.passage, other));
    let shared = 0;
    for (const pair of wanted) if (there.has(pair)) shared++;
    return Math.floor((10 * shared) / wanted.size);
  }

  #pairsOf({ view, source, isTitle }: Passage, { start, end }: { start: number; end: number }): ReadonlySet<string> {
    const key = `${source} ${isTitle} ${start}`;
    let pairs = this.#pairs.get(key);
    if (!pairs) {
      pairs = contentPairs(view.slice(start, end));
      this.#pairs.set(key, pairs);
    }
    return pairs;
  }
}

/** Characters of words of content: kanji, katakana, letters. Numbers are what is checked. */
const CONTENT = /[一-鿿々〆ァ-ヺーA-Za-z]/;

/** Returns the pairs of neighbouring characters of content. */
function contentPairs(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let at = 1; at < text.length; at++) {
    const [a, b] = [text[at - 1]!, text[at]!];
    if (CONTENT.test(a) && CONTENT.test(b)) pairs.add(a + b);
  }
  return pairs;
}

/** Counts the characters that two texts have in common from two offsets on in a direction; white space is passed over. */
function common(a: string, i: number, b: string, j: number, step: 1 | -1): number {
  let same = 0;
  while (same < NEAR) {
    while (i >= 0 && i < a.length && SPACE.test(a[i]!)) i += step;
    while (j >= 0 && j < b.length && b[j] !== "\n" && SPACE.test(b[j]!)) j += step;
    const [x, y] = [a[i], b[j]];
    if (x === undefined || (END.test(x) && y !== x))
      return y === undefined || END.test(y) ? Math.min(NEAR, same + EDGE) : same;
    if (x !== y) return same;
    same++;
    i += step;
    j += step;
  }
  return same;
}
