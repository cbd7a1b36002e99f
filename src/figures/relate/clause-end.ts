import type { TokenizedDocument } from "../../tokens/tokenized-document";
import { WordClass } from "../../tokens/word-class";

const INFLECTED = WordClass.Verb | WordClass.Adjective | WordClass.Auxiliary;
/** Past tense, and the copula: 集まった, 100人だ. */
const PAST = /[ただ]$/;
/** Verbs between a figure and what it is of, or what is said of it: 1人を含む22人, 3分の1にあたる200人, 4000億円に上る金額, 3人いるという. */
const MEASURING =
  /^(?:含む|含める|除く|[あ当]たる|相当|上る|のぼる|及ぶ|[超越]える|達する|[な成]る|いう|よる|ある|いる)$/;
/** After a verb these go on with its clause: 達することが, 増えるのは, 勝つと. */
const OPEN = /^(?:こと|もの|と|よう|の|か)/;

/** How the clause of a place ends. */
export enum ClauseEnd {
  Unknown,
  /** In the past, or with the copula. */
  Past,
  /** In another tense, or not at all. */
  Other,
}

/**
 * Tells how the clause of a token ends, without a parse: by the first verb, adjective or auxiliary after it that ends a clause. Each sentence is
 * read once, from its end to the first token that is asked for.
 */
export class ClauseEnds {
  readonly #document: TokenizedDocument;
  /** By token, what the first ending at it or after it tells. */
  readonly #ends: Uint8Array;

  constructor(document: TokenizedDocument) {
    this.#document = document;
    this.#ends = new Uint8Array(document.tokens.length);
  }

  /** How the clause of a token ends. */
  at(token: number, sentence: number): ClauseEnd {
    const ends = this.#ends;
    if (ends[token] !== ClauseEnd.Unknown) return ends[token]!;
    let end = ClauseEnd.Other;
    for (let i = this.#document.firstToken[sentence + 1]! - 1; i >= token; i--) {
      // Known from here on: the sentence was read up to a later token.
      if (ends[i] !== ClauseEnd.Unknown) end = ends[i]!;
      else {
        const own = this.#endOf(i, sentence);
        if (own !== ClauseEnd.Unknown) end = own;
        ends[i] = end;
      }
    }
    return end;
  }

  /** What a token tells by itself; unknown if no clause ends at it. */
  #endOf(i: number, sentence: number): ClauseEnd {
    const { classes, tokens, firstToken, text, ends } = this.#document;
    if ((classes[i]! & INFLECTED) === 0) return ClauseEnd.Unknown;
    const { surface, lemma, conjugationForm } = tokens[i]!;
    if ((classes[i]! & WordClass.Auxiliary) !== 0 && PAST.test(surface)) return ClauseEnd.Past;
    if (!/^(?:基本形|体言接続)/.test(conjugationForm ?? "")) return ClauseEnd.Unknown;
    const isLast = i + 1 >= firstToken[sentence + 1]!;
    if (!isLast && (classes[i + 1]! & INFLECTED) !== 0) return ClauseEnd.Unknown;
    if (MEASURING.test(lemma || surface) || OPEN.test(text.slice(ends[i]!, ends[i]! + 2))) return ClauseEnd.Unknown;
    return ClauseEnd.Other;
  }
}
