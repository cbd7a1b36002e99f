import type { Span } from "../types";

/** One stretch that is not as long in the view as in the source. */
interface Edit {
  readonly view: number;
  readonly viewEnd: number;
  readonly source: number;
  readonly sourceEnd: number;
}

/**
 * Maps places in a view of a text back to the text.
 *
 *     source  5 ㌔ と ｶ ﾞ ｽ         5㌔ is 2 units, ｶﾞ is 2
 *     offset  0 1  2 3 4 5 6
 *     view    5 キ ロ と ガ ス       キロ is 2 units, ガ is 1
 *     offset  0 1  2 3 4 5 6
 *     edits   [1,3) ↔ [1,2)   [4,5) ↔ [3,5)
 *
 * Outside the edits a place moves by the distance gathered so far; a span that cuts an edit is widened to the whole of it:
 * view [0,2) 5キ is source [0,2) 5㌔, view [4,6) ガス is source [3,6) ｶﾞｽ.
 */
export class OffsetMap {
  readonly #edits: readonly Edit[];

  constructor(edits: readonly Edit[]) {
    this.#edits = edits;
  }

  /** True where the view has every unit at its place in the source. */
  get isIdentity(): boolean {
    return this.#edits.length === 0;
  }

  /** The smallest span of the source that covers `[start, end)` of the view. */
  toSource(start: number, end: number): Span {
    return { start: this.startOf(start), end: this.endOf(end) };
  }

  /** Where a span of the source begins that covers one of the view which begins at `at`. */
  startOf(at: number): number {
    return this.#place(at, "source");
  }

  /** Where a span of the source ends that covers one of the view which ends at `at`. */
  endOf(at: number): number {
    return this.#place(at, "sourceEnd");
  }

  #place(at: number, side: "source" | "sourceEnd"): number {
    const edits = this.#edits;
    if (edits.length === 0) return at;
    let low = 0;
    let high = edits.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (edits[middle]!.view < at) low = middle + 1;
      else high = middle;
    }
    const edit = edits[low - 1];
    if (!edit) return at;
    return at < edit.viewEnd ? edit[side] : edit.sourceEnd + (at - edit.viewEnd);
  }
}

/** Gathers a view piece by piece and remembers where it changes length. */
export class ViewBuilder {
  #text = "";
  readonly #edits: Edit[] = [];

  /** Appends `text` for `[source, sourceEnd)` of the source; pieces come in order and without gaps. */
  add(text: string, source: number, sourceEnd: number): void {
    const view = this.#text.length;
    this.#text += text;
    if (text.length !== sourceEnd - source) this.#edits.push({ view, viewEnd: this.#text.length, source, sourceEnd });
  }

  build(): { readonly text: string; readonly map: OffsetMap } {
    return { text: this.#text, map: new OffsetMap(this.#edits) };
  }
}
