/** The types that candidates/, phrases/ and ranking/ share. */
import type { Span } from "../types";

/** One written form of an article, be it a noun, a name or a phrase. */
export interface Form {
  readonly text: string;
  /** The id of the dictionary word that is written so; `NO_WORD_ID` if the article has none. */
  wordId: number;
  /** How often the form occurs as a noun. */
  count: number;
  /** The index of the entity that the form names wherever it occurs; -1 for none. */
  entity: number;
  /** The candidate with this form; undefined if there is none, and for the form of an entity. */
  candidate: Candidate | undefined;
}

/** A noun phrase that could be a keyword. */
export interface Candidate {
  readonly term: string;
  /** The nouns that the term is made of. */
  readonly nouns: readonly Form[];
  /** The index of the entity that the term names; -1 for none. */
  readonly entity: number;
  /** The part of speech of its first token: bits of `WordClass`. */
  readonly firstClass: number;
  /** That of its last token. */
  readonly lastClass: number;
  /** The spans of the text that are written like the term, in order. */
  mentions: Span[];
  /** How often it occurs, under this or another name, without the occurrences that only name a source. */
  count: number;
  /** How often of these it is a noun phrase of its own, not a part of a longer one. */
  whole: number;
  /** The longer noun phrases that it is a part of, each with how often; undefined if there is none. */
  inside: Map<Form, number> | undefined;
  /** Whether the first sentence says that this was done: 逮捕 in 逮捕した. */
  leadVerb: boolean;
  /** Whether the title has it as a noun phrase of its own. */
  inTitle: boolean;
}

/** A phrase that is longer than a run of nouns, with all spans of the text that are written so. */
export interface LongPhrase {
  readonly text: string;
  readonly spans: readonly Span[];
}
