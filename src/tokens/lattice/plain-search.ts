import { WordEntry } from "../ipadic/format";
import type { WordDictionary } from "../ipadic/word-dictionary";
import { isSpace, type WordFinder } from "../ipadic/word-finder";
import { Packed, type Search } from "./packed-search";
import { extend, type Path, STRIDE } from "./path";

const NONE = -1;

/** The integers of a node. */
enum Node {
  Context,
  /** The node before it on the cheapest path to it. */
  Before,
  /** The offset at which it begins. */
  Start,
  /** The id of its word. */
  Id,
  /** The next node of the list of those with the same end: the one that was made before it. */
  Next,
  Size,
}

/**
 * Creates the Viterbi search for text that the packed search cannot read: long runs that no offset divides (100,000 letters), and more
 * than 64 words with one end. Its costs never overflow, and its arrays grow.
 *
 * @param entries those of the dictionary, and after them those of the users
 * @param latestWins whether of two paths of one cost that of the later node wins, as in MeCab
 */
export function createPlainSearch(
  dictionary: WordDictionary,
  entries: Int32Array<ArrayBuffer>,
  finder: WordFinder,
  latestWins: boolean,
): Search {
  const search = new PlainSearch(dictionary, entries, finder, latestWins);
  return (chars, from, length, context, path) => {
    const stop = search.fill(chars, from, length, context);
    search.write(chars, from, stop, path);
    return from + stop;
  };
}

class PlainSearch {
  readonly #dictionary: WordDictionary;
  readonly #entries: Int32Array;
  readonly #finder: WordFinder;
  readonly #latestWins: boolean;
  #nodes = new Int32Array(0);
  #costs = new Float64Array(0);
  /** By offset from the start of the search: the last node that ends there, the head of their list. */
  #heads = new Int32Array(0);
  #used = 0;
  /** The cost of the last result of `#best`. */
  #pathCost = 0;
  /** By unknown word, the cheapest path to one that ends at `#runEnd`. A run of n letters has n unknown words with one end; most cannot win. */
  readonly #unknownBest: Float64Array;
  #runEnd = NONE;

  constructor(dictionary: WordDictionary, entries: Int32Array, finder: WordFinder, latestWins: boolean) {
    this.#dictionary = dictionary;
    this.#entries = entries;
    this.#finder = finder;
    this.#latestWins = latestWins;
    this.#unknownBest = new Float64Array(entries.length - dictionary.words);
  }

  /** Makes the nodes from `from` on, after a word of the context `context`; returns the length of the stretch. */
  fill(chars: Int32Array, from: number, length: number, context: number): number {
    const { find, found } = this.#finder;
    this.#begin(length - from + 1, context);
    let farthest = 0;
    const stop = length - from;
    for (let at = 0; at < stop; at++) {
      const head = this.#heads[at]!;
      if (head === NONE) continue;
      // Every path passes this offset, so that the packed search can continue from here.
      if (at >= Packed.Window && farthest === at && this.#nodes[Node.Size * head + Node.Next] === NONE) return at;
      const to = find(chars, from + at, length, 0);
      for (let i = 0; i < to; i += 2) {
        const end = found[i + 1]! - from;
        if (end > farthest) farthest = end;
        this.#addWords(found[i]!, head, at, end);
      }
    }
    return stop;
  }

  /** Adds the words of the cheapest path to `stop`. */
  write(chars: Int32Array, from: number, stop: number, path: Path): void {
    const nodes = this.#nodes;
    const last = this.#best(this.#heads[stop]!, this.#dictionary.ends);
    let count = 0;
    for (let node = last; node > 0; node = nodes[Node.Size * node + Node.Before]!) count++;
    let next = extend(path, count);
    let end = stop;
    for (let node = last; node > 0; node = nodes[Node.Size * node + Node.Before]!) {
      const begin = nodes[Node.Size * node + Node.Start]!;
      let start = from + begin;
      // A word of MeCab includes the spaces before it.
      if (this.#latestWins) while (isSpace(chars[start]!)) start++;
      next -= STRIDE;
      path.words[next] = path.offset + start;
      path.words[next + 1] = path.offset + from + end;
      path.words[next + 2] = nodes[Node.Size * node + Node.Id]!;
      end = begin;
    }
  }

  #begin(offsets: number, context: number): void {
    if (this.#heads.length < offsets) this.#heads = new Int32Array(offsets).fill(NONE);
    else this.#heads.fill(NONE, 0, offsets);
    this.#used = 0;
    this.#runEnd = NONE;
    const node = this.#add(0, 0);
    this.#nodes[node + Node.Context] = context;
    this.#nodes[node + Node.Before] = NONE;
    this.#nodes[node + Node.Start] = NONE;
    this.#nodes[node + Node.Id] = NONE;
  }

  /** Adds the words of one surface (`packRange`), each after the cheapest node of the list of `head`. */
  #addWords(range: number, head: number, start: number, end: number): void {
    const count = range & 255;
    for (let i = 0; i < count; i++) {
      // MeCab adds the words of a surface in reverse order.
      const id = (range >> 8) + (this.#latestWins ? count - 1 - i : i);
      const entry = this.#entries[id]!;
      const context = entry & WordEntry.ContextMask;
      const before = this.#best(head, context);
      const cost = this.#pathCost + (entry >> WordEntry.CostShift);
      if (!this.#mayWin(id, cost, start, end)) continue;
      const node = this.#add(cost, end);
      this.#nodes[node + Node.Context] = context;
      this.#nodes[node + Node.Before] = before;
      this.#nodes[node + Node.Start] = start;
      this.#nodes[node + Node.Id] = id;
    }
  }

  /** Whether no unknown word with the same entry and end is cheaper; remembers the cost. True for words of one or two code units. */
  #mayWin(id: number, cost: number, start: number, end: number): boolean {
    const unknown = id - this.#dictionary.words;
    const best = this.#unknownBest;
    if (unknown < 0 || unknown >= best.length || end <= start + 2) return true;
    if (this.#runEnd !== end) best.fill(Number.POSITIVE_INFINITY);
    this.#runEnd = end;
    if (cost > best[unknown]! || (cost === best[unknown]! && !this.#latestWins)) return false;
    best[unknown] = cost;
    return true;
  }

  /** Adds a node that ends at `end`; returns the index of its integers. */
  #add(cost: number, end: number): number {
    if (this.#used === this.#costs.length) this.#grow();
    const at = Node.Size * this.#used;
    this.#costs[this.#used] = cost;
    this.#nodes[at + Node.Next] = this.#heads[end]!;
    this.#heads[end] = this.#used++;
    return at;
  }

  #grow(): void {
    const nodes = new Int32Array(Math.max(2 * this.#nodes.length, Node.Size * 1024));
    nodes.set(this.#nodes);
    this.#nodes = nodes;
    const costs = new Float64Array(nodes.length / Node.Size);
    costs.set(this.#costs);
    this.#costs = costs;
  }

  /** Returns the node of a list that is cheapest before a word with this context, and sets `#pathCost`. */
  #best(head: number, context: number): number {
    const { matrix, size } = this.#dictionary;
    const nodes = this.#nodes;
    const costs = this.#costs;
    const row = context * size;
    let best = NONE;
    let least = Number.POSITIVE_INFINITY;
    for (let node = head; node !== NONE; node = nodes[Node.Size * node + Node.Next]!) {
      const cost = costs[node]! + matrix[row + nodes[Node.Size * node + Node.Context]!]!;
      if (cost < least || (cost === least && !this.#latestWins)) {
        least = cost;
        best = node;
      }
    }
    this.#pathCost = least;
    return best;
  }
}
