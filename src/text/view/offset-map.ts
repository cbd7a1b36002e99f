import type { Span } from "../../types";

/** A span whose length in the view differs from that in the source; empty in the view if the view leaves it out. */
interface Edit {
  readonly view: number;
  readonly viewEnd: number;
  readonly source: number;
  readonly sourceEnd: number;
}

/**
 * Maps offsets in a view of a text back to its source.
 *
 *     source  5 ㌔ と ␠ ｶ ﾞ ｽ         5㌔ is 2 code units, ␠ a space, ｶﾞ is 2
 *     offset  0 1  2  3 4 5 6 7
 *     view    5 キ ロ と ガ ス         キロ is 2 code units, ガ is 1
 *     offset  0 1  2 3  4  5 6
 *     edits   [1,3) ↔ [1,2)   [4,4) ↔ [3,4)   [4,5) ↔ [4,6)
 *
 * Outside the edits an offset is shifted by the differences in length before it. A span that cuts an edit is widened to the whole edit:
 * view [0,2) 5キ is source [0,2) 5㌔. A span holds what the view leaves out in its middle, and nothing of what is left out at its edges.
 */
export class OffsetMap {
  readonly #edits: readonly Edit[];
  readonly #next: OffsetMap | undefined;

  /** @param next the map of the text that this one's source is a view of */
  constructor(edits: readonly Edit[], next?: OffsetMap) {
    this.#edits = edits;
    this.#next = next?.isIdentity ? undefined : next;
  }

  /** Whether every offset is the same in the view and in the source. */
  get isIdentity(): boolean {
    return this.#edits.length === 0 && this.#next === undefined;
  }

  /** Returns the smallest span of the source that covers `[start, end)` of the view. */
  toSource(start: number, end: number): Span {
    return { start: this.startOf(start), end: this.endOf(end) };
  }

  /** Returns the start in the source of a span that starts at `at` in the view. */
  startOf(at: number): number {
    const edit = this.#lastEdit((edit) => edit.view < at || edit.viewEnd === at);
    const start = edit === undefined ? at : at < edit.viewEnd ? edit.source : edit.sourceEnd + (at - edit.viewEnd);
    return this.#next ? this.#next.startOf(start) : start;
  }

  /** Returns the end in the source of a span that ends at `at` in the view. */
  endOf(at: number): number {
    const edit = this.#lastEdit((edit) => edit.view < at);
    const end = edit === undefined ? at : at < edit.viewEnd ? edit.sourceEnd : edit.sourceEnd + (at - edit.viewEnd);
    return this.#next ? this.#next.endOf(end) : end;
  }

  /** Whether an offset of the view is inside one character of the source: between キ and ロ of ㌔, between 1 and / of ½. */
  cuts(at: number): boolean {
    return !this.isIdentity && at > 0 && this.endOf(at) > this.startOf(at);
  }

  /** Whether a span of the view begins or ends inside one character of the source. */
  cutsSpan({ start, end }: Span): boolean {
    return !this.isIdentity && (this.cuts(start) || this.cuts(end));
  }

  /** Returns the last of the first edits that satisfy `isBefore`. */
  #lastEdit(isBefore: (edit: Edit) => boolean): Edit | undefined {
    const edits = this.#edits;
    let low = 0;
    let high = edits.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(edits[middle]!)) low = middle + 1;
      else high = middle;
    }
    return edits[low - 1];
  }
}

/** A text in which something of its source is written otherwise or left out, with the map back to the source. */
export interface View {
  readonly text: string;
  readonly map: OffsetMap;
}

/** A part of a text and what a view has in its place. */
export interface Replacement extends Span {
  readonly text: string;
}

/** Returns the view of a text with some parts replaced, which come in order and do not overlap. */
export function viewWith({ text, map }: View, replacements: readonly Replacement[]): View {
  if (replacements.length === 0) return { text, map };
  const edits: Edit[] = [];
  let view = "";
  let done = 0;
  for (const { start, end, text: replacement } of replacements) {
    view += text.slice(done, start);
    if (replacement.length !== end - start)
      edits.push({ view: view.length, viewEnd: view.length + replacement.length, source: start, sourceEnd: end });
    view += replacement;
    done = end;
  }
  return { text: view + text.slice(done), map: new OffsetMap(edits, map) };
}
