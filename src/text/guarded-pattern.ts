import { CharSet } from "./char-set";

/** Exactly the characters with which a match can begin, or exactly those with which it can end. */
export type Edge = { readonly first: Iterable<string> } | { readonly last: Iterable<string> };

/**
 * A regular expression with the characters that its matches can begin (or end) with. At most offsets of a text the character rules a match
 * out, which costs one look-up instead of a run of the pattern. The look-up never changes the result.
 *
 *     const HALF_HOUR = new GuardedPattern(/時半(?!ば)/, { first: "時" });
 *     HALF_HOUR.isAt("午後3時半", 3); // true
 *
 * A pattern has no anchor at the guarded edge, matches a bounded length and never an empty string.
 * `tests/text/guarded-pattern.test.ts` parses every instance and compares the declared characters with the pattern.
 */
export class GuardedPattern {
  readonly #first: CharSet | undefined;
  readonly #last: CharSet | undefined;
  readonly #pattern: RegExp;

  /** @param edge `first` for a pattern that is read forward from an offset, `last` for one that is read backward to it */
  constructor(pattern: RegExp, edge: Edge) {
    const { source, flags } = pattern;
    if ("first" in edge) {
      this.#first = new CharSet(edge.first);
      this.#pattern = new RegExp(source, `${flags}y`);
    } else {
      this.#last = new CharSet(edge.last);
      // A lookbehind reads backward from the offset, however long the text before it is.
      this.#pattern = new RegExp(`(?<=(${source}))`, `${flags}y`);
    }
  }

  /** Whether a match begins at `at`. */
  isAt(text: string, at: number): boolean {
    if (!this.#first?.hasAt(text, at)) return false;
    this.#pattern.lastIndex = at;
    return this.#pattern.test(text);
  }

  /** Returns the match that begins at `at`, or null. */
  at(text: string, at: number): RegExpExecArray | null {
    if (!this.#first?.hasAt(text, at)) return null;
    this.#pattern.lastIndex = at;
    return this.#pattern.exec(text);
  }

  /** Returns the end of the match that begins at `at`, exclusive; -1 if there is none. */
  endAt(text: string, at: number): number {
    return this.isAt(text, at) ? this.#pattern.lastIndex : -1;
  }

  /** Whether a match ends at `end`, exclusive. */
  endsAt(text: string, end: number): boolean {
    if (!this.#last?.hasAt(text, end - 1)) return false;
    this.#pattern.lastIndex = end;
    return this.#pattern.test(text);
  }

  /** Returns the text of the match that ends at `end`, exclusive; "" if there is none. It is read backward: the last greedy part matches most. */
  endingAt(text: string, end: number): string {
    if (!this.#last?.hasAt(text, end - 1)) return "";
    this.#pattern.lastIndex = end;
    return this.#pattern.exec(text)?.[1] ?? "";
  }
}
