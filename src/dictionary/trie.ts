interface Node<T> {
  readonly next: Map<string, Node<T>>;
  value?: T;
}

/** Finds the longest word of a list that stands at a place of a text. */
export class Trie<T> {
  readonly #root: Node<T> = { next: new Map() };

  constructor(entries: Iterable<readonly [word: string, value: T]> = []) {
    for (const [word, value] of entries) this.add(word, value);
  }

  /** A word given twice keeps its first value: order in the table decides. */
  add(word: string, value: T): void {
    let node = this.#root;
    for (const c of word) {
      const next = node.next.get(c) ?? { next: new Map() };
      node.next.set(c, next);
      node = next;
    }
    node.value ??= value;
  }

  /** The longest word at `at`, with its end, or null. */
  longest(text: string, at: number): { readonly value: T; readonly end: number } | null {
    let found: { value: T; end: number } | null = null;
    for (const match of this.all(text, at)) found = match;
    return found;
  }

  /** Every word at `at`, the shortest first. */
  *all(text: string, at: number): Generator<{ readonly value: T; readonly end: number }> {
    let node: Node<T> | undefined = this.#root;
    for (let end = at; end < text.length; ) {
      const c = String.fromCodePoint(text.codePointAt(end)!);
      node = node.next.get(c);
      if (!node) return;
      end += c.length;
      if (node.value !== undefined) yield { value: node.value, end };
    }
  }
}
