/** What ends a sentence, and tells that a line is prose. */
const SENTENCE_END = /[。．!?！？]/;
const LINE_ENDS = new Set("\n\r\u2028");
const LINE_END = /[\n\r\u2028]/g;
/** Letters of a Latin word and what joins them: ＵＳ, AT&T, F-35. */
const WORD = /[0-9A-Za-z０-９Ａ-Ｚａ-ｚ&＆.'’-]/;
const JAPANESE = /[ぁ-ゟァ-ー一-鿿々]/;
/** The longest Latin word that is looked at, in code units. */
const LONGEST_WORD = 40;

/**
 * Finds the spaces of headings: 日米首脳会談 ＵＳスチール. There a space separates phrases if the Latin word next to it has none on its other side,
 * where another Japanese character follows; a typographic one has both (は AI を).
 */
export class Headings {
  readonly #text: string;
  #start = 0;
  #end = -1;
  #isHeading = false;

  constructor(text: string) {
    this.#text = text;
  }

  /** Whether a space `[start, end)` between a Latin and a Japanese character separates two phrases of a heading. */
  separates(start: number, end: number): boolean {
    return (this.#wordMeetsJapanese(end, 1) || this.#wordMeetsJapanese(start - 1, -1)) && this.#isIn(start);
  }

  /** Whether a Latin word that begins at `at`, read in a direction, has a Japanese character right behind it. */
  #wordMeetsJapanese(at: number, step: 1 | -1): boolean {
    let next = at;
    while (Math.abs(next - at) < LONGEST_WORD && WORD.test(this.#text[next] ?? "")) next += step;
    return next !== at && JAPANESE.test(this.#text[next] ?? "");
  }

  /** Whether the line of an offset has no end of a sentence. The offsets come in order, so each line is looked at once. */
  #isIn(at: number): boolean {
    if (at < this.#start || at > this.#end) {
      LINE_END.lastIndex = at;
      this.#end = LINE_END.exec(this.#text)?.index ?? this.#text.length;
      this.#start = at;
      while (this.#start > 0 && !LINE_ENDS.has(this.#text[this.#start - 1]!)) this.#start--;
      this.#isHeading = !SENTENCE_END.test(this.#text.slice(this.#start, this.#end));
    }
    return this.#isHeading;
  }
}
