import type { Reading } from "../../tokens/reading";
import type { EntityType, Span } from "../../types";
import type { Draft } from "../draft";
import type { NameLexicon } from "../lexicon";
import { BOUNDARY, MOST_PLACE_FEATURES, placeFeatures, profileOf, REACH, seenFrom, type WordProfile } from "./features";
import { spansOf } from "./labels";
import { createLexica } from "./lexica";
import type { NameData } from "./load";
import { type Piece, readPieces } from "./pieces";
import { place } from "./places";
import { createDecoder } from "./viterbi";
import { createFeatureWeights, labelsOf } from "./weights";

/** The types of the guideline by their number in the model. */
export const TYPES: readonly EntityType[] = [
  "person",
  "organization",
  "location",
  "facility",
  "product",
  "event",
  "law",
];

/** A name as the model sees it. */
export interface RecognizedName extends Span {
  readonly type: EntityType;
}

/** Finds the names of a reading; `drafts` are what the rules found, in order and without overlaps. */
export type NameRecognizer = (reading: Reading, drafts: readonly Draft[]) => RecognizedName[];

/** A word with the sums of its weights for each of the places around it. */
interface ScoredWord {
  readonly profile: WordProfile;
  readonly piece: Piece;
  /** `(offset + REACH) * labels + label`. */
  readonly scores: Int32Array;
  /** Another word with the same surface. */
  readonly next: ScoredWord | undefined;
}

/** How many surfaces are remembered; some 30 MB. */
const MOST_WORDS = 20_000;

/**
 * Labels the pieces of a sentence of `text`, which are at least one; `drafts` are what the rules found in it. The answer has a label
 * for each piece, maybe more behind them, and is valid until the next call.
 */
export type Labeller = (text: string, pieces: readonly Piece[], drafts: readonly Draft[]) => Uint8Array;

/** A linear-chain conditional random field over words; docs/entities.md has what it was trained on. */
export function createLabeller({ model, properNouns }: NameData, lexicon: NameLexicon): Labeller {
  const labels = labelsOf(model);
  const weights = createFeatureWeights(model);
  const decoder = createDecoder(labels, model.transitions);
  const lexica = createLexica(model, properNouns);
  const hashes = new Uint32Array(MOST_PLACE_FEATURES);
  const boundary = score(BOUNDARY);
  let recent = new Map<string, ScoredWord>();
  let older = new Map<string, ScoredWord>();
  let sums = new Int32Array(0);

  function score(profile: WordProfile): Int32Array {
    const scores = new Int32Array((2 * REACH + 1) * labels);
    for (let offset = -REACH; offset <= REACH; offset++) {
      for (let k = 0; k < profile.hashes.length; k++) {
        if (profile.askedOf[k]! & (1 << (offset + REACH)))
          weights.add(seenFrom(profile.hashes[k]!, offset), scores, (offset + REACH) * labels);
      }
    }
    return scores;
  }

  /** Words come again. When the recent ones are many, they become the older ones, and those that nobody asked for again go. */
  function wordOf(piece: Piece): ScoredWord {
    const { surface } = piece;
    let first = recent.get(surface);
    if (!first) {
      first = older.get(surface);
      if (first) recent.set(surface, first);
    }
    for (let word = first; word; word = word.next) if (isSameWord(word.piece, piece)) return word;
    const profile = profileOf(piece, { lexicon, lexica });
    const word: ScoredWord = { profile, piece, scores: score(profile), next: first };
    recent.set(surface, word);
    if (recent.size >= MOST_WORDS / 2) {
      older = recent;
      recent = new Map();
    }
    return word;
  }

  return (text, pieces, drafts) => {
    const { length } = pieces;
    const words = pieces.map(wordOf);
    const profiles = words.map((word) => word.profile);
    const placed = place(text, pieces, profiles, drafts, lexica.names);
    if (sums.length < length * labels) sums = new Int32Array(2 * length * labels);
    sums.fill(0, 0, length * labels);
    for (let i = 0; i < length; i++) {
      const base = i * labels;
      for (let offset = -REACH; offset <= REACH; offset++) {
        // Reading beyond the ends of an array is slow.
        const at = i + offset;
        const scores = at >= 0 && at < length ? words[at]!.scores : boundary;
        const from = (offset + REACH) * labels;
        for (let y = 0; y < labels; y++) sums[base + y]! += scores[from + y]!;
      }
      const count = placeFeatures(profiles, i, placed, hashes);
      for (let k = 0; k < count; k++) weights.add(hashes[k]!, sums, base);
    }
    return decoder.decode(sums, length);
  };
}

/** The names of a reading, sentence by sentence. */
export function createRecognizer(data: NameData, lexicon: NameLexicon): NameRecognizer {
  const label = createLabeller(data, lexicon);
  return (reading, drafts) => {
    const names: RecognizedName[] = [];
    let d = 0;
    reading.sentences.forEach((sentence, s) => {
      const pieces = readPieces(reading, s, lexicon.splitWords);
      while (d < drafts.length && drafts[d]!.end <= sentence.start) d++;
      const firstDraft = d;
      while (d < drafts.length && drafts[d]!.start < sentence.end) d++;
      if (pieces.length === 0) return;
      const path = label(reading.text, pieces, drafts.slice(firstDraft, d));
      for (const { first, last, type } of spansOf(path.subarray(0, pieces.length)))
        names.push({ start: pieces[first]!.start, end: pieces[last]!.end, type: TYPES[type]! });
    });
    return names;
  };
}

function isSameWord(a: Piece, b: Piece): boolean {
  if (a.part !== b.part) return false;
  const [x, y] = [a.token, b.token];
  return (
    x.known === y.known &&
    x.pos === y.pos &&
    x.conjugationForm === y.conjugationForm &&
    (x.posDetail === y.posDetail || x.posDetail.every((detail, i) => detail === y.posDetail[i]))
  );
}
