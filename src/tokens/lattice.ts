import type { Categories, UnknownWords } from "./categories";
import { CATEGORY_MASK, CATEGORY_SHIFT, KINDS_SHIFT, SPACE_CATEGORY } from "./categories";
import { CONTEXT_MASK, COST_MIDDLE, COST_SHIFT } from "./format";
import type { Parts, UserWords } from "./user-dictionary";
import { unitTable, type WordDictionary } from "./word-dictionary";

/** What `search` writes for a word: its start, its end, its id. */
export const STRIDE = 3;

export interface Lattice {
  /** Writes the words of the text to `words` from the beginning, `STRIDE` numbers a word, and returns how many numbers. */
  search(text: string): number;
  /** What the cheapest way through a text costs, taken alone and as one piece. */
  partsOf(text: string): Parts;
  /** Where `search` writes; another array after it has grown. */
  readonly words: Int32Array;
}

/** A node, six integers: the cost of the best way to its end, its context, the node before it on that way, its end, its id … */
const COST = 0;
const CONTEXT = 1;
const BEFORE = 2;
const END = 3;
const ID = 4;
/** … and the node with the same end that was made before it. */
const NEXT = 5;
const NODE = 6;

/** The number of a candidate in the low bits of a packed cost. */
const RANK_BITS = 6;
const MOST_RANKED = 1 << RANK_BITS;
/** A spread of costs above this would not fit above the rank. The costs of connections are well below it. */
const WIDEST = 1 << 23;
/** Costs on the way are brought back to nought before they can leave 32 bits. */
const TOO_DEAR = 1 << 29;
const NONE = -1;
/** With so many nodes the next place that all ways pass is a new beginning, so that memory does not grow with the text. */
const MANY = 4096 * NODE;
/** MeCab does not group more characters than this after the first. */
const LONGEST_GROUP = 24;

/**
 * The search for the cheapest way through the words of a text.
 *
 *     0   1   2   3   4          heads[i]: the words that end at i, the latest first
 *     東  京  都  に             At each place that some word reaches, and left to right: of the words that end here, the best
 *     ├東京──┤都──┤に─┤          before a word that begins here depends on its context alone, so it is sought once a context.
 *     ├東─┤京都───┤              Then the word joins those that end at its end.
 *
 * All buffers belong to the lattice and are used again.
 */
export function createLattice(
  dictionary: WordDictionary,
  categories: Categories,
  user: UserWords | undefined,
  unknownWords: UnknownWords,
): Lattice {
  const { trie, entries, matrix, margins, common, size, ends } = dictionary;
  const { links, labels, root } = trie;
  const ofUnit = unitTable(dictionary, categories);
  const {
    invoke,
    group,
    length: longest,
    first: firstUnknown,
    contexts: unknownContexts,
    costs: unknownCosts,
  } = categories;
  const unknownId = entries.length;
  const isMecab = unknownWords === "mecab";
  // Where two ways cost the same, kuromoji keeps the one whose last word was made first, MeCab the one whose last word is shortest.
  const lastWins = isMecab ? 1 : 0;

  let nodes = new Int32Array(NODE * 4096);
  let used = 0;
  /** The last end of all nodes. */
  let farthest = 0;
  let heads = new Int32Array(1024).fill(NONE);
  /** The code and the categories of each unit. */
  let units = new Int32Array(1024);
  let words = new Int32Array(STRIDE * 1024);
  let written = 0;

  // The words that end at the place lie in [low, high) of these, in the order in which ties are broken.
  let rankedCosts = new Int32Array(256);
  let rankedContexts = new Int32Array(256);
  let rankedNodes = new Int32Array(256);
  let low = 0;
  let high = 0;
  /** The cheapest of them; packed costs are above it. */
  let least = 0;
  let isPacked = true;

  /** Collects the words that end at a place, latest first: forward for MeCab, backward for kuromoji. */
  function collect(head: number): void {
    const all = nodes;
    const costs = rankedCosts;
    const contexts = rankedContexts;
    const own = rankedNodes;
    const step = isMecab ? 1 : -1;
    let at = isMecab ? 0 : costs.length - 1;
    let cheapestCost = 0x7fffffff;
    let cheapestContext = 0;
    for (let node = head; node >= 0; node = all[node + NEXT]!) {
      if (at < 0 || at >= costs.length) {
        growRanked();
        collect(head);
        return;
      }
      const cost = all[node + COST]!;
      const context = all[node + CONTEXT]!;
      costs[at] = cost;
      contexts[at] = context;
      own[at] = node;
      at += step;
      if (cost < cheapestCost) {
        cheapestCost = cost;
        cheapestContext = context;
      }
    }
    const from = isMecab ? 0 : at + 1;
    const to = isMecab ? at : costs.length;

    // A word so much dearer than the cheapest that nothing that may follow can make up for it is left out: half of them are.
    const isCommon = cheapestContext < common;
    const row = cheapestContext * common;
    let kept = from;
    let most = 0;
    for (let i = from; i < to; i++) {
      const dearer = costs[i]! - cheapestCost;
      const context = contexts[i]!;
      if (isCommon && context < common && dearer > margins[row + context]!) continue;
      if (dearer > most) most = dearer;
      costs[kept] = costs[i]!;
      contexts[kept] = context;
      own[kept] = own[i]!;
      kept++;
    }
    low = from;
    high = kept;
    least = cheapestCost;
    isPacked = kept - from <= MOST_RANKED && most < WIDEST;
    if (isPacked) for (let i = from; i < kept; i++) costs[i] = ((costs[i]! - cheapestCost) << RANK_BITS) | (i - from);
  }

  // The best way to a word that begins at the place: what `findWay` finds.
  let wayCost = 0;
  let wayNode = 0;

  /** Finds the best way to a word with this context that begins at the place. */
  function findWay(context: number): void {
    const row = context * size;
    if (isPacked) {
      const best = cheapest(rankedCosts, rankedContexts, low, high, matrix, row);
      wayCost = (best >> RANK_BITS) + least;
      wayNode = rankedNodes[low + (best & (MOST_RANKED - 1))]!;
      return;
    }
    wayCost = 0x7fffffff;
    for (let i = low; i < high; i++) {
      const cost = rankedCosts[i]! + matrix[row + rankedContexts[i]!]!;
      if (cost < wayCost) {
        wayCost = cost;
        wayNode = rankedNodes[i]!;
      }
    }
  }

  /** Adds a word behind the way that `findWay` has found. */
  function addNode(context: number, cost: number, id: number, end: number): void {
    const node = used;
    used += NODE;
    if (used > nodes.length) growNodes();
    nodes[node + COST] = wayCost + cost;
    nodes[node + CONTEXT] = context;
    nodes[node + BEFORE] = wayNode;
    nodes[node + END] = end;
    nodes[node + ID] = id;
    nodes[node + NEXT] = heads[end]!;
    heads[end] = node;
    if (end > farthest) farthest = end;
  }

  /** The words of a surface. */
  function addKnown(range: number, end: number): void {
    const count = range & 255;
    const first = range >> 8;
    if (used + NODE * count > nodes.length) growNodes();
    const all = nodes;
    const costs = rankedCosts;
    const contexts = rankedContexts;
    const own = rankedNodes;
    const [from, to, base] = [low, high, least];
    let node = used;
    let head = heads[end]!;
    for (let i = 0; i < count; i++) {
      // MeCab adds the words of a surface in reverse, which is how it comes to its order.
      const id = isMecab ? first + count - 1 - i : first + i;
      const entry = entries[id]!;
      const context = entry & CONTEXT_MASK;
      let cost = (entry >> COST_SHIFT) + COST_MIDDLE;
      let before: number;
      if (isPacked) {
        const best = cheapest(costs, contexts, from, to, matrix, context * size);
        cost += (best >> RANK_BITS) + base;
        before = own[from + (best & (MOST_RANKED - 1))]!;
      } else {
        findWay(context);
        cost += wayCost;
        before = wayNode;
      }
      all[node + COST] = cost;
      all[node + CONTEXT] = context;
      all[node + BEFORE] = before;
      all[node + END] = end;
      all[node + ID] = id;
      all[node + NEXT] = head;
      head = node;
      node += NODE;
    }
    heads[end] = head;
    used = node;
    if (end > farthest) farthest = end;
  }

  // Of the unknown words that end where a group ends, only those that may win are kept: a run of n letters has n of them.
  const groupBest = new Int32Array(unknownContexts.length);
  let groupBestEnd = NONE;

  function addUnknown(category: number, end: number, isGroup: boolean): void {
    const from = firstUnknown[category]!;
    const to = firstUnknown[category + 1]!;
    if (isGroup && groupBestEnd !== end) {
      groupBestEnd = end;
      groupBest.fill(0x7fffffff);
    }
    for (let i = 0; i < to - from; i++) {
      const word = isMecab ? to - 1 - i : from + i;
      const context = unknownContexts[word]!;
      findWay(context);
      if (isGroup) {
        const cost = wayCost + unknownCosts[word]!;
        if (cost > groupBest[word]! || (cost === groupBest[word] && !lastWins)) continue;
        groupBest[word] = cost;
      }
      addNode(context, unknownCosts[word]!, unknownId + word, end);
    }
  }

  // The end of the run of one category; it holds for every place of the run, so no place looks for it again.
  let groupEnd = 0;

  /** Unknown words as kuromoji makes them: the run of the category, or one character where it is not grouped. */
  function unknownOfKuromoji(at: number, length: number): void {
    const category = categoryOf(units[at]!);
    if (group[category] !== 1) {
      addUnknown(category, at + 1, false);
      return;
    }
    if (at >= groupEnd) {
      groupEnd = at + 1;
      while (groupEnd < length && categoryOf(units[groupEnd]!) === category) groupEnd++;
    }
    addUnknown(category, groupEnd, true);
  }

  /** Unknown words as MeCab makes them: the run of characters each akin to the one before it, and the first 1 … LENGTH characters. */
  function unknownOfMecab(at: number, length: number, isKnown: boolean): void {
    const category = categoryOf(units[at]!);
    const kinds = units[at]! >>> KINDS_SHIFT;
    let end = after(at, length);
    let found = isKnown;
    let grouped = NONE;
    if (group[category] === 1) {
      if (at >= groupEnd) {
        groupEnd = end;
        while (groupEnd < length && (units[groupEnd]! & units[groupEnd - 1]!) >>> KINDS_SHIFT !== 0) groupEnd++;
      }
      grouped = groupEnd;
      if (charactersWithin(end, groupEnd, LONGEST_GROUP)) {
        addUnknown(category, groupEnd, true);
        found = true;
      }
    }
    for (let i = 0; i < longest[category]!; i++) {
      if (end === grouped) break;
      addUnknown(category, end, false);
      found = true;
      if (end === length || ((units[end]! >>> KINDS_SHIFT) & kinds) === 0) break;
      end = after(end, length);
    }
    if (!found) addUnknown(category, end, false);
  }

  /** Whether there are at most `most` characters in [start, end). */
  function charactersWithin(start: number, end: number, most: number): boolean {
    let count = 0;
    for (let at = start; at < end && count <= most; at = after(at, end)) count++;
    return count <= most;
  }

  /** The end of the character that begins at `at`. */
  const after = (at: number, length: number): number => (at + 1 < length && isPair(at) ? at + 2 : at + 1);
  let source = "";
  let offset = 0;
  const isPair = (at: number): boolean =>
    (source.charCodeAt(offset + at) & 0xfc00) === 0xd800 && (source.charCodeAt(offset + at + 1) & 0xfc00) === 0xdc00;

  /** Finds the words of the first `length` units of `units` and writes them; `from` is where they stand in the text. */
  function searchChunk(from: number, length: number): void {
    begin(ends, 0);
    heads[0] = 0;
    groupEnd = 0;
    groupBestEnd = NONE;
    offset = from;
    farthest = 0;
    let last = 0;
    const own = units;
    const firsts = heads;
    for (let at = 0; at < length; at++) {
      const head = firsts[at]!;
      if (head < 0) continue;
      firsts[at] = NONE;
      last = head;
      collect(head);
      if (used > MANY && high - low === 1 && farthest === at) last = settle(from, rankedNodes[low]!, at);
      if (least > TOO_DEAR) cheapen(at, length);

      let start = at;
      // MeCab's words swallow the spaces before them.
      if (isMecab) {
        while (start < length && isSpace(own[start]!)) start++;
        if (start === length) continue;
      }
      let isKnown = false;
      let base = root;
      for (let i = start; i < length; ) {
        const code = own[i]! & 0xffff;
        const slot = base + code;
        if (labels[slot] !== code) break;
        i++;
        const link = links[slot]!;
        if (link < 0) {
          addKnown(~link, i);
          isKnown = true;
          break;
        }
        base = link >> 1;
        if (link & 1) {
          addKnown(~links[base]!, i);
          isKnown = true;
        }
      }
      if (user) {
        // beside the system's words
        isKnown = addUser(start, length) || isKnown;
      }
      if (!isKnown || invoke[categoryOf(own[start]!)] === 1) {
        if (isMecab) unknownOfMecab(start, length, isKnown);
        else unknownOfKuromoji(start, length);
      }
    }
    if (firsts[length]! >= 0) last = firsts[length]!;
    firsts[length] = NONE;
    collect(last);
    findWay(ends);
    writeWay(from, wayNode);
  }

  function addUser(start: number, length: number): boolean {
    const { trie, codeOf, contexts, costs, firstId } = user!;
    let isKnown = false;
    let base = trie.root;
    for (let i = start; i < length; ) {
      const code = codeOf[source.charCodeAt(offset + i)]!;
      const slot = base + code;
      if (trie.labels[slot] !== code) break;
      i++;
      const link = trie.links[slot]!;
      base = link >> 1;
      if (link < 0 || link & 1) {
        const range = ~(link < 0 ? link : trie.links[base]!);
        for (let word = range >> 8; word < (range >> 8) + (range & 255); word++) {
          findWay(contexts[word]!);
          addNode(contexts[word]!, costs[word]!, firstId + word, i);
        }
        isKnown = true;
      }
      if (link < 0) break;
    }
    return isKnown;
  }

  /** Every way leads through this one node: what comes before it is written and forgotten, and it is the new beginning. */
  function settle(from: number, node: number, at: number): number {
    const context = nodes[node + CONTEXT]!;
    writeWay(from, node);
    begin(context, at);
    rankedNodes[low] = 0;
    rankedCosts[low] = 0;
    least = 0;
    isPacked = true;
    return 0;
  }

  function begin(context: number, at: number): void {
    used = NODE;
    nodes[COST] = 0;
    nodes[CONTEXT] = context;
    nodes[BEFORE] = NONE;
    nodes[END] = at;
    nodes[NEXT] = NONE;
  }

  /** Writes the words on the way to a node, back to front and then turned round. */
  function writeWay(from: number, lastNode: number): void {
    let count = 0;
    for (let node = lastNode; node > 0; node = nodes[node + BEFORE]!) count++;
    if (written + STRIDE * count > words.length) growWords(written + STRIDE * count);
    let at = written + STRIDE * count;
    written = at;
    for (let node = lastNode; node > 0; node = nodes[node + BEFORE]!) {
      at -= STRIDE;
      let start = nodes[nodes[node + BEFORE]! + END]!;
      while (isMecab && isSpace(units[start]!)) start++;
      words[at] = from + start;
      words[at + 1] = from + nodes[node + END]!;
      words[at + 2] = nodes[node + ID]!;
    }
  }

  /** Takes the cheapest cost at the place off all that are still open. */
  function cheapen(at: number, length: number): void {
    const by = least;
    for (let end = at + 1; end <= length; end++) {
      for (let node = heads[end]!; node >= 0; node = nodes[node + NEXT]!) nodes[node + COST]! -= by;
    }
    for (let i = 0; i < groupBest.length; i++)
      groupBest[i] = groupBest[i] === 0x7fffffff ? 0x7fffffff : groupBest[i]! - by;
    least = 0;
    if (!isPacked) for (let i = low; i < high; i++) rankedCosts[i]! -= by;
  }

  function growNodes(): void {
    const grown = new Int32Array(2 * nodes.length);
    grown.set(nodes);
    nodes = grown;
  }
  function growWords(atLeast: number): void {
    const grown = new Int32Array(Math.max(2 * words.length, atLeast));
    grown.set(words.subarray(0, written));
    words = grown;
  }
  function growRanked(): void {
    const grow = (old: Int32Array) => {
      const grown = new Int32Array(2 * old.length);
      grown.set(old);
      return grown as Int32Array<ArrayBuffer>;
    };
    rankedCosts = grow(rankedCosts);
    rankedContexts = grow(rankedContexts);
    rankedNodes = grow(rankedNodes);
  }
  function growUnits(): void {
    const grown = new Int32Array(2 * units.length);
    grown.set(units);
    units = grown;
    heads = new Int32Array(2 * units.length).fill(NONE);
  }

  return {
    get words() {
      return words;
    },
    partsOf(text) {
      source = text;
      written = 0;
      while (units.length <= text.length) growUnits();
      for (let at = 0; at < text.length; at++) units[at] = ofUnit[text.charCodeAt(at)]!;
      searchChunk(0, text.length);
      source = "";
      let firstNode = wayNode;
      while (nodes[firstNode + BEFORE]! > 0) firstNode = nodes[firstNode + BEFORE]!;
      const first = nodes[firstNode + CONTEXT]!;
      return { cost: nodes[wayNode + COST]! - matrix[first * size + ends]!, first, last: nodes[wayNode + CONTEXT]! };
    },
    search(text) {
      source = text;
      written = 0;
      let start = 0;
      let length = 0;
      for (let at = 0; at < text.length; at++) {
        const unit = text.charCodeAt(at);
        if (length + 1 >= units.length) growUnits();
        units[length++] = ofUnit[unit]!;
        // kuromoji cuts the text after 、 and 。 and reads each piece alone.
        if ((unit === 0x3001 || unit === 0x3002) && !isMecab) {
          searchChunk(start, length);
          start = at + 1;
          length = 0;
        }
      }
      if (length > 0) searchChunk(start, length);
      source = "";
      return written;
    },
  };
}

const isSpace = (unit: number): boolean => ((unit >>> KINDS_SHIFT) & (1 << SPACE_CATEGORY)) !== 0;
const categoryOf = (unit: number): number => (unit >> CATEGORY_SHIFT) & CATEGORY_MASK;

/** The least of packed costs with their connections; the rank stays in the low bits, and with it the order of ties. */
function cheapest(
  costs: Int32Array,
  contexts: Int32Array,
  from: number,
  to: number,
  matrix: Int16Array,
  row: number,
): number {
  let best = 0x7fffffff;
  for (let i = from; i < to; i++) best = Math.min(best, costs[i]! + (matrix[row + contexts[i]!]! << RANK_BITS));
  return best;
}
