import type { Categories, UnknownWords } from "./categories";
import { CATEGORY_MASK, CATEGORY_SHIFT, KINDS_SHIFT, SPACE_CATEGORY } from "./categories";
import { CONTEXT_MASK, COST_MIDDLE, COST_SHIFT } from "./format";
import type { UserWords } from "./user-dictionary";
import { unitTable, type WordDictionary } from "./word-dictionary";

/** What `search` writes for a word: its start, its end, its id. */
export const STRIDE = 3;

export interface Lattice {
  /** Writes the words of the text to `words` from the beginning, `STRIDE` numbers a word, and returns how many numbers. */
  search(text: string): number;
  /** Where `search` writes; another array after it has grown. */
  readonly words: Int32Array;
}

/** A node, eight integers: cost of the best way to its end, context, the next node with the same end, the node before it on the way … */
const COST = 0;
const CONTEXT = 1;
const NEXT = 2;
const BEFORE = 3;
const ID = 4;
const START = 5;
const END = 6;
const NODE = 8;

/** The number of a candidate in the low bits of a packed cost. */
const RANK_BITS = 6;
const MOST_RANKED = 1 << RANK_BITS;
/** A spread of costs above this would not fit above the rank. The costs of connections are well below it. */
const WIDEST = 1 << 23;
/** Costs on the way are brought back to nought before they can leave 32 bits. */
const TOO_DEAR = 1 << 29;
const NONE = -1;
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
  const { trie, entries, matrix, size, ends } = dictionary;
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
  let heads = new Int32Array(1024).fill(NONE);
  /** The code and the categories of each unit. */
  let units = new Int32Array(1024);
  let words = new Int32Array(STRIDE * 1024);
  let written = 0;

  // The words that end at the place, in the order in which a tie is broken.
  let ranked = 0;
  let rankedCosts = new Int32Array(256);
  let rankedContexts = new Int32Array(256);
  let rankedNodes = new Int32Array(256);
  let isPacked = true;
  let least = 0;

  // The best way to a context at the place: valid where `seen` holds the place's stamp.
  const seen = new Int32Array(size);
  const wayCost = new Int32Array(size);
  const wayNode = new Int32Array(size);
  let stamp = 0;

  /** Collects the words that end at a place. */
  function collect(head: number): void {
    let count = 0;
    least = 0x7fffffff;
    let most = -0x80000000;
    for (let node = head; node >= 0; node = nodes[node + NEXT]!) {
      if (count === rankedCosts.length) growRanked();
      const cost = nodes[node + COST]!;
      rankedCosts[count] = cost;
      rankedContexts[count] = nodes[node + CONTEXT]!;
      rankedNodes[count++] = node;
      if (cost < least) least = cost;
      if (cost > most) most = cost;
    }
    ranked = count;
    isPacked = count <= MOST_RANKED && most - least < WIDEST;
    if (isPacked && count > 1) {
      for (let i = 0; i < count; i++)
        rankedCosts[i] = ((rankedCosts[i]! - least) << RANK_BITS) | (lastWins ? i : count - 1 - i);
    }
    stamp++;
  }

  /** Finds the best way to a word with this context that begins at the place. */
  function findWay(context: number): void {
    seen[context] = stamp;
    const row = context * size;
    if (ranked === 1) {
      wayCost[context] = rankedCosts[0]! + matrix[row + rankedContexts[0]!]!;
      wayNode[context] = rankedNodes[0]!;
    } else if (isPacked) {
      const best = cheapest(rankedCosts, rankedContexts, ranked, matrix, row);
      const rank = best & (MOST_RANKED - 1);
      wayCost[context] = (best >> RANK_BITS) + least;
      wayNode[context] = rankedNodes[lastWins ? rank : ranked - 1 - rank]!;
    } else {
      let best = 0x7fffffff;
      for (let i = 0; i < ranked; i++) {
        const cost = rankedCosts[i]! + matrix[row + rankedContexts[i]!]!;
        if (cost < best || (cost === best && !lastWins)) {
          best = cost;
          wayNode[context] = rankedNodes[i]!;
        }
      }
      wayCost[context] = best;
    }
  }

  function addNode(context: number, cost: number, id: number, start: number, end: number): void {
    if (seen[context] !== stamp) findWay(context);
    const node = used;
    used += NODE;
    if (used > nodes.length) growNodes();
    nodes[node + COST] = wayCost[context]! + cost;
    nodes[node + CONTEXT] = context;
    nodes[node + NEXT] = heads[end]!;
    nodes[node + BEFORE] = wayNode[context]!;
    nodes[node + ID] = id;
    nodes[node + START] = start;
    nodes[node + END] = end;
    heads[end] = node;
  }

  /** The words of a surface. MeCab adds them in reverse, which is how it comes to its order. */
  function addKnown(range: number, start: number, end: number): void {
    const from = range >> 8;
    const count = range & 255;
    for (let i = 0; i < count; i++) {
      const id = isMecab ? from + count - 1 - i : from + i;
      const entry = entries[id]!;
      addNode(entry & CONTEXT_MASK, (entry >> COST_SHIFT) + COST_MIDDLE, id, start, end);
    }
  }

  // Of the unknown words that end where a group ends, only those that may win are kept: a run of n letters has n of them.
  const groupBest = new Int32Array(unknownContexts.length);
  let groupBestEnd = NONE;

  function addUnknown(category: number, start: number, end: number, isGroup: boolean): void {
    const from = firstUnknown[category]!;
    const to = firstUnknown[category + 1]!;
    if (isGroup && groupBestEnd !== end) {
      groupBestEnd = end;
      groupBest.fill(0x7fffffff);
    }
    for (let i = 0; i < to - from; i++) {
      const word = isMecab ? to - 1 - i : from + i;
      const context = unknownContexts[word]!;
      if (isGroup) {
        if (seen[context] !== stamp) findWay(context);
        const cost = wayCost[context]! + unknownCosts[word]!;
        if (cost > groupBest[word]! || (cost === groupBest[word] && !lastWins)) continue;
        groupBest[word] = cost;
      }
      addNode(context, unknownCosts[word]!, unknownId + word, start, end);
    }
  }

  // The end of the run of one category; it holds for every place of the run, so no place looks for it again.
  let groupEnd = 0;

  /** Unknown words as kuromoji makes them: the run of the category, or one character where it is not grouped. */
  function unknownOfKuromoji(at: number, length: number): void {
    const category = categoryOf(units[at]!);
    if (group[category] !== 1) {
      addUnknown(category, at, at + 1, false);
      return;
    }
    if (at >= groupEnd) {
      groupEnd = at + 1;
      while (groupEnd < length && categoryOf(units[groupEnd]!) === category) groupEnd++;
    }
    addUnknown(category, at, groupEnd, true);
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
        addUnknown(category, at, groupEnd, true);
        found = true;
      }
    }
    for (let i = 0; i < longest[category]!; i++) {
      if (end === grouped) break;
      addUnknown(category, at, end, false);
      found = true;
      if (end === length || ((units[end]! >>> KINDS_SHIFT) & kinds) === 0) break;
      end = after(end, length);
    }
    if (!found) addUnknown(category, at, end, false);
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
    used = NODE;
    nodes[COST] = 0;
    nodes[CONTEXT] = ends;
    nodes[NEXT] = NONE;
    nodes[BEFORE] = NONE;
    nodes[END] = 0;
    heads[0] = 0;
    groupEnd = 0;
    groupBestEnd = NONE;
    offset = from;
    let last = 0;
    for (let at = 0; at < length; at++) {
      const head = heads[at]!;
      if (head < 0) continue;
      heads[at] = NONE;
      last = head;
      collect(head);
      if (least > TOO_DEAR) cheapen(at, length);

      let start = at;
      // MeCab's words swallow the spaces before them.
      if (isMecab) {
        while (start < length && (units[start]! >>> KINDS_SHIFT) & (1 << SPACE_CATEGORY)) start++;
        if (start === length) continue;
      }
      let isKnown = false;
      let base = root;
      for (let i = start; i < length; ) {
        const code = units[i]! & 0xffff;
        const slot = base + code;
        if (labels[slot] !== code) break;
        i++;
        const link = links[slot]!;
        if (link < 0) {
          addKnown(~link, start, i);
          isKnown = true;
          break;
        }
        base = link >> 1;
        if (link & 1) {
          addKnown(~links[base]!, start, i);
          isKnown = true;
        }
      }
      if (user) {
        // beside the system's words
        isKnown = addUser(start, length) || isKnown;
      }
      if (!isKnown || invoke[categoryOf(units[start]!)] === 1) {
        if (isMecab) unknownOfMecab(start, length, isKnown);
        else unknownOfKuromoji(start, length);
      }
    }
    if (heads[length]! >= 0) last = heads[length]!;
    heads[length] = NONE;
    collect(last);
    findWay(ends);
    writeWay(from, wayNode[ends]!);
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
        for (let word = range >> 8; word < (range >> 8) + (range & 255); word++)
          addNode(contexts[word]!, costs[word]!, firstId + word, start, i);
        isKnown = true;
      }
      if (link < 0) break;
    }
    return isKnown;
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
      words[at] = from + nodes[node + START]!;
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
    if (!isPacked || ranked === 1) for (let i = 0; i < ranked; i++) rankedCosts[i]! -= by;
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

const categoryOf = (unit: number): number => (unit >> CATEGORY_SHIFT) & CATEGORY_MASK;

/** The least of packed costs with their connections; the rank stays in the low bits, and with it the order of ties. */
function cheapest(costs: Int32Array, contexts: Int32Array, count: number, matrix: Int16Array, row: number): number {
  let best = 0x7fffffff;
  for (let i = 0; i < count; i++) best = Math.min(best, costs[i]! + (matrix[row + contexts[i]!]! << RANK_BITS));
  return best;
}
