import type { WordFeatures } from "../types";

/** A word of the text: what all tokens of one dictionary entry share, which is everything but their offsets. */
export interface Word extends WordFeatures {
  readonly surface: string;
  readonly lemma: string;
  /** Bits of `WordClass`. */
  readonly class: number;
  /** Numbered from 0 in the order in which the tokenizer meets the words, or `NO_WORD_ID`. */
  readonly id: number;
}

/** The id of a word that has none. */
export const NO_WORD_ID = -1;

/** The tokens of a text in order: their words, and in columns their offsets and the properties that the stages read most. */
export class TokenColumns {
  readonly tokens: Word[] = [];
  readonly starts: Int32Array<ArrayBuffer>;
  readonly ends: Int32Array<ArrayBuffer>;
  readonly classes: Int32Array<ArrayBuffer>;
  readonly wordIds: Int32Array<ArrayBuffer>;

  /** @param most the greatest number of tokens: the length of the text */
  constructor(most: number) {
    this.starts = new Int32Array(most);
    this.ends = new Int32Array(most);
    this.classes = new Int32Array(most);
    this.wordIds = new Int32Array(most);
  }

  /** Adds the next token, a word at [start, end) of the text. */
  add(word: Word, start: number, end: number): void {
    const i = this.tokens.length;
    this.starts[i] = start;
    this.ends[i] = end;
    this.classes[i] = word.class;
    this.wordIds[i] = word.id;
    this.tokens.push(word);
  }
}
