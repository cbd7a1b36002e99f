import { UnitSet } from "../text/unit-set";

/** Most nodes have one child; only the others of a node need a map. */
interface Node<T> {
  /** The unit that leads to `child`; -1 where there is none. */
  unit: number;
  child: Node<T> | undefined;
  others: Map<number, Node<T>> | undefined;
  value: T | undefined;
}

const newNode = <T>(): Node<T> => ({ unit: -1, child: undefined, others: undefined, value: undefined });

const childOf = <T>(node: Node<T>, unit: number): Node<T> | undefined =>
  node.unit === unit ? node.child : node.others?.get(unit);

function addChild<T>(node: Node<T>, unit: number): Node<T> {
  const child = newNode<T>();
  if (node.child) {
    node.others ??= new Map();
    node.others.set(unit, child);
  } else {
    node.unit = unit;
    node.child = child;
  }
  return child;
}

function* childrenOf<T>(node: Node<T>): Generator<readonly [unit: number, child: Node<T>]> {
  if (node.child) yield [node.unit, node.child];
  if (node.others) yield* node.others;
}

/** Finds the longest word of a list that stands at a place of a text. */
export class Trie<T> {
  readonly #root: Node<T> = newNode();
  /** The first units of the words. */
  readonly #starts = new UnitSet();
  /** The nodes below the root in pages of 256 units, since at most places only these are asked for. */
  readonly #pages: (Node<T> | undefined)[][] = [];

  constructor(entries: Iterable<readonly [word: string, value: T]> = []) {
    for (const [word, value] of entries) this.add(word, value);
  }

  /** A word given twice keeps its first value: order in the table decides. */
  add(word: string, value: T): void {
    let node = this.#root;
    // By UTF-16 unit: a word ends where its last unit does, so no match splits a pair that its word did not.
    for (let i = 0; i < word.length; i++) {
      const unit = word.charCodeAt(i);
      node = childOf(node, unit) ?? addChild(node, unit);
    }
    node.value ??= value;
    const first = word.charCodeAt(0);
    this.#starts.add(first);
    while (this.#pages.length <= first >> 8) this.#pages.push([]);
    const page = this.#pages[first >> 8]!;
    while (page.length <= (first & 0xff)) page.push(undefined);
    page[first & 0xff] = childOf(this.#root, first);
  }

  #first(unit: number): Node<T> | undefined {
    return this.#starts.has(unit) ? this.#pages[unit >> 8]![unit & 0xff] : undefined;
  }

  /** The first two units of each word, or the one it has. */
  get starts(): string[] {
    return [...childrenOf(this.#root)].flatMap(([first, node]) => [
      ...(node.value === undefined ? [] : [String.fromCharCode(first)]),
      ...[...childrenOf(node)].map(([second]) => String.fromCharCode(first, second)),
    ]);
  }

  /** The longest word at `at`, with its end, or null. */
  longest(text: string, at: number): { readonly value: T; readonly end: number } | null {
    let node = this.#first(text.charCodeAt(at));
    let value: T | undefined;
    let found = at;
    for (let end = at + 1; node; node = childOf(node, text.charCodeAt(end++))) {
      if (node.value === undefined) continue;
      value = node.value;
      found = end;
    }
    return value === undefined ? null : { value, end: found };
  }

  /** The longest word that ends at `end` and does not begin before `from`, in a trie of words spelt backwards, with where it begins. */
  longestBefore(text: string, end: number, from = 0): { readonly value: T; readonly start: number } | null {
    let node = end > from ? this.#first(text.charCodeAt(end - 1)) : undefined;
    let value: T | undefined;
    let found = end;
    for (let start = end - 1; node && start >= from; node = childOf(node, text.charCodeAt(--start))) {
      if (node.value === undefined) continue;
      value = node.value;
      found = start;
    }
    return value === undefined ? null : { value, start: found };
  }

  /** Every word at `at`, the shortest first. */
  all(text: string, at: number): readonly { readonly value: T; readonly end: number }[] {
    let node = this.#first(text.charCodeAt(at));
    // Words begin nearly everywhere and end nowhere.
    let found: { readonly value: T; readonly end: number }[] | undefined;
    for (let end = at + 1; node; node = childOf(node, text.charCodeAt(end++))) {
      if (node.value === undefined) continue;
      found ??= [];
      found.push({ value: node.value, end });
    }
    return found ?? NONE;
  }
}

const NONE: readonly never[] = [];
