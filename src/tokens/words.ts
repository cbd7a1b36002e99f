import type { WordFeatures } from "../types";

/** What all tokens of one dictionary entry share: all but their offsets. */
export interface Word extends WordFeatures {
  readonly surface: string;
  readonly lemma: string;
  /** Bits of `WordClass`. */
  readonly class: number;
  /** Its number among the words that the tokenizer has met, or `NO_WORD_ID`. */
  readonly id: number;
}

/** The id of a word that has none. */
export const NO_WORD_ID = -1;

/** The tokens of a text in order: their words, and by column their offsets and what the stages ask most. */
export class TokenColumns {
  readonly tokens: Word[] = [];
  readonly starts: Int32Array<ArrayBuffer>;
  readonly ends: Int32Array<ArrayBuffer>;
  readonly classes: Int32Array<ArrayBuffer>;
  readonly wordIds: Int32Array<ArrayBuffer>;

  /** @param most how many tokens a text can have: its length */
  constructor(most: number) {
    this.starts = new Int32Array(most);
    this.ends = new Int32Array(most);
    this.classes = new Int32Array(most);
    this.wordIds = new Int32Array(most);
  }

  /** Adds the token of a word at [start, end) of the text, the next in order. */
  add(word: Word, start: number, end: number): void {
    const i = this.tokens.length;
    this.starts[i] = start;
    this.ends[i] = end;
    this.classes[i] = word.class;
    this.wordIds[i] = word.id;
    this.tokens.push(word);
  }
}
