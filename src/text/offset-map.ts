import type { Span } from "../types";

/** A span whose length in the view differs from that in the source. */
interface Edit {
  readonly view: number;
  readonly viewEnd: number;
  readonly source: number;
  readonly sourceEnd: number;
}

/**
 * Maps offsets in a view of a text back to its source.
 *
 *     source  5 ㌔ と ｶ ﾞ ｽ         5㌔ is 2 code units, ｶﾞ is 2
 *     offset  0 1  2 3 4 5 6
 *     view    5 キ ロ と ガ ス       キロ is 2 code units, ガ is 1
 *     offset  0 1  2 3 4 5 6
 *     edits   [1,3) ↔ [1,2)   [4,5) ↔ [3,5)
 *
 * Outside the edits an offset is shifted by the differences in length before it. A span that cuts an edit is widened to the whole edit:
 * view [0,2) 5キ is source [0,2) 5㌔, view [4,6) ガス is source [3,6) ｶﾞｽ.
 */
export class OffsetMap {
  readonly #edits: readonly Edit[];

  constructor(edits: readonly Edit[]) {
    this.#edits = edits;
  }

  /** Whether every offset is the same in the view and in the source. */
  get isIdentity(): boolean {
    return this.#edits.length === 0;
  }

  /** Returns the smallest span of the source that covers `[start, end)` of the view. */
  toSource(start: number, end: number): Span {
    return { start: this.startOf(start), end: this.endOf(end) };
  }

  /** Returns the start in the source of a span that starts at `at` in the view. */
  startOf(at: number): number {
    return this.#offset(at, "source");
  }

  /** Returns the end in the source of a span that ends at `at` in the view. */
  endOf(at: number): number {
    return this.#offset(at, "sourceEnd");
  }

  #offset(at: number, side: "source" | "sourceEnd"): number {
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

/** Builds a view part by part, and its map. */
export class ViewBuilder {
  #text = "";
  readonly #edits: Edit[] = [];

  /** Appends `text` for `[source, sourceEnd)` of the source; parts come in order and without gaps. */
  add(text: string, source: number, sourceEnd: number): void {
    const view = this.#text.length;
    this.#text += text;
    if (text.length !== sourceEnd - source) this.#edits.push({ view, viewEnd: this.#text.length, source, sourceEnd });
  }

  build(): { readonly text: string; readonly map: OffsetMap } {
    return { text: this.#text, map: new OffsetMap(this.#edits) };
  }
}
