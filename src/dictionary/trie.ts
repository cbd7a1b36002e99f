/** An edge of the tree: the number of its parent, the unit that it is for, the number of its child. */
const EDGE = 3;
const NONE = -1;
const FIRST_SLOTS = 64;
/** Bits for the pairs of units that words begin with. */
const PAIR_BITS = 15;
/** What stands for the second unit of a word that has one. */
const ALONE = 0x10000;

/** Finds the longest word of a list that stands at a place of a text. Nodes are numbers, 0 the root; the edges lie in one hash table. */
export class Trie<T> {
  #edges = new Int32Array(FIRST_SLOTS * EDGE).fill(NONE);
  #mask = FIRST_SLOTS - 1;
  /** By node, where a word ends there. */
  readonly #values: (T | undefined)[] = [undefined];
  /** A set of pairs that may hold more than were added. At most places no word begins, and no edge need be looked for. */
  readonly #pairs = new Uint8Array(2 ** (PAIR_BITS - 3));

  constructor(entries: Iterable<readonly [word: string, value: T]> = []) {
    for (const [word, value] of entries) this.add(word, value);
  }

  /** A word given twice keeps its first value: order in the table decides. */
  add(word: string, value: T): void {
    let node = 0;
    // By UTF-16 unit: a word ends where its last unit does, so no match splits a pair that its word did not.
    for (let i = 0; i < word.length; i++) {
      const unit = word.charCodeAt(i);
      const child = this.#child(node, unit);
      node = child === NONE ? this.#addChild(node, unit) : child;
    }
    this.#values[node] ??= value;
    const pair = hash(word.charCodeAt(0), word.length > 1 ? word.charCodeAt(1) : ALONE) & PAIR_MASK;
    this.#pairs[pair >> 3]! |= 1 << (pair & 7);
  }

  #child(node: number, unit: number): number {
    const edges = this.#edges;
    for (let slot = hash(node, unit) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const edge = slot * EDGE;
      const parent = edges[edge]!;
      if (parent === node && edges[edge + 1] === unit) return edges[edge + 2]!;
      if (parent === NONE) return NONE;
    }
  }

  #addChild(node: number, unit: number): number {
    const child = this.#values.push(undefined) - 1;
    if (2 * child > this.#mask) this.#grow();
    this.#setEdge(node, unit, child);
    return child;
  }

  #setEdge(node: number, unit: number, child: number): void {
    let slot = hash(node, unit) & this.#mask;
    while (this.#edges[slot * EDGE] !== NONE) slot = (slot + 1) & this.#mask;
    this.#edges[slot * EDGE] = node;
    this.#edges[slot * EDGE + 1] = unit;
    this.#edges[slot * EDGE + 2] = child;
  }

  #grow(): void {
    const old = this.#edges;
    this.#mask = 4 * (this.#mask + 1) - 1;
    this.#edges = new Int32Array((this.#mask + 1) * EDGE).fill(NONE);
    for (let edge = 0; edge < old.length; edge += EDGE)
      if (old[edge] !== NONE) this.#setEdge(old[edge]!, old[edge + 1]!, old[edge + 2]!);
  }

  #holdsPair(first: number, second: number): boolean {
    const pair = hash(first, second) & PAIR_MASK;
    return (this.#pairs[pair >> 3]! & (1 << (pair & 7))) !== 0;
  }

  /** Whether a word may begin with the two units, or be the first; NaN for a second that is not there. */
  #mayBegin(first: number, second: number): boolean {
    return this.#holdsPair(first, second) || this.#holdsPair(first, ALONE);
  }

  /** The first two units of each word, or the one it has. */
  get starts(): string[] {
    return this.#childrenOf(0).flatMap(([first, node]) => [
      ...(this.#values[node] === undefined ? [] : [String.fromCharCode(first)]),
      ...this.#childrenOf(node).map(([second]) => String.fromCharCode(first, second)),
    ]);
  }

  #childrenOf(node: number): (readonly [unit: number, child: number])[] {
    const edges = this.#edges;
    const children: (readonly [number, number])[] = [];
    for (let edge = 0; edge < edges.length; edge += EDGE)
      if (edges[edge] === node) children.push([edges[edge + 1]!, edges[edge + 2]!]);
    return children.sort((a, b) => a[1] - b[1]);
  }

  /** The longest word at `at`, with its end, or null; where only some places may be its end, of those that end there. */
  longest(
    text: string,
    at: number,
    mayEnd: (end: number) => boolean = ANYWHERE,
  ): { readonly value: T; readonly end: number } | null {
    if (!this.#mayBegin(text.charCodeAt(at), text.charCodeAt(at + 1))) return null;
    let value: T | undefined;
    let found = at;
    let node = 0;
    for (let i = at; i < text.length; ) {
      node = this.#child(node, text.charCodeAt(i++));
      if (node === NONE) break;
      const own = this.#values[node];
      if (own === undefined || !mayEnd(i)) continue;
      value = own;
      found = i;
    }
    return value === undefined ? null : { value, end: found };
  }

  /** The longest word that ends at `end` and does not begin before `from`, in a trie of words spelt backwards, with where it begins. */
  longestBefore(text: string, end: number, from = 0): { readonly value: T; readonly start: number } | null {
    if (!this.#mayBegin(text.charCodeAt(end - 1), text.charCodeAt(end - 2))) return null;
    let value: T | undefined;
    let found = end;
    let node = 0;
    for (let i = end; i > from; ) {
      node = this.#child(node, text.charCodeAt(--i));
      if (node === NONE) break;
      const own = this.#values[node];
      if (own === undefined) continue;
      value = own;
      found = i;
    }
    return value === undefined ? null : { value, start: found };
  }

  /** Every word at `at`, the shortest first. */
  all(text: string, at: number): readonly { readonly value: T; readonly end: number }[] {
    if (!this.#mayBegin(text.charCodeAt(at), text.charCodeAt(at + 1))) return NOTHING;
    const found: { readonly value: T; readonly end: number }[] = [];
    let node = 0;
    for (let i = at; i < text.length; ) {
      node = this.#child(node, text.charCodeAt(i++));
      if (node === NONE) break;
      const value = this.#values[node];
      if (value !== undefined) found.push({ value, end: i });
    }
    return found;
  }

  /** Whether a word begins with `start`, or `start` with a word: where it stands, a word may begin. */
  mayBegin(start: string): boolean {
    let node = 0;
    for (let i = 0; i < start.length; i++) {
      node = this.#child(node, start.charCodeAt(i));
      if (node === NONE) return false;
      if (this.#values[node] !== undefined) return true;
    }
    return true;
  }
}

const PAIR_MASK = 2 ** PAIR_BITS - 1;
const ANYWHERE = (): boolean => true;
const NOTHING: readonly never[] = [];

/** Mixes two numbers; the low bits are the best. */
function hash(a: number, b: number): number {
  const mixed = Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
