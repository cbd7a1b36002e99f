import type { TextDocument } from "../text/document";
import type { Mention, Tokenizer } from "../types";
import { foreignReader } from "./foreign";
import { TokenColumns, type Word } from "./words";

/**
 * A text with its sentences and tokens: what every later stage reads. Spans are offsets in `text`.
 *
 * A token is a word at an offset. Its properties are in columns: element i of a column belongs to token i (a column may be longer).
 */
export interface TokenizedDocument extends TextDocument {
  /** The words of all tokens in order, one object for all tokens of a word; line ends and bullets between sentences have no token. */
  readonly tokens: readonly Word[];
  /** The offset at which each token begins. */
  readonly starts: Int32Array;
  /** The offset at which each token ends, exclusive. */
  readonly ends: Int32Array;
  /** The part of speech and form of each token: bits of `WordClass`. */
  readonly classes: Int32Array;
  /**
   * The id of each token's word: the words are numbered from 0 in the order in which the analyzer meets them. What depends on the word alone
   * (surface, part of speech, lemma, reading) can be kept by this id. `NO_WORD_ID` for unknown words, for those met after the first 65,535,
   * and for all with a tokenizer of the user.
   */
  readonly wordIds: Int32Array;
  /** Per sentence, the index of its first token; one more entry at the end. */
  readonly firstToken: readonly number[];
  /** Returns the index of the token that contains the character at `at`; -1 between sentences. */
  tokenAt(at: number): number;
  /** Returns the index of the sentence that contains the character at `at`; between sentences, of the one before, or 0. */
  sentenceAt(at: number): number;
  /** Returns the mention of `[start, end)` of `text`. */
  mention(start: number, end: number): Mention;
}

/** Adds the tokens of [start, end) of a normalised view to `into`, with their offsets in that text. */
export type TokenReader = (text: string, start: number, end: number, into: TokenColumns) => void;

/** Tokenizes a document sentence by sentence, with the analyzer's own reader or with any tokenizer. */
export function tokenizeDocument(document: TextDocument, tokenizer: Tokenizer | TokenReader): TokenizedDocument {
  const { source, text, map, sentences, addresses } = document;
  // A tokenizer of the user may be a function too, with `tokenize` as a property.
  const read = "tokenize" in tokenizer ? foreignReader(tokenizer) : tokenizer;
  const columns = new TokenColumns(text.length);
  const { tokens, starts, ends, classes, wordIds } = columns;
  const firstToken: number[] = [];
  const tokenIndex = new Int32Array(text.length + 1).fill(-1);
  for (const { start, end } of sentences) {
    firstToken.push(tokens.length);
    read(text, start, end, columns);
  }
  firstToken.push(tokens.length);
  for (let i = 0; i < tokens.length; i++) {
    const end = ends[i]!;
    for (let at = starts[i]!; at < end; at++) tokenIndex[at] = i;
  }

  const sentenceAt = (at: number): number => {
    let low = 0;
    let high = sentences.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sentences[middle]!.start <= at) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  };

  return {
    // Not `...document`: new fields after a spread give the object a hidden class of its own in V8, and every access is slow.
    source,
    text,
    map,
    sentences,
    addresses,
    tokens,
    starts,
    ends,
    classes,
    wordIds,
    firstToken,
    tokenAt: (at) => tokenIndex[at] ?? -1,
    sentenceAt,
    mention: (start, end) => ({ start, end, text: text.slice(start, end), sentence: sentenceAt(start) }),
  };
}
