/**
 * A trie as a double array (Aoe 1989), in two arrays of slots:
 *
 *     slot = base + c                     the slot of the child by the character code c of a node with the base `base`
 *     labels[slot] === c                  the child exists; no two nodes share a base, so the label alone proves the parent
 *     links[slot] < 0                     a leaf, with the value ~link
 *     links[slot] & 1                     a key ends here; its value is ~links[link >> 1], the child by the code 0
 *     links[slot] >> 1                    the base of its children
 *
 * Codes are 1 and above. 0 is the code of characters that no key contains; no slot has it as its label.
 */
export interface Trie {
  /** Long enough, as are the labels, for every base + code. */
  readonly links: Int32Array<ArrayBuffer>;
  readonly labels: Uint16Array<ArrayBuffer>;
  /** The base of the root. */
  readonly root: number;
}

/** The label of a free slot. */
const EMPTY = 0xffff;
/** The label of a slot with the value of a key that another key continues. */
const VALUE = 0xfffe;

/** A node of the trie: the keys [from, to) share their first `depth` codes. */
interface Branch {
  readonly from: number;
  readonly to: number;
  readonly depth: number;
  /** The codes of the children, in order; 0 if a key ends here. */
  readonly codes: Uint16Array;
  /** -1 until it is placed, and for a leaf. */
  base: number;
  children: Branch[];
}

/**
 * Builds the trie of some keys.
 *
 * @param keys strings of codes (not of characters), sorted by code unit, none twice, none empty
 * @param values one for each key, from 0 to 2^30 - 1
 * @param maxCode the highest code
 * @param effort how many bases are tried for a node before the next search begins farther on: more make the trie smaller, fewer the build
 *   faster
 * @param merge whether equal ends of keys with equal values are stored once (a minimal automaton), which pays if values repeat
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
  // The widest first, since narrow ones fit into the gaps.
  const slots = new Slots(effort);
  for (const one of [...kept].sort((a, b) => b.codes.length - a.codes.length)) one.base = slots.baseFor(one.codes);

  const links = new Int32Array(slots.highestBase + maxCode + 1);
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

/** Returns one of each set of equal branches, and makes it the child of all their parents. Of the given ones parents come before children. */
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

/** The free slots, a linked list in order, and the bases that are in use. */
class Slots {
  highestBase = 0;
  #next = new Int32Array(0);
  #previous = new Int32Array(0);
  /** By slot: 1 if it is taken. */
  #used = new Uint8Array(0);
  /** By base: 1 if a node has it. */
  #bases = new Uint8Array(0);
  /** By number of codes: the slot at which the search begins, since sets of so many codes did not fit before it. */
  #begin: number[] = [];

  readonly #effort: number;

  constructor(effort: number) {
    this.#effort = effort;
  }

  /** Takes the slots of the first base that is not in use and whose slots are free, and returns the base. */
  baseFor(codes: Uint16Array): number {
    const first = codes[0] ?? 1;
    const width = Math.min(codes.length, 64);
    let tries = 0;
    for (let slot = this.#free(this.#begin[width] ?? 1); ; slot = this.#free(this.#next[slot]!)) {
      const base = slot - first;
      // So many slots did not fit: the next set of this width will hardly fit here either.
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

  /** Returns the first free slot from `slot` on. */
  #free(slot: number): number {
    let at = slot;
    while (at < this.#used.length && this.#used[at]) at = this.#next[at]!;
    // Shorten the way for the next search.
    for (let passed = slot; passed < at; ) {
      const next = this.#next[passed]!;
      this.#next[passed] = at;
      passed = next;
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
