import { WordEntry } from "../ipadic/format";
import type { WordDictionary } from "../ipadic/word-dictionary";
import { type Path, STRIDE } from "../lattice/path";
import { COSTS } from "./user-rows";

/** A word wins between any two of the first so many contexts. They are numbered from the commonest down. */
const COMMON_CONTEXTS = 48;

/**
 * Creates the finder of the cost with which a word beats its parts between any two of the common contexts:
 *
 *     …a ─ 令 ─ 和 ─ b…      the parts:  connection(a, 令) + cost(令 ─ 和) + connection(和, b)
 *     …a ── 令和 ─── b…      the word:   connection(a, 令和) +     cost     + connection(令和, b), at least 1 less
 *
 * @param search finds the parts of a surface without the user's words
 */
export function createCostFinder(
  dictionary: WordDictionary,
  search: (surface: string) => Path,
): (surface: string, context: number) => number {
  const { size, entries } = dictionary;
  const kept = new Map<number, number>();
  const keep = (key: number, find: () => number): number => {
    const value = kept.get(key) ?? find();
    kept.set(key, value);
    return value;
  };
  return (surface, context) => {
    const path = search(surface);
    const { words, length } = path;
    const first = entries[words[2]!]! & WordEntry.ContextMask;
    const last = entries[words[length - STRIDE + 2]!]! & WordEntry.ContextMask;
    const before = keep(2 * (context * size + first), () => mostBefore(dictionary, context, first));
    const after = keep(2 * (context * size + last) + 1, () => mostAfter(dictionary, context, last));
    const cost = costOf(path, dictionary) - before - after - 1;
    return Math.max(COSTS.least, Math.min(COSTS.most, cost));
  };
}

/** Returns the cost of the words of a path and of the connections between them. */
function costOf({ words, length }: Path, { matrix, size, entries }: WordDictionary): number {
  let cost = 0;
  for (let i = 0; i < length; i += STRIDE) {
    const entry = entries[words[i + 2]!]!;
    cost += entry >> WordEntry.CostShift;
    if (i === 0) continue;
    const left = entries[words[i - STRIDE + 2]!]! & WordEntry.ContextMask;
    cost += matrix[(entry & WordEntry.ContextMask) * size + left]!;
  }
  return cost;
}

/** Returns how much more, at most, it costs to connect the word to the context before it than to connect its first part. */
function mostBefore({ matrix, size }: WordDictionary, word: number, firstPart: number): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let other = 0; other < COMMON_CONTEXTS; other++)
    most = Math.max(most, matrix[word * size + other]! - matrix[firstPart * size + other]!);
  return most;
}

/** Returns the same for the context after it and its last part. */
function mostAfter({ matrix, size }: WordDictionary, word: number, lastPart: number): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let other = 0; other < COMMON_CONTEXTS; other++)
    most = Math.max(most, matrix[other * size + word]! - matrix[other * size + lastPart]!);
  return most;
}
