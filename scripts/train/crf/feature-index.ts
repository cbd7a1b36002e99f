import type { FeatureLists } from "../../../src/entities/crf/feature-lists";
import { contextFeatures } from "../../../src/entities/crf/features/context-features";
import { createContextMarker, type SentenceWords } from "../../../src/entities/crf/features/context-marks";
import {
  atOffset,
  BOUNDARY,
  profileOf,
  REACH,
  type WordProfile,
} from "../../../src/entities/crf/features/word-features";
import { surfaceOf } from "../../../src/entities/crf/subtokens";
import type { NameLexicon } from "../../../src/entities/names/lexicon";
import type { Sentence } from "./sentences";
import type { Sequence } from "./sequence";

/** The hashes of the features of a sentence; the rest as in `Sequence`. */
export interface HashedFeatures extends Pick<Sequence, "starts" | "context"> {
  readonly hashes: Uint32Array;
}

/** Computes all features at every subtoken of a sentence. */
export type FeatureExtractor = (sentence: Sentence) => HashedFeatures;

export function createExtractor(lexicon: NameLexicon, lists: FeatureLists): FeatureExtractor {
  const profiles = new Map<string, WordProfile>();
  const marker = createContextMarker(lists.names);

  function profileAt({ document, subtokens }: Sentence, i: number): WordProfile {
    const token = document.tokens[subtokens.tokens[i]!]!;
    const { pos, posDetail, known, conjugationForm } = token;
    const surface = surfaceOf(document, subtokens, i);
    const part = subtokens.parts[i]!;
    const key = `${surface}\t${pos},${posDetail.join()},${conjugationForm},${known},${part}`;
    let profile = profiles.get(key);
    if (!profile) {
      profile = profileOf(surface, token, part, { lexicon, lists });
      profiles.set(key, profile);
    }
    return profile;
  }

  return (sentence) => {
    const { document, subtokens, drafts } = sentence;
    const words = subtokens.tokens.map((_, i) => profileAt(sentence, i));
    const classes: SentenceWords = {
      isNominal: (i) => words[i]!.nominal,
      bracket: (i) => words[i]!.bracket,
      name: (i, list) => words[i]!.names[list]!,
    };
    const marks = marker.markRules(subtokens, classes, drafts);
    marker.markNames(document.text, subtokens, classes, new Uint8Array(subtokens.length).fill(1));
    const hashes: number[] = [];
    const starts = new Int32Array(subtokens.length + 1);
    const context = new Int32Array(subtokens.length);
    const sink = (hash: number) => hashes.push(hash >>> 0);
    for (let i = 0; i < subtokens.length; i++) {
      wordFeatures(sink, words, i);
      context[i] = hashes.length;
      contextFeatures(sink, words, i, marks);
      starts[i + 1] = hashes.length;
    }
    return { hashes: Uint32Array.from(hashes), starts, context };
  };
}

/** Makes the features of the single words around the subtoken `i`. */
function wordFeatures(sink: (hash: number) => void, words: readonly WordProfile[], i: number): void {
  for (let offset = -REACH; offset <= REACH; offset++) {
    const { hashes, offsets } = words[i + offset] ?? BOUNDARY;
    for (let k = 0; k < hashes.length; k++)
      if (offsets[k]! & (1 << (offset + REACH))) sink(atOffset(hashes[k]!, offset));
  }
}

/** The share of its slots that a table may use at most. */
const FULL = 0.8;

/** Numbers the features that occur at `least` positions or more, by their hash, in an open-addressing table of 2^`bits` slots. */
export class FeatureIndex {
  readonly #keys: Uint32Array;
  /** While counting, how often a feature occurs; then its number plus 1, or -1 for a feature that is left out. 0 is an empty slot. */
  readonly #ids: Int32Array;
  readonly #mask: number;
  /** The hash of each feature by its number. */
  readonly hashes: number[] = [];

  /** @throws Error if the table is too small for the features */
  constructor(sentences: readonly HashedFeatures[], least: number, bits = 23) {
    this.#mask = 2 ** bits - 1;
    this.#keys = new Uint32Array(2 ** bits);
    this.#ids = new Int32Array(2 ** bits);
    if (this.#count(sentences) > this.#mask * FULL) throw new Error("too many features for the table");
    for (let at = 0; at <= this.#mask; at++) {
      const count = this.#ids[at]!;
      if (count > 0) this.#ids[at] = count >= least ? this.hashes.push(this.#keys[at]!) : -1;
    }
  }

  /** Counts all features; returns how many there are. */
  #count(sentences: readonly HashedFeatures[]): number {
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
    return used;
  }

  #find(hash: number): number {
    let at = (Math.imul(hash, 0x9e3779b1) >>> 0) & this.#mask;
    for (; this.#ids[at] !== 0 && this.#keys[at] !== hash; at = (at + 1) & this.#mask);
    return at;
  }

  /** Returns the number of a feature; -1 if it is left out. */
  of(hash: number): number {
    const id = this.#ids[this.#find(hash)]!;
    return id > 0 ? id - 1 : -1;
  }

  /** Returns a sentence with the numbers of its features, without the features that are left out. */
  sequence({ hashes, starts, context }: HashedFeatures, allowed: Int32Array): Sequence {
    const features: number[] = [];
    const own = { starts: new Int32Array(starts.length), context: new Int32Array(context.length) };
    for (let i = 0; i < context.length; i++) {
      for (let k = starts[i]!; k < starts[i + 1]!; k++) {
        if (k === context[i]) own.context[i] = features.length;
        const id = this.of(hashes[k]!);
        if (id >= 0) features.push(id);
      }
      own.starts[i + 1] = features.length;
    }
    return { features: Int32Array.from(features), ...own, allowed };
  }
}
