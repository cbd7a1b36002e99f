import type { TextDocument } from "../text/document";
import { ipadicView } from "../text/ipadic-view";
import type { Mention, Tokenizer } from "../types";
import { wordOf } from "./ipadic/word-reader";
import { classOf } from "./word-class";
import { NO_WORD_ID, TokenColumns, type Word } from "./words";

/**
 * A text with its sentences and tokens: what every later stage reads. Spans are offsets in `text`.
 *
 * A token is a word at an offset. Its properties are there by column: number i of a column is of token i (a column may be longer).
 */
export interface TokenizedDocument extends TextDocument {
  /** The words of all tokens in order, one object for all tokens of a word; between sentences (line ends, bullets) there are none. */
  readonly tokens: readonly Word[];
  /** Where each token begins. */
  readonly starts: Int32Array;
  /** Where each token ends. */
  readonly ends: Int32Array;
  /** The part of speech and form of each token: bits of `WordClass`. */
  readonly classes: Int32Array;
  /**
   * The number of each token's word among those the analyzer has met: small, from 0 up, and of no other word. Whatever is a function of the
   * token without its offset (surface, part of speech, lemma, reading) is a function of this number, so that a stage may keep it.
   * `NO_WORD_ID` where the word is unknown or rare, and with a foreign tokenizer.
   */
  readonly wordIds: Int32Array;
  /** Per sentence, the index of its first token; one more entry at the end. */
  readonly firstToken: readonly number[];
  /** Returns the index of the token that holds the character at `at`; -1 between sentences. */
  tokenAt(at: number): number;
  /** Returns the index of the sentence that holds the character at `at`; else of the one before it, or 0. */
  sentenceAt(at: number): number;
  /** Returns the mention of `[start, end)` of `text`. */
  mention(start: number, end: number): Mention;
}

/** Adds the tokens of [start, end) of a normalised view to `words`, with their offsets in that text. */
export type TokenReader = (text: string, start: number, end: number, words: TokenColumns) => void;

/** Tokenizes a document sentence by sentence, with the analyzer's own reader or with any tokenizer. */
export function tokenizeDocument(document: TextDocument, tokenizer: Tokenizer | TokenReader): TokenizedDocument {
  const { source, text, map, sentences, addresses } = document;
  const read = typeof tokenizer === "function" ? tokenizer : readerOf(tokenizer);
  const words = new TokenColumns(text.length);
  const { tokens, starts, ends, classes, wordIds } = words;
  const firstToken: number[] = [];
  const tokenIndex = new Int32Array(text.length + 1).fill(-1);
  for (const { start, end } of sentences) {
    firstToken.push(tokens.length);
    read(text, start, end, words);
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
    // field by field: an object spread before new fields would be of a shape of its own, on which every look is slow
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

/** Makes a reader of any tokenizer: it is given the view of IPADIC, and its tokens, which are not ours to change, are copied. */
const readerOf =
  (tokenizer: Tokenizer): TokenReader =>
  (text, from, to, words) => {
    for (const token of tokenizer.tokenize(ipadicView(text.slice(from, to)))) {
      const start = from + token.start;
      const end = from + token.end;
      const features = { ...token, reading: token.reading, pronunciation: token.pronunciation };
      words.add(wordOf(features, classOf(token), text.slice(start, end), token.lemma, NO_WORD_ID), start, end);
    }
  };
