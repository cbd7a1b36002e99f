import type { TokenizedDocument } from "../../tokens/tokenized-document";
import {
  bracketFeatures,
  type FeatureSink,
  listFeatures,
  pairAfter,
  pairBefore,
  posFeatures,
  ruleFeatures,
} from "./features/context-features";
import type { ContextMarks, SentenceWords } from "./features/context-marks";
import { REACH } from "./features/word-features";
import { createRowMemo, type RowMemo, type RowSlot } from "./row-memo";
import type { Subtokens } from "./subtokens";
import { type FeatureAdder, packRow, rowWidth, unpackRow } from "./weights";
import { type BlockLayout, BOUNDARY_BLOCK, type WordScores } from "./word-scores";

/** How many rows of each sort are remembered, in some 11 MB. No output depends on it. */
const SLOTS = { pairs: 2 ** 16, triples: 2 ** 14, rules: 2 ** 12, lists: 2 ** 12 };

/** How many bits hold the mark of a rule: three of them, or one and the mark of a list, are one number of a key. */
const RULE_BITS = 5;
const RULE_MASK = (1 << RULE_BITS) - 1;

/** Remembered sums of the weights of the features of a context. */
interface ContextMemos {
  /** By two clusters or parts of speech. A slot has two rows: for the second word of the pair, then for the first. */
  readonly pairs: RowMemo;
  /** By three parts of speech. */
  readonly triples: RowMemo;
  /** By the marks of the rules before, here and after, their origin, the bracket and the part of speech. */
  readonly rules: RowMemo;
  /** For each list, by its marks before, here (with the mark of the rules) and after, and the part of speech. */
  readonly lists: readonly RowMemo[];
}

function createContextMemos(labels: number, lists: number, addFeature: FeatureAdder): ContextMemos {
  const width = rowWidth(labels);
  const sums = new Int32Array(labels);
  const sink: FeatureSink = (hash) => addFeature(hash, sums);
  /** Writes the sums since the last call as the first (0) or the second (1) row of a slot. */
  function write({ rows, from }: RowSlot, row = 0): void {
    packRow(sums, rows, from + row * width);
    sums.fill(0);
  }
  return {
    pairs: createRowMemo(SLOTS.pairs, 2 * width, (slot, before, after) => {
      pairBefore(sink, before, after);
      write(slot);
      pairAfter(sink, before, after);
      write(slot, 1);
    }),
    triples: createRowMemo(SLOTS.triples, width, (slot, before, here, after) => {
      posFeatures(sink, before, here, after);
      write(slot);
    }),
    rules: createRowMemo(SLOTS.rules, width, (slot, marks, origin, bracket, pos) => {
      const before = marks >> (2 * RULE_BITS);
      const here = (marks >> RULE_BITS) & RULE_MASK;
      ruleFeatures(sink, { before, here, after: marks & RULE_MASK }, origin, pos);
      bracketFeatures(sink, bracket, pos);
      write(slot);
    }),
    lists: Array.from({ length: lists }, (_, list) =>
      createRowMemo(SLOTS.lists, width, (slot, before, marks, after, pos) => {
        const here = marks >> RULE_BITS;
        listFeatures(sink, list, { before, here, after }, marks & RULE_MASK, pos);
        write(slot);
      }),
    ),
  };
}

/** The scores of all labels of each subtoken of a sentence, a row each, added up in two steps: the words around it, then its context. */
export class EmissionRows implements SentenceWords {
  readonly #words: WordScores;
  readonly #memos: ContextMemos;
  readonly #layout: BlockLayout;
  readonly #width: number;
  #length = 0;
  /** The blocks of all words, and the starts of those of the sentence: `REACH` boundaries, the subtokens, `REACH` boundaries. */
  #blocks: Int32Array;
  #starts = new Int32Array(2 * REACH);
  #rows = new Int32Array(0);

  constructor(words: WordScores, labels: number, lists: number, addFeature: FeatureAdder) {
    this.#words = words;
    this.#memos = createContextMemos(labels, lists, addFeature);
    this.#layout = words.layout;
    this.#width = words.layout.width;
    this.#blocks = words.blocks;
  }

  isNominal(i: number): boolean {
    return this.#blocks[this.#starts[REACH + i]! + this.#layout.nominal] !== 0;
  }

  bracket(i: number): number {
    return this.#blocks[this.#starts[REACH + i]! + this.#layout.bracket]!;
  }

  name(i: number, list: number): number {
    return this.#blocks[this.#starts[REACH + i]! + this.#layout.names + list]!;
  }

  /** Looks up the words of a sentence. */
  begin(document: TokenizedDocument, subtokens: Subtokens): void {
    const { length } = subtokens;
    if (this.#starts.length < length + 2 * REACH) {
      this.#starts = new Int32Array(2 * (length + REACH));
      this.#rows = new Int32Array(2 * length * this.#width);
    }
    const words = this.#words;
    const starts = this.#starts;
    words.forgetIfFull();
    for (let i = 0; i < length; i++) starts[REACH + i] = words.blockAt(document, subtokens, i);
    starts.fill(BOUNDARY_BLOCK, 0, REACH);
    starts.fill(BOUNDARY_BLOCK, REACH + length, 2 * REACH + length);
    this.#blocks = words.blocks;
    this.#length = length;
  }

  /**
   * Adds up the rows of the words around the subtoken `i`. Returns whether some label scores more than `least` above `OUTSIDE`; if none
   * does, the row may not be written.
   */
  addWords(i: number, least: number): boolean {
    const blocks = this.#blocks;
    const starts = this.#starts;
    const width = this.#width;
    const b0 = starts[i]!;
    const b1 = starts[i + 1]!;
    const b2 = starts[i + 2]!;
    const b3 = starts[i + 3]!;
    const b4 = starts[i + 4]!;
    // The sum of the margins of the words is an upper bound of the best sum: most subtokens are closed by it.
    const { margins } = this.#layout;
    const bound =
      blocks[b0 + margins]! +
      blocks[b1 + margins + 1]! +
      blocks[b2 + margins + 2]! +
      blocks[b3 + margins + 3]! +
      blocks[b4 + margins + 4]!;
    if (bound <= least) return false;
    const rows = this.#rows;
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

  /** Returns the start of the rows of the pair that ends with the subtoken `i`; valid until the next call. */
  pairBefore(i: number): number {
    const blocks = this.#blocks;
    const starts = this.#starts;
    const { clusterOrPos } = this.#layout;
    const before = blocks[starts[REACH + i - 1]! + clusterOrPos]!;
    return this.#memos.pairs.rowOf(before, blocks[starts[REACH + i]! + clusterOrPos]!, 0, 0);
  }

  /**
   * Adds the rows of the context of the subtoken `i`.
   * @param pair the result of `pairBefore(i)`
   * @returns the result of `pairBefore(i + 1)`
   */
  addContext(i: number, pair: number, marks: ContextMarks): number {
    const { pairs, triples, rules } = this.#memos;
    const blocks = this.#blocks;
    const starts = this.#starts;
    const width = this.#width;
    const rows = this.#rows;
    const { pos } = this.#layout;
    const here = blocks[starts[REACH + i]! + pos]!;
    const at = i * width;
    this.#addRow(at, pairs.rows, pair);
    // Find all rows before reading the first, so that the processor waits for several at once.
    const next = this.pairBefore(i + 1);
    const p = next + width;
    const t = triples.rowOf(blocks[starts[REACH + i - 1]! + pos]!, here, blocks[starts[REACH + i + 1]! + pos]!, 0);
    const r = rules.rowOf(this.#ruleMarks(i, marks.rules), marks.ruleOrigins[i]!, marks.brackets[i]!, here);
    const pairRows = pairs.rows;
    const tripleRows = triples.rows;
    const ruleRows = rules.rows;
    for (let k = 0; k < width; k++)
      rows[at + k] = rows[at + k]! + pairRows[p + k]! + tripleRows[t + k]! + ruleRows[r + k]!;
    this.#addNames(i, here, marks);
    return next;
  }

  /** Returns the marks of the rules before, here and after in one number. */
  #ruleMarks(i: number, rules: Int32Array): number {
    const before = i === 0 ? 0 : rules[i - 1]!;
    const after = i === this.#length - 1 ? 0 : rules[i + 1]!;
    return (((before << RULE_BITS) | rules[i]!) << RULE_BITS) | after;
  }

  #addNames(i: number, pos: number, { rules, lists }: ContextMarks): void {
    const isLast = i === this.#length - 1;
    for (let l = 0; l < lists.length; l++) {
      const names = lists[l]!;
      const here = names[i]!;
      const before = i === 0 ? 0 : names[i - 1]!;
      const after = isLast ? 0 : names[i + 1]!;
      if ((here | before | after) === 0) continue;
      const memo = this.#memos.lists[l]!;
      this.#addRow(i * this.#width, memo.rows, memo.rowOf(before, (here << RULE_BITS) | rules[i]!, after, pos));
    }
  }

  #addRow(at: number, others: Int32Array, from: number): void {
    const rows = this.#rows;
    const width = this.#width;
    for (let k = 0; k < width; k++) rows[at + k]! += others[from + k]!;
  }

  /** Writes the score of each label of the subtoken `i` to `scores`, from the index `at` on. */
  unpack(i: number, scores: Int32Array, at: number): void {
    unpackRow(this.#rows, i * this.#width, this.#width, scores, at);
  }
}
