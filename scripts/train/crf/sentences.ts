import { createNameContext } from "../../../src/entities/context";
import { BEGIN, END, INSIDE, labelCount, labelOf, OUTSIDE, SINGLE } from "../../../src/entities/crf/labels";
import { createSubtokenReader, type Subtokens, surfaceOf } from "../../../src/entities/crf/subtokens";
import type { EntityDraft } from "../../../src/entities/draft";
import type { NameLexicon } from "../../../src/entities/names/lexicon";
import { findByRules } from "../../../src/entities/rules/find-by-rules";
import { readText } from "../../../src/text/document";
import { type TokenizedDocument, type TokenReader, tokenizeDocument } from "../../../src/tokens/tokenized-document";
import type { LabelledText } from "./corpora";

/** A sentence in subtokens, with the drafts of the rules in it. */
export interface Sentence {
  readonly document: TokenizedDocument;
  readonly subtokens: Subtokens;
  readonly drafts: readonly EntityDraft[];
  /** Spans of the subtokens in the source. */
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** The tokenizer and the lexicon with which texts are read for training. */
export interface SentenceReader {
  readonly tokenizer: TokenReader;
  readonly lexicon: NameLexicon;
}

/** Reads the sentences of a text. */
export function readSentences(text: string, { tokenizer, lexicon }: SentenceReader): Sentence[] {
  const document = tokenizeDocument(readText(text), tokenizer);
  const drafts = findByRules(createNameContext(document, lexicon));
  const readSubtokens = createSubtokenReader(lexicon.splitWords);
  return document.sentences.map((sentence, s) => {
    const subtokens = readSubtokens(document, s);
    const spans = subtokens.starts.map((start, i) => document.map.toSource(start, subtokens.ends[i]!));
    return {
      document,
      subtokens,
      drafts: drafts.filter((d) => d.start >= sentence.start && d.end <= sentence.end),
      from: Int32Array.from(spans, (span) => span.start),
      to: Int32Array.from(spans, (span) => span.end),
    };
  });
}

/** Returns the words of a sentence with 0 in place of every digit, as in clusters. */
export const plainWords = ({ document, subtokens }: Sentence): string[] =>
  subtokens.tokens.map((_, i) => surfaceOf(document, subtokens, i).replace(/\d/g, "0"));

/** Numbers the sets of labels that a corpus allows. */
export class LabelSets {
  /** Each set by its number: 1 for every label in it. */
  readonly sets: Uint8Array[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #any: number;
  readonly #outside: number;

  /** @param meaning the types, or `"none"`, that each label of the corpus can be; a missing label is no name */
  constructor(
    readonly types: readonly string[],
    readonly meaning: Record<string, readonly string[]>,
  ) {
    this.#outside = this.#number([OUTSIDE]);
    this.#any = this.#number(Array.from({ length: labelCount(types.length) }, (_, y) => y));
  }

  #number(labels: readonly number[]): number {
    const set = new Uint8Array(labelCount(this.types.length));
    for (const label of labels) set[label] = 1;
    const key = set.join("");
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.sets.push(set) - 1;
      this.#numbers.set(key, number);
    }
    return number;
  }

  /** Returns the number of the set that is right at each subtoken. If a name ends inside a subtoken, any label is right. */
  of({ from, to }: Sentence, entities: LabelledText["entities"]): Int32Array {
    const allowed = new Int32Array(from.length).fill(this.#outside);
    for (const { start, end, type } of entities) {
      const meaning = this.meaning[type];
      if (!meaning) continue;
      let first = 0;
      while (first < from.length && to[first]! <= start) first++;
      let last = first;
      while (last + 1 < from.length && from[last + 1]! < end) last++;
      if (first >= from.length || from[first]! >= end) continue;
      if (from[first] === start && to[last] === end) this.#allowName(allowed, first, last, meaning);
      else allowed.fill(this.#any, first, last + 1);
    }
    return allowed;
  }

  /** Allows the labels of a name from `first` to `last` of each of the types. */
  #allowName(allowed: Int32Array, first: number, last: number, meaning: readonly string[]): void {
    const types = meaning.filter((m) => m !== "none").map((m) => this.types.indexOf(m));
    const none = meaning.includes("none") ? [OUTSIDE] : [];
    const isFree = types.length === this.types.length && none.length > 0;
    for (let i = first; i <= last; i++) {
      const part = first === last ? SINGLE : i === first ? BEGIN : i === last ? END : INSIDE;
      allowed[i] = isFree ? this.#any : this.#number([...none, ...types.map((t) => labelOf(t, part))]);
    }
  }
}
