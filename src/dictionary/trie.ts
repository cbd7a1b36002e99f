/** By UTF-16 unit: a word ends where its last unit does, so no match splits a pair that its word did not. */
interface Node<T> {
  readonly next: Map<number, Node<T>>;
  value?: T;
}

type Entries<T> = Iterable<readonly [word: string, value: T]>;

/** A word given twice keeps its first value: order in the table decides. */
function insert<T>(root: Node<T>, units: Iterable<string>, value: T): void {
  let node = root;
  for (const unit of units) {
    const code = unit.charCodeAt(0);
    const next = node.next.get(code) ?? { next: new Map() };
    node.next.set(code, next);
    node = next;
  }
  node.value ??= value;
}

/** Finds the longest word of a list that stands at a place of a text. */
export class Trie<T> {
  readonly #root: Node<T> = { next: new Map() };

  constructor(entries: Entries<T> = []) {
    for (const [word, value] of entries) this.add(word, value);
  }

  add(word: string, value: T): void {
    insert(this.#root, word.split(""), value);
  }

  /** The first two units of each word, or the one it has. */
  get starts(): string[] {
    return [...this.#root.next].flatMap(([first, { value, next }]) => [
      ...(value === undefined ? [] : [first]),
      ...[...next.keys()].map((second) => first + second),
    ]);
  }

  /** The longest word at `at`, with its end, or null. */
  longest(text: string, at: number): { readonly value: T; readonly end: number } | null {
    let node = this.#root.next.get(text.charCodeAt(at));
    let value: T | undefined;
    let found = at;
    for (let end = at + 1; node; node = node.next.get(text.charCodeAt(end++))) {
      if (node.value === undefined) continue;
      value = node.value;
      found = end;
    }
    return value === undefined ? null : { value, end: found };
  }

  /** The longest word that ends at `end`, in a trie of words spelt backwards, with where it begins. */
  longestBefore(text: string, end: number): { readonly value: T; readonly start: number } | null {
    let node = this.#root.next.get(text[end - 1]!);
    let value: T | undefined;
    let found = end;
    for (let start = end - 1; node; node = node.next.get(text[--start]!)) {
      if (node.value === undefined) continue;
      value = node.value;
      found = start;
    }
    return value === undefined ? null : { value, start: found };
  }

  /** Every word at `at`, the shortest first. */
  *all(text: string, at: number): Generator<{ readonly value: T; readonly end: number }> {
    let node = this.#root.next.get(text.charCodeAt(at));
    for (let end = at + 1; node; node = node.next.get(text.charCodeAt(end++))) {
      if (node.value !== undefined) yield { value: node.value, end };
    }
  }
}

/** Finds the longest word of a list that ends at a place of a text. */
export class BackwardTrie<T> {
  readonly #root: Node<T> = { next: new Map() };

  constructor(entries: Entries<T>) {
    for (const [word, value] of entries) insert(this.#root, word.split("").reverse(), value);
  }

  /** The longest word that ends before `end`, with its start, or null. */
  longest(text: string, end: number): { readonly value: T; readonly start: number } | null {
    let node = this.#root.next.get(text.charCodeAt(end - 1));
    let value: T | undefined;
    let found = end;
    for (let start = end - 1; node; node = node.next.get(text.charCodeAt(--start))) {
      if (node.value === undefined) continue;
      value = node.value;
      found = start;
    }
    return value === undefined ? null : { value, start: found };
  }
}
