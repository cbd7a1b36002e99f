import type { WordFeatures } from "../types";

/** What all tokens of one word share: all but their place. */
export interface Word extends WordFeatures {
  readonly surface: string;
  readonly lemma: string;
  /** Bits of `WordClass`. */
  readonly class: number;
  /** Its number among the words that the tokenizer has met, or `NO_ID`. */
  readonly id: number;
}

/** The id of a word that has none. */
export const NO_WORD_ID = -1;

/** The words of a text, one after the other, with their places and what is asked most of them by column. */
export class TokenColumns {
  readonly tokens: Word[] = [];
  readonly starts: Int32Array<ArrayBuffer>;
  readonly ends: Int32Array<ArrayBuffer>;
  readonly classes: Int32Array<ArrayBuffer>;
  readonly wordIds: Int32Array<ArrayBuffer>;

  /** @param most a text has at most so many words: one a unit */
  constructor(most: number) {
    this.starts = new Int32Array(most);
    this.ends = new Int32Array(most);
    this.classes = new Int32Array(most);
    this.wordIds = new Int32Array(most);
  }

  /** Adds the word at [start, end) of the text, the next in order. */
  add(word: Word, start: number, end: number): void {
    const i = this.tokens.length;
    this.starts[i] = start;
    this.ends[i] = end;
    this.classes[i] = word.class;
    this.wordIds[i] = word.id;
    this.tokens.push(word);
  }
}
