import type { Reading } from "../../tokens/reading";
import { NO_ID } from "../../tokens/words";
import type { Token } from "../../types";
import { BOUNDARY, type ProfileSources, profileOf, REACH, seenFrom, type WordProfile } from "./features";
import { type Pieces, surfaceOf } from "./pieces";
import { type FeatureAdder, packRow, rowWidth } from "./weights";

/** From how many places a word is seen. */
export const VIEWS = 2 * REACH + 1;
/** How many words are remembered; some 20 MB. */
const MOST_WORDS = 2 ** 16;

/** The number of what stands beyond the ends of a sentence. */
export const BOUNDARY_NUMBER = 0;

/** Words by number, with the sums of their weights for each of the places around them. */
export interface ScoredWords {
  /** A row for each view of each word: that of `number` from `view` begins at `(number * VIEWS + view) * width`; valid until the next word. */
  readonly rows: Int32Array;
  readonly profiles: readonly WordProfile[];
  /** The number of the piece `i` of a sentence. */
  of(reading: Reading, pieces: Pieces, i: number): number;
  /** Words come again; where too many are remembered, all are forgotten. */
  forgetIfMany(): void;
}

/** What tells words of one surface apart. */
interface Homograph {
  readonly part: number;
  readonly known: boolean;
  readonly pos: string;
  readonly posDetail: Token["posDetail"];
  readonly conjugationForm: string;
  readonly number: number;
  readonly next: Homograph | undefined;
}

export function createWords(labels: number, addFeature: FeatureAdder, sources: ProfileSources): ScoredWords {
  const width = rowWidth(labels);
  const size = VIEWS * width;
  const sums = new Int32Array(labels);
  const profiles: WordProfile[] = [];
  let rows = new Int32Array(1024 * size);
  let bySurface = new Map<string, Homograph>();
  // Numbers of whole words of the dictionaries by their id; 0 for none yet.
  let byId = new Int32Array(1 << 16);

  function add(profile: WordProfile): number {
    const number = profiles.push(profile) - 1;
    if ((number + 1) * size > rows.length) {
      const larger = new Int32Array(2 * rows.length);
      larger.set(rows);
      rows = larger;
    }
    const { hashes, askedOf } = profile;
    for (let view = 0; view < VIEWS; view++) {
      sums.fill(0);
      for (let k = 0; k < hashes.length; k++)
        if (askedOf[k]! & (1 << view)) addFeature(seenFrom(hashes[k]!, view - REACH), sums);
      packRow(sums, rows, (number * VIEWS + view) * width);
    }
    return number;
  }
  add(BOUNDARY);

  /** The number of the token, or of the part of it, that is called `surface`. */
  function numberOf(token: Token, surface: string, part: number): number {
    const first = bySurface.get(surface);
    for (let word = first; word; word = word.next) if (word.part === part && isWord(word, token)) return word.number;
    const number = add(profileOf(surface, token, part, sources));
    const { known, pos, posDetail, conjugationForm } = token;
    bySurface.set(surface, { part, known, pos, posDetail, conjugationForm, number, next: first });
    return number;
  }

  return {
    get rows() {
      return rows;
    },
    profiles,
    of(reading, pieces, i) {
      const t = pieces.tokens[i]!;
      const part = pieces.parts[i]!;
      const id = part === 0 ? reading.wordIds[t]! : NO_ID;
      if (id === NO_ID) return numberOf(reading.tokens[t]!, surfaceOf(reading, pieces, i), part);
      if (id >= byId.length) {
        const larger = new Int32Array(2 * id);
        larger.set(byId);
        byId = larger;
      }
      let number = byId[id]!;
      if (number === 0) {
        number = numberOf(reading.tokens[t]!, reading.tokens[t]!.surface, 0);
        byId[id] = number;
      }
      return number;
    },
    forgetIfMany() {
      if (profiles.length < MOST_WORDS) return;
      bySurface = new Map();
      byId.fill(0);
      profiles.length = 0;
      add(BOUNDARY);
    },
  };
}

const isWord = (word: Homograph, token: Token): boolean =>
  word.known === token.known &&
  word.pos === token.pos &&
  word.conjugationForm === token.conjugationForm &&
  (word.posDetail === token.posDetail || word.posDetail.every((detail, i) => detail === token.posDetail[i]));
