import type { Reading } from "../../tokens/reading";
import type { EntityType, Span, Token } from "../../types";
import type { Draft } from "../draft";
import type { NameLexicon } from "../lexicon";
import {
  BOUNDARY,
  listed,
  pairAfter,
  pairBefore,
  partsOfSpeech,
  profileOf,
  REACH,
  ruled,
  seenFrom,
  shapes,
  type WordProfile,
} from "./features";
import { labelCount, spansOf } from "./labels";
import { createLexica } from "./lexica";
import type { NameData } from "./load";
import { createMemo } from "./memo";
import { type Piece, readPieces } from "./pieces";
import { createPlacer } from "./places";
import { createDecoder } from "./viterbi";
import { createFeatureWeights, rowWidth, unpackRow } from "./weights";

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
  readonly part: number;
  readonly known: boolean;
  readonly pos: string;
  readonly posDetail: Token["posDetail"];
  readonly conjugationForm: string;
  /** Its number; its rows stand there in the table of sums. */
  readonly number: number;
  /** Another word with the same surface. */
  readonly next: ScoredWord | undefined;
}

/** How many words are remembered; some 10 MB. */
const MOST_WORDS = 2 ** 15;
/** How many pairs and triples of words and places in the eyes of rules and of lists are remembered; some 7 MB. */
const SLOTS = { pairs: 2 ** 15, triples: 2 ** 14, ruled: 2 ** 12, listed: 2 ** 12 };
const VIEWS = 2 * REACH + 1;

/**
 * Labels the pieces of a sentence of `text`, which are at least one; `drafts` are what the rules found in it. The answer has a label
 * for each piece, maybe more behind them, and is valid until the next call.
 */
export type Labeller = (text: string, pieces: readonly Piece[], drafts: readonly Draft[]) => Uint8Array;

/** A linear-chain conditional random field over words; docs/entities.md has what it was trained on. */
export function createLabeller({ model, properNouns }: NameData, lexicon: NameLexicon): Labeller {
  const labels = labelCount(model.types);
  const width = rowWidth(labels);
  const weights = createFeatureWeights(model);
  const decoder = createDecoder(labels, model.transitions);
  const lexica = createLexica(model, properNouns);
  const place = createPlacer(lexica.names);

  // The row that features add to.
  let target: Int32Array = new Int32Array(0);
  let at = 0;
  const feature = (hash: number) => weights.add(hash, target, at);
  const into = (rows: Int32Array, from: number) => {
    target = rows;
    at = from;
    return feature;
  };
  // A pair has two rows, for the place of the latter and for that of the former.
  const pairs = createMemo(SLOTS.pairs, 2 * width, (rows, from, a, b, c, d, e, f) => {
    pairBefore(into(rows, from), a, b, c, d, e, f);
    pairAfter(into(rows, from + width), a, b, c, d, e, f);
  });
  const triples = createMemo(SLOTS.triples, width, (rows, from, a, b, c) => partsOfSpeech(into(rows, from), a, b, c));
  const byRules = createMemo(SLOTS.ruled, width, (rows, from, a, b, c, d, e, f) =>
    ruled(into(rows, from), a, b, c, d, e, f),
  );
  const byLists = lexica.names.map((_, list) =>
    createMemo(SLOTS.listed, width, (rows, from, a, b, c, d, e) => listed(into(rows, from), list, a, b, c, d, e)),
  );
  const words = createWords();
  const profiles: WordProfile[] = [];
  const numbers: number[] = [];
  const row = new Int32Array(width);
  let scores = new Int32Array(0);

  /** Words come again. When too many are remembered, all are forgotten. */
  function createWords() {
    const size = VIEWS * width;
    let rows = new Int32Array(1024 * size);
    let count = 0;
    let bySurface = new Map<string, ScoredWord>();
    /** Writes the sums of the next word. */
    function score({ hashes, askedOf }: WordProfile): number {
      if ((count + 1) * size > rows.length) {
        const larger = new Int32Array(2 * rows.length);
        larger.set(rows);
        rows = larger;
      }
      const from = count * size;
      rows.fill(0, from, from + size);
      for (let view = 0; view < VIEWS; view++)
        for (let k = 0; k < hashes.length; k++)
          if (askedOf[k]! & (1 << view)) weights.add(seenFrom(hashes[k]!, view - REACH), rows, from + view * width);
      return count++;
    }
    score(BOUNDARY);
    return {
      /** The table of sums, `(number * VIEWS + view) * width + label`; valid until the next word. */
      rows: () => rows,
      forgetIfMany() {
        if (count < MOST_WORDS) return;
        bySurface = new Map();
        count = 1;
      },
      of(piece: Piece): ScoredWord {
        const first = bySurface.get(piece.surface);
        for (let word = first; word; word = word.next) if (isWord(word, piece)) return word;
        const profile = profileOf(piece, { lexicon, lexica });
        const { part, token } = piece;
        const { known, pos, posDetail, conjugationForm } = token;
        const number = score(profile);
        const word: ScoredWord = { profile, part, known, pos, posDetail, conjugationForm, number, next: first };
        bySurface.set(piece.surface, word);
        return word;
      },
    };
  }

  return (text, pieces, drafts) => {
    const { length } = pieces;
    words.forgetIfMany();
    profiles.length = 0;
    numbers.length = 0;
    for (let i = 0; i < REACH; i++) numbers.push(BOUNDARY_NUMBER);
    for (let i = 0; i < length; i++) {
      const word = words.of(pieces[i]!);
      profiles.push(word.profile);
      numbers.push(word.number);
    }
    for (let i = 0; i < REACH; i++) numbers.push(BOUNDARY_NUMBER);
    const { rules, ruleKinds, lists, brackets } = place(text, pieces, profiles, drafts);
    if (scores.length <= length * labels) scores = new Int32Array(2 * length * labels + 1);
    const wordRows = words.rows();
    const pairRows = pairs.rows;
    let before = BOUNDARY;
    let here = profiles[0]!;
    let pairBeforeRow = pairOf(before, here);
    row.fill(0);
    for (let i = 0; i < length; i++) {
      const isFirst = i === 0;
      const isLast = i === length - 1;
      const after = isLast ? BOUNDARY : profiles[i + 1]!;
      for (let k = 0; k < width; k++) row[k] = pairRows[pairBeforeRow + k]!;
      weights.add(shapes(before.shape, here.shape, after.shape), row, 0);
      pairBeforeRow = pairOf(here, after);
      const p = pairBeforeRow + width;
      const t = triples.rowOf(before.pos, here.pos, after.pos, 0, 0, 0);
      const rule = rules[i]!;
      const r = byRules.rowOf(
        isFirst ? 0 : rules[i - 1]!,
        rule,
        isLast ? 0 : rules[i + 1]!,
        ruleKinds[i]!,
        brackets[i]!,
        here.pos,
      );
      const w0 = numbers[i]! * VIEWS * width;
      const w1 = (numbers[i + 1]! * VIEWS + 1) * width;
      const w2 = (numbers[i + 2]! * VIEWS + 2) * width;
      const w3 = (numbers[i + 3]! * VIEWS + 3) * width;
      const w4 = (numbers[i + 4]! * VIEWS + 4) * width;
      const tripleRows = triples.rows;
      const ruleRows = byRules.rows;
      for (let k = 0; k < width; k++) {
        row[k] =
          row[k]! +
          pairRows[p + k]! +
          tripleRows[t + k]! +
          ruleRows[r + k]! +
          wordRows[w0 + k]! +
          wordRows[w1 + k]! +
          wordRows[w2 + k]! +
          wordRows[w3 + k]! +
          wordRows[w4 + k]!;
      }
      for (let l = 0; l < lists.length; l++) {
        const names = lists[l]!;
        const name = names[i]!;
        const nameBefore = isFirst ? 0 : names[i - 1]!;
        const nameAfter = isLast ? 0 : names[i + 1]!;
        if ((name | nameBefore | nameAfter) === 0) continue;
        const { rows, rowOf } = byLists[l]!;
        const n = rowOf(nameBefore, name, nameAfter, rule, here.pos, 0);
        for (let k = 0; k < width; k++) row[k]! += rows[n + k]!;
      }
      unpackRow(row, 0, width, scores, i * labels);
      before = here;
      here = after;
    }
    return decoder.decode(scores, length);
  };

  function pairOf(a: WordProfile, b: WordProfile): number {
    return pairs.rowOf(a.surface, a.pos, a.cluster, b.surface, b.pos, b.cluster);
  }
}

/** The number of what stands beyond the ends of a sentence. */
const BOUNDARY_NUMBER = 0;

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

/** Whether the piece, whose surface is that of the word, is the word. */
function isWord(word: ScoredWord, { part, token }: Piece): boolean {
  return (
    word.part === part &&
    word.known === token.known &&
    word.pos === token.pos &&
    word.conjugationForm === token.conjugationForm &&
    (word.posDetail === token.posDetail || word.posDetail.every((detail, i) => detail === token.posDetail[i]))
  );
}
