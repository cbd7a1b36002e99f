import { WordEntry } from "../ipadic/format";
import type { WordDictionary } from "../ipadic/word-dictionary";
import { FoundBuffer, isSpace, type WordFinder } from "../ipadic/word-finder";
import { extend, type Path, STRIDE } from "./path";

/**
 * Finds the cheapest path from `from`, after a word of the context `context`, to `length`, or to an earlier offset that every path passes.
 * Adds its words to `path` and returns that offset.
 */
export type Search = (chars: Int32Array, from: number, length: number, context: number, path: Path) => number;

export enum Packed {
  /** Returned if the packed search cannot be used. */
  TooMuch = -1,
  /** The longest stretch, in code units. With two costs of 16 bits for each, a packed cost is within ±2^30, and so differences fit too. */
  Window = 250,
  /** More than every packed cost. */
  Unreached = 0x3fffffff,
  /** The rank of a node, its number among those with the same end, is in the low bits of its packed cost. */
  RankBits = 6,
  RankMask = 0x3f,
  /** The number of a node is in the low bits of `Node.Before`. */
  NodeBits = 13,
  NodeMask = 0x1fff,
}

/** The integers of a node. */
enum Node {
  /** The packed cost of the cheapest path to it. */
  Cost,
  Context,
  /** The number of the node before it on that path, and in the high bits the offset at which it begins itself. */
  Before,
  /** The id of its word. */
  Id,
  Size,
}

/**
 * The arrays that the steps of the search share. Each step is a closure over them as constants, so that V8 writes their addresses into its
 * code; as fields of an object they would be read at every step, which is slower.
 */
interface Stretch {
  /** By offset in the stretch: the number of nodes that end there. */
  readonly counts: Int32Array;
  /** The index in `nodes` of the first of them. */
  readonly rows: Int32Array;
  /** The index in `nodes` of the next of them to be filled. */
  readonly nexts: Int32Array;
  /** The index in the finder's `found` of the first word that begins there. */
  readonly firsts: Int32Array;
  readonly nodes: Int32Array;
  /** A mask on the ranks: 0, so that of nodes of one cost the first wins, or `RankMask`, which reverses the ranks: the last wins. */
  readonly rankFlip: number;
}

/**
 * Creates the Viterbi search that is used for all prose. First it finds all words of a stretch: from how many of them end at each offset
 * follows where its row of nodes is. Then, from left to right, it connects each word to the cheapest node that ends where the word begins.
 *
 *     東  京  都  に          nodes   │ begin │ 東 東 東 │ 東京 京 │ 都 京都 │ に に に │
 *     0   1   2   3   4      ends at   0       1          2          3         4
 *
 * A cost is packed: the rank is in its low bits, so that one minimum without a branch gives the cost, the node, and the winner of a tie.
 * For a stretch that does not fit (no offset that every path passes, too many nodes) it returns `Packed.TooMuch`: see `plain-search.ts`.
 *
 * @param entries those of the dictionary, and after them those of the users
 * @param latestWins whether of two paths of one cost that of the later node wins, as in MeCab
 */
export function createPackedSearch(
  dictionary: WordDictionary,
  entries: Int32Array<ArrayBuffer>,
  finder: WordFinder,
  latestWins: boolean,
): Search {
  const { matrix, size, ends } = dictionary;
  const stretch: Stretch = {
    counts: new Int32Array(Packed.Window + 1),
    rows: new Int32Array(Packed.Window + 1),
    nexts: new Int32Array(Packed.Window + 1),
    firsts: new Int32Array(Packed.Window + 1),
    nodes: new Int32Array(Node.Size * (Packed.NodeMask + 1)),
    rankFlip: latestWins ? Packed.RankMask : 0,
  };
  const { counts, rows, nodes, rankFlip } = stretch;
  const lookUp = createLookUp(stretch, finder);
  const connect = createConnect(stretch, dictionary, entries, finder, latestWins);
  const write = createWrite(stretch, latestWins);

  return (chars, from, length, context, path) => {
    const stop = lookUp(chars, from, length);
    if (stop === Packed.TooMuch) return Packed.TooMuch;
    connect(stop, context);
    const low = rows[stop]!;
    const high = low + Node.Size * counts[stop]!;
    // If the stretch ends before the text does, this is its only node.
    const best = cheapest(nodes, low, high, matrix, ends * size);
    write(chars, from, stop, low + Node.Size * ((best & Packed.RankMask) ^ rankFlip), path);
    return from + stop;
  };
}

/** Creates the first step: it finds the words of a stretch and gives each offset its row of nodes. */
function createLookUp(
  stretch: Stretch,
  finder: WordFinder,
): (chars: Int32Array, from: number, length: number) => number {
  const { counts, rows, nexts, firsts, nodes } = stretch;
  const { find, found } = finder;

  /** Finds the words of the stretch at `from`, at each offset at which one ends; returns its length, or `Packed.TooMuch`. */
  function lookUp(chars: Int32Array, from: number, length: number): number {
    const window = Math.min(Packed.Window, length - from);
    let next = 0;
    for (let at = 1; at <= window; at++) counts[at] = 0;
    counts[0] = 1;
    for (let at = 0; at < window; at++) {
      firsts[at] = next;
      if (counts[at] === 0) continue;
      if (next > found.length - FoundBuffer.Room) return Packed.TooMuch;
      const to = find(chars, from + at, length, next);
      while (next < to) {
        const end = found[next + 1]! - from;
        found[next + 1] = end;
        if (end <= window) counts[end]! += found[next]! & 255;
        next += 2;
      }
    }
    firsts[window] = next;
    const stop = from + window === length ? window : lastNeck(window);
    return stop > 0 && allocate(stop) ? stop : Packed.TooMuch;
  }

  /** Returns the last offset in the second half of the window at which only one word ends and which none crosses; 0 if there is none. */
  function lastNeck(window: number): number {
    let neck = 0;
    let farthest = 0;
    for (let at = 0; at <= window; at++) {
      if (farthest === at && counts[at] === 1 && at > window >> 1) neck = at;
      if (at < window)
        for (let i = firsts[at]!; i < firsts[at + 1]!; i += 2) farthest = Math.max(farthest, found[i + 1]!);
    }
    return neck;
  }

  /** Gives each offset its row of nodes; returns false if there are too many. */
  function allocate(stop: number): boolean {
    let next = Node.Size;
    let most = 0;
    for (let at = 1; at <= stop; at++) {
      const count = counts[at]!;
      rows[at] = next;
      nexts[at] = next;
      next += Node.Size * count;
      most = Math.max(most, count);
    }
    return most <= Packed.RankMask + 1 && next <= nodes.length;
  }

  return lookUp;
}

/** Creates the second step: it connects each node to the cheapest one before it. */
function createConnect(
  stretch: Stretch,
  dictionary: WordDictionary,
  wordEntries: Int32Array,
  finder: WordFinder,
  latestWins: boolean,
): (stop: number, context: number) => void {
  // V8 treats a `const` of a closure as a constant, but not a parameter.
  const { counts, rows, nexts, firsts, nodes, rankFlip } = stretch;
  const { matrix, size } = dictionary;
  const { found } = finder;
  const entries = wordEntries;
  const isMecab = latestWins === true;

  /** Fills the nodes of a stretch from left to right; before it is a word of the context `context`. */
  return function connect(stop: number, context: number): void {
    const ofNodes = nodes;
    const ofMatrix = matrix;
    const ofEntries = entries;
    const ofCounts = counts;
    const ofRows = rows;
    const ofNexts = nexts;
    const ofFirsts = firsts;
    const ofFound = found;
    ofNodes[Node.Cost] = rankFlip;
    ofNodes[Node.Context] = context;
    ofNodes[Node.Before] = 0;
    ofRows[0] = 0;
    for (let at = 0; at < stop; at++) {
      const count = ofCounts[at]!;
      if (count === 0) continue;
      const low = ofRows[at]!;
      const high = low + Node.Size * count;
      const begin = at << Packed.NodeBits;
      const last = ofFirsts[at + 1]!;
      for (let i = ofFirsts[at]!; i < last; i += 2) {
        const range = ofFound[i]!;
        const end = ofFound[i + 1]!;
        const row = ofRows[end]!;
        let node = ofNexts[end]!;
        let id = range >> 8;
        let left = range & 255;
        // MeCab adds the words of a surface in reverse order.
        if (isMecab) id += left - 1;
        for (; left > 0; left--) {
          const entry = ofEntries[id]!;
          const own = entry & WordEntry.ContextMask;
          const best = cheapest(ofNodes, low, high, ofMatrix, own * size);
          const cost = (best >> Packed.RankBits) + (entry >> WordEntry.CostShift);
          ofNodes[node + Node.Cost] = (cost << Packed.RankBits) | (((node - row) >> 2) ^ rankFlip);
          ofNodes[node + Node.Context] = own;
          ofNodes[node + Node.Before] = ((low >> 2) + ((best & Packed.RankMask) ^ rankFlip)) | begin;
          ofNodes[node + Node.Id] = id;
          node += Node.Size;
          if (isMecab) id--;
          else id++;
        }
        ofNexts[end] = node;
      }
    }
  };
}

/** Creates the last step: it writes the words of the cheapest path. */
function createWrite(
  stretch: Stretch,
  latestWins: boolean,
): (chars: Int32Array, from: number, stop: number, lastNode: number, path: Path) => void {
  const { nodes } = stretch;
  const isMecab = latestWins === true;

  /** Adds the words of the path that ends with `lastNode` at `stop`. */
  return function write(chars: Int32Array, from: number, stop: number, lastNode: number, path: Path): void {
    let count = 0;
    for (let node = lastNode; node > 0; node = Node.Size * (nodes[node + Node.Before]! & Packed.NodeMask)) count++;
    let next = extend(path, count);
    const { words, offset } = path;
    let end = stop;
    for (let node = lastNode; node > 0; ) {
      const before = nodes[node + Node.Before]!;
      const begin = before >> Packed.NodeBits;
      let start = from + begin;
      if (isMecab) while (isSpace(chars[start]!)) start++;
      next -= STRIDE;
      words[next] = offset + start;
      words[next + 1] = offset + from + end;
      words[next + 2] = nodes[node + Node.Id]!;
      end = begin;
      node = Node.Size * (before & Packed.NodeMask);
    }
  };
}

/** Returns the least packed cost of the nodes [low, high) with their connections. `Math.min` would branch, and half of the branches would be mispredicted. */
function cheapest(nodes: Int32Array, low: number, high: number, matrix: Int16Array, row: number): number {
  let best: number = Packed.Unreached;
  for (let node = low; node < high; node += Node.Size) {
    const less =
      (nodes[node + Node.Cost]! + (matrix[row + nodes[node + Node.Context]!]! << Packed.RankBits) - best) | 0;
    best = (best + (less & (less >> 31))) | 0;
  }
  return best;
}
