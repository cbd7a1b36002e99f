import { createNameContext } from "../../src/entities/context";
import { createPlacer, type SentenceWords } from "../../src/entities/crf/context-features";
import { BOUNDARY, placeFeatures, profileOf, REACH, seenFrom, type WordProfile } from "../../src/entities/crf/features";
import { BEGIN, END, INSIDE, labelCount, labelOf, OUTSIDE, SINGLE } from "../../src/entities/crf/labels";
import type { Lexica } from "../../src/entities/crf/lexica";
import { createPieceReader, type Pieces, surfaceOf } from "../../src/entities/crf/subtokens";
import type { EntityDraft } from "../../src/entities/draft";
import type { NameLexicon } from "../../src/entities/names/lexicon";
import { findByRules } from "../../src/entities/rules/find-by-rules";
import { readText } from "../../src/text/document";
import { type TokenizedDocument, type TokenReader, tokenizeDocument } from "../../src/tokens/tokenized-document";
import type { LabelledText } from "./corpora";
import type { Sequence } from "./crf";

/** A sentence in pieces, with what the rules found in it and, in a corpus, with its labels. */
export interface Sentence {
  readonly pieces: Pieces;
  readonly drafts: readonly EntityDraft[];
  /** Places of the pieces in the source. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Of which the pieces are. */
  readonly document: TokenizedDocument;
}

export interface Reader {
  readonly tokenizer: TokenReader;
  readonly lexicon: NameLexicon;
}

export function readSentences(text: string, { tokenizer, lexicon }: Reader): Sentence[] {
  const document: TokenizedDocument = tokenizeDocument(readText(text), tokenizer);
  const drafts = findByRules(createNameContext(document, lexicon));
  const readPieces = createPieceReader(lexicon.splitWords);
  return document.sentences.map((sentence, s) => {
    const pieces = readPieces(document, s);
    const spans = pieces.tokens.map((_, i) => document.map.toSource(pieces.starts[i]!, pieces.ends[i]!));
    return {
      pieces,
      drafts: drafts.filter((d) => d.start >= sentence.start && d.end <= sentence.end),
      from: Int32Array.from(spans, (span) => span.start),
      to: Int32Array.from(spans, (span) => span.end),
      document,
    };
  });
}

/** Numbers sets of labels. */
export class LabelSets {
  readonly sets: Uint8Array[] = [];
  readonly #numbers = new Map<string, number>();
  constructor(
    readonly types: readonly string[],
    readonly meaning: Record<string, readonly string[]>,
  ) {}

  number(labels: readonly number[]): number {
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

  /** What is right at each piece of a sentence. Where a name ends inside a piece, anything is. */
  of({ from, to }: Sentence, entities: LabelledText["entities"]): Int32Array {
    const all = Array.from({ length: labelCount(this.types.length) }, (_, y) => y);
    const outside = this.number([OUTSIDE]);
    const any = this.number(all);
    const allowed = new Int32Array(from.length).fill(outside);
    for (const { start, end, type } of entities) {
      const meaning = this.meaning[type];
      if (!meaning) continue;
      let first = 0;
      while (first < from.length && to[first]! <= start) first++;
      let last = first;
      while (last + 1 < from.length && from[last + 1]! < end) last++;
      if (first >= from.length || from[first]! >= end) continue;
      if (from[first] !== start || to[last] !== end) {
        allowed.fill(any, first, last + 1);
        continue;
      }
      const types = meaning.filter((m) => m !== "none").map((m) => this.types.indexOf(m));
      const none = meaning.includes("none") ? [OUTSIDE] : [];
      const free = types.length === this.types.length && none.length > 0;
      for (let i = first; i <= last; i++) {
        const part = first === last ? SINGLE : i === first ? BEGIN : i === last ? END : INSIDE;
        allowed[i] = free ? any : this.number([...none, ...types.map((t) => labelOf(t, part))]);
      }
    }
    return allowed;
  }
}

/** Hashes of the features of every place of a sentence. */
export interface Hashed {
  readonly hashes: Uint32Array;
  readonly starts: Int32Array;
  /** Per place where those begin that more than one word says. */
  readonly joint: Int32Array;
}

export function createExtractor(lexicon: NameLexicon, lexica: Lexica): (sentence: Sentence) => Hashed {
  const profiles = new Map<string, WordProfile>();
  const placer = createPlacer(lexica.names);
  return ({ document, pieces, drafts }) => {
    const words = pieces.tokens.map((t, i) => {
      const token = document.tokens[t]!;
      const { pos, posDetail, known, conjugationForm } = token;
      const surface = surfaceOf(document, pieces, i);
      const part = pieces.parts[i]!;
      const key = `${surface}\t${pos},${posDetail.join()},${conjugationForm},${known},${part}`;
      let profile = profiles.get(key);
      if (!profile) {
        profile = profileOf(surface, token, part, { lexicon, lexica });
        profiles.set(key, profile);
      }
      return profile;
    });
    const sentence: SentenceWords = {
      isNominal: (i) => words[i]!.nominal,
      bracket: (i) => words[i]!.bracket,
      name: (i, list) => words[i]!.names[list]!,
    };
    const placed = placer.begin(pieces, sentence, drafts);
    placer.addNames(document.text, pieces, sentence, new Uint8Array(pieces.length).fill(1));
    const hashes: number[] = [];
    const starts = new Int32Array(pieces.length + 1);
    const joint = new Int32Array(pieces.length);
    const feature = (hash: number) => hashes.push(hash >>> 0);
    for (let i = 0; i < pieces.length; i++) {
      for (let offset = -REACH; offset <= REACH; offset++) {
        const word = words[i + offset] ?? BOUNDARY;
        for (let k = 0; k < word.hashes.length; k++)
          if (word.askedOf[k]! & (1 << (offset + REACH))) feature(seenFrom(word.hashes[k]!, offset));
      }
      joint[i] = hashes.length;
      placeFeatures(feature, words, i, placed);
      starts[i + 1] = hashes.length;
    }
    return { hashes: Uint32Array.from(hashes), starts, joint };
  };
}

/** Numbers features by their hash: those that stand at `least` places or more. */
export class FeatureIndex {
  readonly #keys: Uint32Array;
  readonly #ids: Int32Array;
  readonly #mask: number;
  readonly hashes: number[] = [];

  constructor(sentences: readonly Hashed[], least: number, bits = 23) {
    this.#mask = 2 ** bits - 1;
    this.#keys = new Uint32Array(2 ** bits);
    this.#ids = new Int32Array(2 ** bits);
    let used = 0;
    for (const { hashes } of sentences) {
      for (const hash of hashes) {
        const at = this.#find(hash);
        if (this.#ids[at] === 0) {
          this.#keys[at] = hash;
          used++;
        }
        this.#ids[at]!++;
      }
    }
    if (used > this.#mask * 0.8) throw new Error("too many features for the table");
    for (let at = 0; at <= this.#mask; at++) {
      if (this.#ids[at] === 0) continue;
      if (this.#ids[at]! >= least) this.#ids[at] = this.hashes.push(this.#keys[at]!) - 1;
      else this.#ids[at] = -1;
      // 0 is an empty slot, so numbers are kept one higher.
      this.#ids[at]!++;
      if (this.#ids[at] === 0) this.#ids[at] = -1;
    }
  }

  #find(hash: number): number {
    let at = (Math.imul(hash, 0x9e3779b1) >>> 0) & this.#mask;
    for (; this.#ids[at] !== 0 && this.#keys[at] !== hash; at = (at + 1) & this.#mask);
    return at;
  }

  /** The number of a feature, or -1. */
  of(hash: number): number {
    const id = this.#ids[this.#find(hash)]!;
    return id > 0 ? id - 1 : -1;
  }

  sequence({ hashes, starts, joint }: Hashed, allowed: Int32Array): Sequence {
    const features: number[] = [];
    const own = new Int32Array(starts.length);
    const ownJoint = new Int32Array(joint.length);
    for (let i = 0; i < joint.length; i++) {
      for (let k = starts[i]!; k < starts[i + 1]!; k++) {
        if (k === joint[i]) ownJoint[i] = features.length;
        const id = this.of(hashes[k]!);
        if (id >= 0) features.push(id);
      }
      own[i + 1] = features.length;
    }
    return { features: Int32Array.from(features), starts: own, joint: ownJoint, allowed };
  }
}
