import { createFeatureTable, type FeatureTable } from "./ipadic/feature-table";
import { createPosTable, type PosEntry } from "./ipadic/pos-table";
import type { UnknownWords } from "./ipadic/unknown-words";
import type { WordDictionary } from "./ipadic/word-dictionary";
import { createWordReader } from "./ipadic/word-reader";
import { createLattice, type Lattice } from "./lattice/lattice";
import { compileUserRows } from "./user/compile-rows";
import type { UserDictionary } from "./user/user-file";
import type { UserRow } from "./user/user-rows";
import { openUserTrie } from "./user/user-trie";

/** The category of white space in char.def. */
const SPACE_CATEGORY = 1;

/** Words of a user, as rows or compiled. */
export type UserWords = readonly UserRow[] | UserDictionary;

/** The view of a tokenizer that reads the text as it is. */
export const AS_IT_IS = (text: string): string => text;
/** Whether the words of a user are rows, which have to be compiled. */
export const isRows = (words: UserWords): words is readonly UserRow[] => Array.isArray(words);
const countOf = (words: UserWords): number => (isRows(words) ? words.length : words.costs.length);

/** The parts of a tokenizer: the search, and the features of the words that it finds. */
interface Engine {
  readonly search: Lattice["search"];
  readonly wordOf: ReturnType<typeof createWordReader>;
  readonly features: FeatureTable;
  readonly posOf: (context: number) => PosEntry;
  /** The id of white space. */
  readonly space: number;
}

/**
 * Creates the engine of one tokenizer, with buffers of its own.
 * @param view returns a text as the dictionaries write it; it changes ASCII only, each character to one other
 */
export function createEngine(
  dictionary: WordDictionary,
  words: readonly UserWords[],
  unknownWords: UnknownWords,
  view: (text: string) => string,
): Engine {
  const firstUser = dictionary.entries.length;
  const entries = extendedBy(words, dictionary.entries);
  const posOf = createPosTable(dictionary);
  const lattice = createLattice(dictionary, entries, seenThrough(view, dictionary.file.charInfo), unknownWords);
  const search = (surface: string) => lattice.search(surface, 0, surface.length);
  // All rows are compiled before the first words are added: the parts of a word are those of plain IPADIC.
  const userDictionaries = words.map((own) => (isRows(own) ? compileUserRows(own, dictionary, posOf, search) : own));
  let firstId = firstUser;
  for (const user of userDictionaries) {
    const trie = openUserTrie(user, dictionary, entries, firstId);
    lattice.addUserTrie({ ...trie, codeOf: seenThrough(view, trie.codeOf) });
    firstId += user.costs.length;
  }
  const features = createFeatureTable(dictionary, entries, posOf, userDictionaries);
  return {
    search: lattice.search,
    wordOf: createWordReader(features, view),
    features,
    posOf,
    space: dictionary.words + dictionary.file.unknown[SPACE_CATEGORY]!,
  };
}

const ASCII = 0x80;

/** Returns a table by code unit in which each character of ASCII has the value of the character it is in the view. */
function seenThrough<T extends Int32Array | Uint16Array>(view: (text: string) => string, table: T): T {
  if (view === AS_IT_IS) return table;
  const seen = table.slice() as T;
  for (let code = 0; code < ASCII; code++) seen[code] = table[view(String.fromCharCode(code)).charCodeAt(0)]!;
  return seen;
}

/** Returns the entries of the dictionary with one more for each word of a user; the same array if there are none. */
function extendedBy(words: readonly UserWords[], entries: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const count = words.reduce((sum, own) => sum + countOf(own), 0);
  if (count === 0) return entries;
  const longer = new Int32Array(entries.length + count);
  longer.set(entries);
  return longer;
}
