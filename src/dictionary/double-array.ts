/**
 * A trie as a double array.
 *
 *     slot(base, c) = base + c            the child of a node with base `base` by the character code c
 *     label[slot] === c                   … exists; no two nodes share a base, so the label alone proves the parent
 *     link[slot] < 0                      a leaf: ~link is its value
 *     link[slot] & 1                      a word ends here: its value lies in slot(link >> 1, 0)
 *     link[slot] >> 1                     the base of its children
 *
 * Codes are 1 and above; 0 is a character that no word holds, and no slot is labelled with it.
 */
export interface Trie {
  /** Both long enough that base + code is always inside. */
  readonly links: Int32Array<ArrayBuffer>;
  readonly labels: Uint16Array<ArrayBuffer>;
  /** The base of the root. */
  readonly root: number;
}

/** Of a slot that nothing uses, and of one that holds the value of a word that goes on. */
const EMPTY = 0xffff;
const VALUE = 0xfffe;

/** A node whose children have no base yet: the keys [from, to) share their first `depth` codes. */
interface Branch {
  readonly from: number;
  readonly to: number;
  readonly depth: number;
  /** The codes of the children; 0 where a key ends here. */
  readonly codes: Uint16Array;
  base: number;
  children: Branch[];
}

/**
 * Builds the trie of `keys`: strings of character codes (not characters), sorted by code unit, none twice, none empty.
 * `values` are 0 or above and below 2^30; codes are at most `maxCode`.
 * `effort` is how many places are tried before the search begins further on: many make it small, few make it soon.
 * With `merge` equal ends of keys, values and all, are stored once: a minimal automaton, smaller where values repeat.
 */
export function buildTrie(
  keys: readonly string[],
  values: ArrayLike<number>,
  maxCode: number,
  effort: number,
  merge = false,
): Trie {
  const branches: Branch[] = [];
  const root = branch(keys, 0, keys.length, 0);
  branches.push(root);
  for (let i = 0; i < branches.length; i++) {
    const parent = branches[i]!;
    const own: Branch[] = [];
    let from = parent.from;
    for (const code of parent.codes) {
      let to = from + 1;
      while (code !== 0 && to < parent.to && keys[to]!.charCodeAt(parent.depth) === code) to++;
      const isLeaf = code === 0 || (to === from + 1 && keys[from]!.length === parent.depth + 1);
      const child = { from, to, depth: parent.depth + 1, codes: NO_CODES, base: -1, children: NONE };
      own.push(isLeaf ? child : branch(keys, from, to, parent.depth + 1));
      if (!isLeaf) branches.push(own.at(-1)!);
      from = to;
    }
    parent.children = own;
  }

  const kept = merge ? merged(branches, values) : branches;
  // The widest first: the narrow ones fill the gaps.
  const space = new Space(effort);
  for (const one of [...kept].sort((a, b) => b.codes.length - a.codes.length)) one.base = space.place(one.codes);

  const links = new Int32Array(space.highestBase + maxCode + 1);
  const labels = new Uint16Array(links.length).fill(EMPTY);
  for (const parent of kept) {
    parent.children.forEach((child, i) => {
      const code = parent.codes[i]!;
      const slot = parent.base + code;
      labels[slot] = code === 0 ? VALUE : code;
      if (child.base < 0) links[slot] = ~values[child.from]!;
      else links[slot] = (child.base << 1) | (child.codes[0] === 0 ? 1 : 0);
    });
  }
  return { links, labels, root: root.base };
}

const NO_CODES = new Uint16Array(0);
const NONE: Branch[] = [];

function branch(keys: readonly string[], from: number, to: number, depth: number): Branch {
  const codes: number[] = [];
  let last = -1;
  for (let i = from; i < to; i++) {
    const key = keys[i]!;
    const code = key.length === depth ? 0 : key.charCodeAt(depth);
    if (code !== last) codes.push(code);
    last = code;
  }
  return { from, to, depth, codes: Uint16Array.from(codes), base: -1, children: NONE };
}

/** Of branches, parents before children, the first of each set of equals; their children are led there. */
function merged(branches: readonly Branch[], values: ArrayLike<number>): Branch[] {
  const first = new Map<string, Branch>();
  const numbers = new Map<Branch, number>();
  const same = new Map<Branch, Branch>();
  for (const one of [...branches].reverse()) {
    one.children = one.children.map((child) => same.get(child) ?? child);
    const own = one.children.map((child) => (child.codes === NO_CODES ? ~values[child.from]! : numbers.get(child)!));
    const key = `${one.codes.join()}:${own.join()}`;
    const known = first.get(key) ?? one;
    if (known === one) {
      first.set(key, one);
      numbers.set(one, numbers.size);
    }
    same.set(one, known);
  }
  return branches.filter((one) => same.get(one) === one);
}

/** The free slots, as a list in order, and the bases given out. */
class Space {
  highestBase = 0;
  #next = new Int32Array(0);
  #previous = new Int32Array(0);
  #used = new Uint8Array(0);
  #bases = new Uint8Array(0);
  /** Where the search of a width begins: before it, sets of this width found no room. */
  #begin: number[] = [];

  readonly #effort: number;

  constructor(effort: number) {
    this.#effort = effort;
  }

  /** Finds a base that no one has, with all its slots free, and takes them. */
  place(codes: Uint16Array): number {
    const first = codes[0] ?? 1;
    const width = Math.min(codes.length, 64);
    let tries = 0;
    for (let slot = this.#free(this.#begin[width] ?? 1); ; slot = this.#free(this.#next[slot]!)) {
      const base = slot - first;
      // What did not fit so many times will not fit often enough to be worth the search.
      if (++tries > this.#effort) this.#begin[width] = slot;
      if (base < 1 || !this.#fits(base, codes)) continue;
      for (const code of codes) this.#take(base + code);
      this.#bases[base] = 1;
      this.highestBase = Math.max(this.highestBase, base);
      return base;
    }
  }

  #fits(base: number, codes: Uint16Array): boolean {
    if (this.#bases[base]) return false;
    for (const code of codes) if (this.#used[base + code]) return false;
    return true;
  }

  /** The first free slot at or after `slot`. */
  #free(slot: number): number {
    let at = slot;
    while (at < this.#used.length && this.#used[at]) at = this.#next[at]!;
    // The way is short for whoever comes next.
    for (let on = slot; on < at; ) {
      const next = this.#next[on]!;
      this.#next[on] = at;
      on = next;
    }
    if (at + 0x20000 > this.#used.length) this.#grow(at + 0x20000);
    return at;
  }

  #take(slot: number): void {
    if (slot >= this.#used.length) this.#grow(slot);
    this.#used[slot] = 1;
    const before = this.#previous[slot]!;
    const after = this.#next[slot]!;
    if (before >= 0) this.#next[before] = after;
    if (after < this.#previous.length) this.#previous[after] = before;
  }

  #grow(atLeast: number): void {
    const old = this.#used.length;
    const size = Math.max(2 * old, atLeast + 1, 0x40000);
    const grown = <T extends Int32Array | Uint8Array>(from: T, to: T): T => {
      to.set(from);
      return to;
    };
    this.#used = grown(this.#used, new Uint8Array(size));
    this.#bases = grown(this.#bases, new Uint8Array(size));
    this.#next = grown(this.#next, new Int32Array(size));
    this.#previous = grown(this.#previous, new Int32Array(size));
    for (let i = old; i < size; i++) {
      this.#next[i] = i + 1;
      this.#previous[i] = i - 1;
    }
  }
}
