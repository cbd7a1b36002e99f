import { ENTITY_TYPES } from "../../finding-types";
import type { TokenizedDocument } from "../../tokens/tokenized-document";
import type { EntityType, Span } from "../../types";
import type { EntityDraft } from "../draft";
import type { NameLexicon } from "../names/lexicon";
import { createPlacer, type SentenceWords } from "./context-features";
import { type Feature, listed, type Placed, pairAfter, pairBefore, partsOfSpeech, REACH, ruled } from "./features";
import { labelCount, OUTSIDE, spansOf } from "./labels";
import { createLexica } from "./lexica";
import type { NameData } from "./load";
import { createMemo } from "./memo";
import { createPieceReader, noPieces, type Pieces } from "./subtokens";
import { createDecoder } from "./viterbi";
import { createFeatureAdder, packRow, unpackRow } from "./weights";
import { BOUNDARY_BLOCK, createWords } from "./word-scores";

/** A name as the model sees it. */
export interface RecognizedName extends Span {
  readonly type: EntityType;
}

/** Finds the names of a reading; `drafts` are what the rules found, in order and without overlaps. */
export type NameRecognizer = (document: TokenizedDocument, drafts: readonly EntityDraft[]) => RecognizedName[];

/** How many pairs and triples of words and places in the eyes of rules and of lists are remembered; some 11 MB. */
const SLOTS = { pairs: 2 ** 16, triples: 2 ** 14, ruled: 2 ** 12, listed: 2 ** 12 };

/**
 * Labels the pieces of a sentence, which are at least one; `drafts` are what the rules found in it. The answer has a label
 * for each piece, maybe more behind them, and is valid until the next call.
 */
export type Labeller = (document: TokenizedDocument, pieces: Pieces, drafts: readonly EntityDraft[]) => Uint8Array;

/**
 * A linear-chain conditional random field over words; docs/entities.md has what it was trained on. Most places are outside of names by
 * what the words around them say one by one, which is remembered of each word. Only the others are open: runs of them are scored by all
 * there is to say of them, and decoded.
 */
export function createLabeller({ model, properNouns }: NameData, lexicon: NameLexicon): Labeller {
  const labels = labelCount(model.types);
  const decoder = createDecoder(labels, model.transitions);
  const lexica = createLexica(model, properNouns);
  const placer = createPlacer(lexica.names);
  const addFeature = createFeatureAdder(model.features);
  const words = createWords(labels, addFeature, { lexicon, lexica });
  const { layout } = words;
  const { width } = layout;

  const sums = new Int32Array(labels);
  const feature: Feature = (hash) => addFeature(hash, sums);
  /** Writes the sums of the features said since the last time. */
  function write(rows: Int32Array, from: number): void {
    packRow(sums, rows, from);
    sums.fill(0);
  }
  // A pair has two rows, for the place of the latter and for that of the former.
  const pairs = createMemo(SLOTS.pairs, 2 * width, (rows, from, a, b) => {
    pairBefore(feature, a, b);
    write(rows, from);
    pairAfter(feature, a, b);
    write(rows, from + width);
  });
  const triples = createMemo(SLOTS.triples, width, (rows, from, before, here, after) => {
    partsOfSpeech(feature, before, here, after);
    write(rows, from);
  });
  const byRules = createMemo(SLOTS.ruled, width, (rows, from, marks, kind, bracket, pos) => {
    const before = marks >> (2 * RULE_BITS);
    ruled(feature, before, (marks >> RULE_BITS) & RULE, marks & RULE, kind, bracket, pos);
    write(rows, from);
  });
  const byLists = lexica.names.map((_, list) =>
    createMemo(SLOTS.listed, width, (rows, from, before, here, after, pos) => {
      listed(feature, list, before, here >> RULE_BITS, after, here & RULE, pos);
      write(rows, from);
    }),
  );

  // What is said of the pieces of the sentence: where the blocks of the words begin, and of each open place a row.
  let blocks = words.blocks;
  let begins = new Int32Array(2 * REACH);
  let rows = new Int32Array(0);
  let open = new Uint8Array(0);
  let path = new Uint8Array(0);
  let scores = new Int32Array(0);
  const sentence: SentenceWords = {
    isNominal: (i) => blocks[begins[REACH + i]! + layout.nominal] !== 0,
    bracket: (i) => blocks[begins[REACH + i]! + layout.bracket]!,
    name: (i, list) => blocks[begins[REACH + i]! + layout.names + list]!,
  };

  const kindAt = (i: number): number => blocks[begins[REACH + i]! + layout.kind]!;

  /** Looks the words up. Beyond the ends stand as many boundaries as a word looks far. */
  function readWords(document: TokenizedDocument, pieces: Pieces): void {
    const { length } = pieces;
    if (path.length < length) {
      begins = new Int32Array(2 * (length + REACH));
      rows = new Int32Array(2 * length * width);
      scores = new Int32Array(2 * length * labels);
      open = new Uint8Array(2 * length);
      path = new Uint8Array(2 * length);
    }
    words.forgetIfMany();
    for (let i = 0; i < length; i++) begins[REACH + i] = words.of(document, pieces, i);
    begins.fill(BOUNDARY_BLOCK, 0, REACH);
    begins.fill(BOUNDARY_BLOCK, REACH + length, 2 * REACH + length);
    blocks = words.blocks;
  }

  /** Whether what the words around a place say one by one leaves open that a label beside `OUTSIDE` is right; if so, adds it up in its row. */
  function addWords(i: number, least: number): boolean {
    const b0 = begins[i]!;
    const b1 = begins[i + 1]!;
    const b2 = begins[i + 2]!;
    const b3 = begins[i + 3]!;
    const b4 = begins[i + 4]!;
    const { mosts } = layout;
    const bound =
      blocks[b0 + mosts]! +
      blocks[b1 + mosts + 1]! +
      blocks[b2 + mosts + 2]! +
      blocks[b3 + mosts + 3]! +
      blocks[b4 + mosts + 4]!;
    if (bound <= least) return false;
    const w1 = b1 + width;
    const w2 = b2 + 2 * width;
    const w3 = b3 + 3 * width;
    const w4 = b4 + 4 * width;
    const at = i * width;
    let most = least;
    for (let k = 0; k < width; k++) {
      const both = blocks[b0 + k]! + blocks[w1 + k]! + blocks[w2 + k]! + blocks[w3 + k]! + blocks[w4 + k]!;
      rows[at + k] = both;
      const odd = (both << 16) >> 16;
      const even = (both - odd) >> 16;
      if (odd > most) most = odd;
      if (even > most) most = even;
    }
    return most > least;
  }

  /**
   * Adds the rest of what is said of the place `i` of `length`; `pair` is where the rows of its pair with the word before begin. Returns
   * the same of the pair with the word after, which holds until the next is asked for.
   */
  function addRest(i: number, length: number, pair: number, { rules, ruleKinds, lists, brackets }: Placed): number {
    const isFirst = i === 0;
    const isLast = i === length - 1;
    const before = begins[i + REACH - 1]!;
    const here = begins[i + REACH]!;
    const after = begins[i + REACH + 1]!;
    const kind = blocks[here + layout.kind]!;
    const pos = blocks[here + layout.pos]!;
    const rule = rules[i]!;
    const bracket = brackets[i]!;
    const marks = ((((isFirst ? 0 : rules[i - 1]!) << RULE_BITS) | rule) << RULE_BITS) | (isLast ? 0 : rules[i + 1]!);
    const at = i * width;
    addRow(at, pairs.rows, pair);
    // Several rows are waited for at once.
    const next = pairs.rowOf(kind, blocks[after + layout.kind]!, 0, 0);
    const p = next + width;
    const t = triples.rowOf(blocks[before + layout.pos]!, pos, blocks[after + layout.pos]!, 0);
    const r = byRules.rowOf(marks, ruleKinds[i]!, bracket, pos);
    const pairRows = pairs.rows;
    const tripleRows = triples.rows;
    const ruleRows = byRules.rows;
    for (let k = 0; k < width; k++)
      rows[at + k] = rows[at + k]! + pairRows[p + k]! + tripleRows[t + k]! + ruleRows[r + k]!;
    for (let l = 0; l < lists.length; l++) {
      const names = lists[l]!;
      const name = names[i]!;
      const nameBefore = isFirst ? 0 : names[i - 1]!;
      const nameAfter = isLast ? 0 : names[i + 1]!;
      if ((name | nameBefore | nameAfter) === 0) continue;
      const memo = byLists[l]!;
      addRow(at, memo.rows, memo.rowOf(nameBefore, (name << RULE_BITS) | rule, nameAfter, pos));
    }
    return next;
  }

  function addRow(at: number, others: Int32Array, from: number): void {
    for (let k = 0; k < width; k++) rows[at + k]! += others[from + k]!;
  }

  return (document, pieces, drafts) => {
    const { length } = pieces;
    readWords(document, pieces);
    const placed = placer.begin(pieces, sentence, drafts);
    for (let i = 0; i < length; i++) open[i] = addWords(i, placed.rules[i] === 0 ? -model.lead : LOWEST) ? 1 : 0;
    placer.addNames(document.text, pieces, sentence, open);
    path.fill(OUTSIDE, 0, length);
    for (let first = 0; first < length; first++) {
      if (open[first] === 0) continue;
      let end = first;
      let pair = pairs.rowOf(kindAt(first - 1), kindAt(first), 0, 0);
      for (; end < length && open[end] !== 0; end++) {
        pair = addRest(end, length, pair, placed);
        unpackRow(rows, end * width, width, scores, (end - first) * labels);
      }
      decoder.decode(scores, end - first, first === 0, end === length, path, first);
      first = end;
    }
    return path;
  };
}

/** Below every sum. */
const LOWEST = -(2 ** 20);
/** Marks of rules are numbers of so many bits. */
const RULE_BITS = 5;
const RULE = (1 << RULE_BITS) - 1;

/** The names of a reading, sentence by sentence. */
export function createRecognizer(data: NameData, lexicon: NameLexicon): NameRecognizer {
  const label = createLabeller(data, lexicon);
  const readPieces = createPieceReader(lexicon.splitWords);
  const pieces = noPieces();
  return (document, drafts) => {
    const names: RecognizedName[] = [];
    let d = 0;
    document.sentences.forEach((sentence, s) => {
      readPieces(document, s, pieces);
      while (d < drafts.length && drafts[d]!.end <= sentence.start) d++;
      const firstDraft = d;
      while (d < drafts.length && drafts[d]!.start < sentence.end) d++;
      if (pieces.length === 0) return;
      const path = label(document, pieces, drafts.slice(firstDraft, d));
      for (const { first, last, type } of spansOf(path.subarray(0, pieces.length)))
        names.push({ start: pieces.starts[first]!, end: pieces.ends[last]!, type: ENTITY_TYPES[type]! });
    });
    return names;
  };
}
