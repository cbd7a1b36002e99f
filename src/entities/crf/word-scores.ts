import type { TokenizedDocument } from "../../tokens/tokenized-document";
import { withCapacity } from "../../tokens/word-memo";
import { NO_WORD_ID, type Word } from "../../tokens/words";
import { BOUNDARY, type ProfileSources, profileOf, REACH, seenFrom, type WordProfile } from "./features";
import { type Pieces, surfaceOf } from "./subtokens";
import { type FeatureAdder, leadOf, packRow, rowWidth } from "./weights";

/** From how many places a word is seen. */
const VIEWS = 2 * REACH + 1;
/** How many words are remembered; some 20 MB. */
const MOST_WORDS = 2 ** 16;

/** Where the block of what stands beyond the ends of a sentence begins. */
export const BOUNDARY_BLOCK = 0;

/**
 * Where what is known of a word stands in its block: a row of sums for each of the places around it, of each row the most that it holds,
 * and what the profile says.
 *
 *     row of view 0 | … | row of view 4 | most of each row | kind | pos | bracket | nominal | class in each list
 */
interface BlockLayout {
  readonly width: number;
  readonly mosts: number;
  readonly kind: number;
  readonly pos: number;
  readonly bracket: number;
  readonly nominal: number;
  readonly names: number;
  readonly size: number;
}

function blockLayout(labels: number, lists: number): BlockLayout {
  const width = rowWidth(labels);
  const mosts = VIEWS * width;
  const kind = mosts + VIEWS;
  return {
    width,
    mosts,
    kind,
    pos: kind + 1,
    bracket: kind + 2,
    nominal: kind + 3,
    names: kind + 4,
    size: kind + 4 + lists,
  };
}

/** Words with the sums of their weights for each of the places around them. */
export interface ScoredWords {
  readonly layout: BlockLayout;
  /** The blocks of all words; valid until the next word. */
  readonly blocks: Int32Array;
  /** Where the block of the piece `i` of a sentence begins. */
  of(document: TokenizedDocument, pieces: Pieces, i: number): number;
  /** Words come again; where too many are remembered, all are forgotten. */
  forgetIfMany(): void;
}

/** What tells words of one surface apart. */
interface Homograph {
  readonly part: number;
  readonly known: boolean;
  readonly pos: string;
  readonly posDetail: Word["posDetail"];
  readonly conjugationForm: string;
  readonly block: number;
  readonly next: Homograph | undefined;
}

export function createWords(labels: number, addFeature: FeatureAdder, sources: ProfileSources): ScoredWords {
  const layout = blockLayout(labels, sources.lexica.names.length);
  const { width, size } = layout;
  const sums = new Int32Array(labels);
  let blocks = new Int32Array(1024 * size);
  let count = 0;
  let bySurface = new Map<string, Homograph>();
  // Blocks of whole words of the dictionaries by their id; 0 for none yet.
  let byId = new Int32Array(1 << 16);

  function add({ hashes, askedOf, kind, pos, bracket, nominal, names }: WordProfile): number {
    const block = count++ * size;
    if (block + size > blocks.length) {
      const larger = new Int32Array(2 * blocks.length);
      larger.set(blocks);
      blocks = larger;
    }
    for (let view = 0; view < VIEWS; view++) {
      sums.fill(0);
      for (let k = 0; k < hashes.length; k++)
        if (askedOf[k]! & (1 << view)) addFeature(seenFrom(hashes[k]!, view - REACH), sums);
      packRow(sums, blocks, block + view * width);
      blocks[block + layout.mosts + view] = leadOf(sums);
    }
    blocks[block + layout.kind] = kind;
    blocks[block + layout.pos] = pos;
    blocks[block + layout.bracket] = bracket;
    blocks[block + layout.nominal] = nominal ? 1 : 0;
    for (let list = 0; list < names.length; list++) blocks[block + layout.names + list] = names[list]!;
    return block;
  }
  add(BOUNDARY);

  /** The block of the token, or of the part of it, that is called `surface`. */
  function blockOf(token: Word, surface: string, part: number): number {
    const first = bySurface.get(surface);
    for (let word = first; word; word = word.next) if (word.part === part && isWord(word, token)) return word.block;
    const block = add(profileOf(surface, token, part, sources));
    const { known, pos, posDetail, conjugationForm } = token;
    bySurface.set(surface, { part, known, pos, posDetail, conjugationForm, block, next: first });
    return block;
  }

  return {
    layout,
    get blocks() {
      return blocks;
    },
    of(document, pieces, i) {
      const t = pieces.tokens[i]!;
      const part = pieces.parts[i]!;
      const id = part === 0 ? document.wordIds[t]! : NO_WORD_ID;
      if (id === NO_WORD_ID) return blockOf(document.tokens[t]!, surfaceOf(document, pieces, i), part);
      byId = withCapacity(byId, id);
      let block = byId[id]!;
      if (block === 0) {
        block = blockOf(document.tokens[t]!, document.tokens[t]!.surface, 0);
        byId[id] = block;
      }
      return block;
    },
    forgetIfMany() {
      if (count < MOST_WORDS) return;
      bySurface = new Map();
      byId.fill(0);
      count = 0;
      add(BOUNDARY);
    },
  };
}

const isWord = (word: Homograph, token: Word): boolean =>
  word.known === token.known &&
  word.pos === token.pos &&
  word.conjugationForm === token.conjugationForm &&
  (word.posDetail === token.posDetail || word.posDetail.every((detail, i) => detail === token.posDetail[i]));
