import type { TokenizedDocument } from "../../tokens/tokenized-document";
import { withCapacity } from "../../tokens/word-memo";
import { NO_WORD_ID, type Word } from "../../tokens/words";
import { atOffset, BOUNDARY, type ProfileSources, profileOf, REACH, type WordProfile } from "./features/word-features";
import { type Subtokens, surfaceOf } from "./subtokens";
import { type FeatureAdder, marginOf, packRow, rowWidth } from "./weights";

/** From how many subtokens a word is evaluated: itself and `REACH` on each side. */
const OFFSETS = 2 * REACH + 1;
/** How many words are remembered, in some 20 MB. No output depends on it. */
const MOST_WORDS = 2 ** 16;
/** For how many words and ids there is memory at first. */
const FIRST_WORDS = 1024;
const FIRST_IDS = 1 << 16;

/** The start of the block of `BOUNDARY`, the word beyond the ends of a sentence. */
export const BOUNDARY_BLOCK = 0;

/**
 * The starts of the parts of a block. A block of numbers holds a word: for each offset a row of the sums of its weights, as evaluated from
 * the subtoken there; the margin of each row; then its profile.
 *
 *     row of offset 0 | … | row of offset 4 | margin of each row | cluster or pos | pos | bracket | nominal | class in each list
 */
export interface BlockLayout {
  /** How many numbers a row has. */
  readonly width: number;
  readonly margins: number;
  readonly clusterOrPos: number;
  readonly pos: number;
  readonly bracket: number;
  readonly nominal: number;
  readonly names: number;
  readonly size: number;
}

function blockLayout(labels: number, lists: number): BlockLayout {
  const width = rowWidth(labels);
  const margins = OFFSETS * width;
  const profile = margins + OFFSETS;
  return {
    width,
    margins,
    clusterOrPos: profile,
    pos: profile + 1,
    bracket: profile + 2,
    nominal: profile + 3,
    names: profile + 4,
    size: profile + 4 + lists,
  };
}

/** A remembered word, with the fields that distinguish words of one surface. */
interface Homograph {
  readonly part: number;
  readonly known: boolean;
  readonly pos: string;
  readonly posDetail: Word["posDetail"];
  readonly conjugationForm: string;
  readonly block: number;
  readonly next: Homograph | undefined;
}

/** Remembers for each word the sums of its weights, as evaluated from each of the subtokens around it. */
export class WordScores {
  readonly layout: BlockLayout;
  readonly #addFeature: FeatureAdder;
  readonly #sources: ProfileSources;
  readonly #sums: Int32Array;
  #blocks: Int32Array;
  #count = 0;
  #bySurface = new Map<string, Homograph>();
  /** The blocks of whole words of the dictionaries by their id; 0 for none yet. */
  #byId = new Int32Array(FIRST_IDS);

  constructor(labels: number, addFeature: FeatureAdder, sources: ProfileSources) {
    this.layout = blockLayout(labels, sources.lists.names.length);
    this.#addFeature = addFeature;
    this.#sources = sources;
    this.#sums = new Int32Array(labels);
    this.#blocks = new Int32Array(FIRST_WORDS * this.layout.size);
    this.#add(BOUNDARY);
  }

  /** The blocks of all words; valid until the next word. */
  get blocks(): Int32Array {
    return this.#blocks;
  }

  /** Returns the start of the block of the subtoken `i` of a sentence. */
  blockAt(document: TokenizedDocument, subtokens: Subtokens, i: number): number {
    const t = subtokens.tokens[i]!;
    const part = subtokens.parts[i]!;
    const id = part === 0 ? document.wordIds[t]! : NO_WORD_ID;
    if (id === NO_WORD_ID) return this.#blockOf(document.tokens[t]!, surfaceOf(document, subtokens, i), part);
    this.#byId = withCapacity(this.#byId, id);
    let block = this.#byId[id]!;
    if (block === 0) {
      block = this.#blockOf(document.tokens[t]!, document.tokens[t]!.surface, 0);
      this.#byId[id] = block;
    }
    return block;
  }

  /** Forgets all words if too many are remembered: those in use are soon read again. */
  forgetIfFull(): void {
    if (this.#count < MOST_WORDS) return;
    this.#bySurface = new Map();
    this.#byId.fill(0);
    this.#count = 0;
    this.#add(BOUNDARY);
  }

  /** Returns the block of a token, or of the part of it with this surface. */
  #blockOf(token: Word, surface: string, part: number): number {
    const first = this.#bySurface.get(surface);
    for (let word = first; word; word = word.next) if (word.part === part && isWord(word, token)) return word.block;
    const block = this.#add(profileOf(surface, token, part, this.#sources));
    const { known, pos, posDetail, conjugationForm } = token;
    this.#bySurface.set(surface, { part, known, pos, posDetail, conjugationForm, block, next: first });
    return block;
  }

  /** Writes the block of a new word; returns its start. */
  #add(profile: WordProfile): number {
    const { layout } = this;
    const block = this.#count++ * layout.size;
    if (block + layout.size > this.#blocks.length) {
      const larger = new Int32Array(2 * this.#blocks.length);
      larger.set(this.#blocks);
      this.#blocks = larger;
    }
    this.#writeRows(block, profile);
    const blocks = this.#blocks;
    blocks[block + layout.clusterOrPos] = profile.clusterOrPos;
    blocks[block + layout.pos] = profile.pos;
    blocks[block + layout.bracket] = profile.bracket;
    blocks[block + layout.nominal] = profile.nominal ? 1 : 0;
    profile.names.forEach((name, list) => {
      blocks[block + layout.names + list] = name;
    });
    return block;
  }

  #writeRows(block: number, { hashes, offsets }: WordProfile): void {
    const { width, margins } = this.layout;
    const sums = this.#sums;
    for (let offset = 0; offset < OFFSETS; offset++) {
      sums.fill(0);
      for (let k = 0; k < hashes.length; k++)
        if (offsets[k]! & (1 << offset)) this.#addFeature(atOffset(hashes[k]!, offset - REACH), sums);
      packRow(sums, this.#blocks, block + offset * width);
      this.#blocks[block + margins + offset] = marginOf(sums);
    }
  }
}

const isWord = (word: Homograph, token: Word): boolean =>
  word.known === token.known &&
  word.pos === token.pos &&
  word.conjugationForm === token.conjugationForm &&
  (word.posDetail === token.posDetail || word.posDetail.every((detail, i) => detail === token.posDetail[i]));
