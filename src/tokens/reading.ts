import type { TextDocument } from "../text/document";
import { tokenView } from "../text/width";
import type { Mention, Token, Tokenizer } from "../types";

/** A document with its words: what every room after this one reads. Spans are places in `text`. */
export interface Reading extends TextDocument {
  /** All tokens in order; between sentences (line ends, bullets) there are none. */
  readonly tokens: readonly Token[];
  /** Per sentence, the index of its first token; one more entry at the end. */
  readonly firstToken: readonly number[];
  /** The index of the token that holds the unit at `at`; -1 between sentences. */
  tokenAt(at: number): number;
  /** The index of the sentence that holds the unit at `at`; else the one before it, or 0. */
  sentenceAt(at: number): number;
  /** The mention of `[start, end)` of `text`. */
  mention(start: number, end: number): Mention;
}

/** Adds the tokens of [start, end) of a reading view to `tokens`, in places of that text. */
export type TokenReader = (text: string, start: number, end: number, tokens: Token[]) => void;

/** Tokenizes a document sentence by sentence, with the analyzer's own reader or with any tokenizer. */
export function readWords(document: TextDocument, tokenizer: Tokenizer | TokenReader): Reading {
  const { text, sentences } = document;
  const read = typeof tokenizer === "function" ? tokenizer : readerOf(tokenizer);
  const tokens: Token[] = [];
  const firstToken: number[] = [];
  const tokenIndex = new Int32Array(text.length + 1).fill(-1);
  for (const { start, end } of sentences) {
    firstToken.push(tokens.length);
    read(text, start, end, tokens);
  }
  firstToken.push(tokens.length);
  for (let i = 0; i < tokens.length; i++) {
    const { start, end } = tokens[i]!;
    for (let at = start; at < end; at++) tokenIndex[at] = i;
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
    ...document,
    tokens,
    firstToken,
    tokenAt: (at) => tokenIndex[at] ?? -1,
    sentenceAt,
    mention: (start, end) => ({ start, end, text: text.slice(start, end), sentence: sentenceAt(start) }),
  };
}

/** Any tokenizer is shown the token view; its tokens are not ours to change. */
const readerOf =
  (tokenizer: Tokenizer): TokenReader =>
  (text, from, to, tokens) => {
    for (const token of tokenizer.tokenize(tokenView(text.slice(from, to)))) {
      const start = from + token.start;
      const end = from + token.end;
      tokens.push({ ...token, start, end, surface: text.slice(start, end) });
    }
  };
