import type { Token, WordFeatures } from "../types";

/** What all tokens of one word share. */
export interface Word extends WordFeatures {
  readonly surface: string;
  readonly lemma: string;
  /** Bits of `WordClass`. */
  readonly class: number;
  /** Its number among the words that the tokenizer has met, or `NO_ID`. */
  readonly id: number;
}

/** A word at its place. A text has hundreds of them, so that each holds its place alone and asks its word for the rest. */
class PlacedWord {
  constructor(
    readonly start: number,
    readonly end: number,
    readonly word: Word,
  ) {}

  get surface() {
    return this.word.surface;
  }
  get pos() {
    return this.word.pos;
  }
  get posDetail() {
    return this.word.posDetail;
  }
  get conjugationType() {
    return this.word.conjugationType;
  }
  get conjugationForm() {
    return this.word.conjugationForm;
  }
  get lemma() {
    return this.word.lemma;
  }
  get reading() {
    return this.word.reading;
  }
  get pronunciation() {
    return this.word.pronunciation;
  }
  get known() {
    return this.word.known;
  }
}

/** The id of a word that has none. */
export const NO_ID = -1;

/** The words of a text, one after the other: as tokens, and the same by column. */
export class Words {
  readonly tokens: Token[] = [];
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
    // Its `reading` is there, and undefined, where a plain token has none.
    this.tokens.push(new PlacedWord(start, end, word) as Token);
  }
}
