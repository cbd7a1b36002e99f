import { WordEntry } from "../ipadic/format";
import type { WordDictionary } from "../ipadic/word-dictionary";
import { isSpace, type WordFinder } from "../ipadic/word-finder";
import { Packed, type Search } from "./packed-search";
import { extend, STRIDE } from "./path";

const NONE = -1;

/** A node: its context, the node before it, where it begins, its id, the node with the same end that was made before it. */
enum Node {
  Context,
  Before,
  Start,
  Id,
  Next,
  Size,
}

/**
 * The search for what does not fit the packed one: long runs that no place divides (100,000 letters), a great many words with one end.
 * Word by word, with costs that never overflow and arrays that grow.
 */
export function createPlainSearch(
  dictionary: WordDictionary,
  entries: Int32Array<ArrayBuffer>,
  finder: WordFinder,
  latestWins: boolean,
): Search {
  const { matrix, size, ends, words: firstUnknown } = dictionary;
  const { find, found } = finder;
  let nodes = new Int32Array(0);
  let costs = new Float64Array(0);
  /** By place, counted from the first: the node that ends there and was made last. */
  let heads = new Int32Array(0);
  let used = 0;
  const isMecab = latestWins;

  // Of the unknown words that end where a run ends only those are kept that may still win: a run of n letters has n of them.
  const unknownBest = new Float64Array(entries.length - firstUnknown);
  let runEnd = NONE;

  function add(cost: number, context: number, before: number, start: number, id: number, end: number): void {
    if (used === costs.length) {
      const [oldNodes, oldCosts] = [nodes, costs];
      nodes = new Int32Array(Math.max(2 * nodes.length, Node.Size * 1024));
      nodes.set(oldNodes);
      costs = new Float64Array(nodes.length / Node.Size);
      costs.set(oldCosts);
    }
    const at = Node.Size * used;
    costs[used] = cost;
    nodes[at + Node.Context] = context;
    nodes[at + Node.Before] = before;
    nodes[at + Node.Start] = start;
    nodes[at + Node.Id] = id;
    nodes[at + Node.Next] = heads[end]!;
    heads[end] = used++;
  }

  let pathCost = 0;
  /** Finds the best of the nodes of a list before a word with this context; its cost in `pathCost`. */
  function best(head: number, context: number): number {
    let path = NONE;
    pathCost = Number.POSITIVE_INFINITY;
    for (let node = head; node !== NONE; node = nodes[Node.Size * node + Node.Next]!) {
      const cost = costs[node]! + matrix[context * size + nodes[Node.Size * node + Node.Context]!]!;
      if (cost < pathCost || (cost === pathCost && !latestWins)) {
        pathCost = cost;
        path = node;
      }
    }
    return path;
  }

  function addWords(range: number, head: number, at: number, end: number): void {
    const count = range & 255;
    for (let i = 0; i < count; i++) {
      const id = (range >> 8) + (isMecab ? count - 1 - i : i);
      const entry = entries[id]!;
      const before = best(head, entry & WordEntry.ContextMask);
      const cost = pathCost + (entry >> WordEntry.CostShift);
      const unknown = id - firstUnknown;
      if (unknown >= 0 && unknown < unknownBest.length && end > at + 2) {
        if (runEnd !== end) unknownBest.fill(Number.POSITIVE_INFINITY);
        runEnd = end;
        if (cost > unknownBest[unknown]! || (cost === unknownBest[unknown]! && !latestWins)) continue;
        unknownBest[unknown] = cost;
      }
      add(cost, entry & WordEntry.ContextMask, before, at, id, end);
    }
  }

  return (chars, from, length, context, path) => {
    const places = length - from + 1;
    heads = heads.length < places ? new Int32Array(places).fill(NONE) : heads.fill(NONE, 0, places);
    used = 0;
    runEnd = NONE;
    add(0, context, NONE, NONE, NONE, 0);
    let farthest = 0;
    let stop = length - from;
    for (let at = 0; at < stop; at++) {
      const head = heads[at]!;
      if (head === NONE) continue;
      // A place that every way passes; the packed search may go on from there.
      if (at >= Packed.Window && farthest === at && nodes[Node.Size * head + Node.Next] === NONE) {
        stop = at;
        break;
      }
      const to = find(chars, from + at, length, 0);
      for (let i = 0; i < to; i += 2) {
        const end = found[i + 1]! - from;
        if (end > farthest) farthest = end;
        addWords(found[i]!, head, at, end);
      }
    }
    const last = best(heads[stop]!, ends);

    let count = 0;
    for (let node = last; node > 0; node = nodes[Node.Size * node + Node.Before]!) count++;
    let place = extend(path, count);
    let end = stop;
    for (let node = last; node > 0; node = nodes[Node.Size * node + Node.Before]!) {
      const begin = nodes[Node.Size * node + Node.Start]!;
      let start = from + begin;
      if (isMecab) while (isSpace(chars[start]!)) start++;
      place -= STRIDE;
      path.words[place] = path.offset + start;
      path.words[place + 1] = path.offset + from + end;
      path.words[place + 2] = nodes[Node.Size * node + Node.Id]!;
      end = begin;
    }
    return from + stop;
  };
}
