import { AnalyzerError } from "../errors";
import { ipadicView } from "../text/ipadic-view";
import type { Token, TokenizerOptions, UserWord, WordTokenizer } from "../types";
import { createFeatureTable, type FeatureTable } from "./ipadic/feature-table";
import { loadNewsWords, loadUserWords, loadWords } from "./ipadic/load";
import { createPosTable, type PosEntry } from "./ipadic/pos-table";
import { openDictionary, type WordDictionary } from "./ipadic/word-dictionary";
import type { UnknownWords } from "./ipadic/word-finder";
import { createWordReader } from "./ipadic/word-reader";
import { createLattice, type Lattice } from "./lattice/lattice";
import { STRIDE } from "./lattice/path";
import { tokenOf } from "./token-maker";
import type { TokenReader } from "./tokenized-document";
import { compileUserRows, openUserTrie, type UserDictionary, writeUserFile } from "./user/user-dictionary";
import type { UserRow } from "./user/user-rows";

const SPACE_CATEGORY = 1;

/** TokenColumns of a user: rows that are still to be compiled, or compiled ones. */
type UserWords = readonly UserRow[] | UserDictionary;

/**
 * The library's own tokenizer: kuromoji's dictionary and, word for word, kuromoji's answer over plain IPADIC, with exact offsets.
 * Loads the word dictionary and nothing else.
 *
 * @throws AnalyzerError `ERR_OPTION` with the option's name; `ERR_DICTIONARY` with file and line of a bad row.
 */
export async function createTokenizer(options: TokenizerOptions = {}): Promise<WordTokenizer> {
  const { userDictionary, unknownWords = "kuromoji", data } = options;
  if (unknownWords !== "kuromoji" && unknownWords !== "mecab") {
    throw new AnalyzerError(
      "ERR_OPTION",
      `option unknownWords: ${String(unknownWords)} given, wanted "kuromoji" or "mecab"`,
    );
  }
  const users = userDictionary === undefined ? [] : [await loadUserWords(userDictionary)];
  return buildTokenizer(data ?? (await loadWords()), users, unknownWords);
}

/** A tokenizer over the bytes of a file of words; each has its own buffers. */
function buildTokenizer(data: ArrayBufferLike, users: readonly UserWords[], unknownWords: UnknownWords): WordTokenizer {
  const { search, wordOf, features, space } = createEngine(openDictionary(data), users, unknownWords, AS_IT_IS);
  const read = (id: number, text: string, start: number, end: number): Token =>
    tokenOf(wordOf(id, text, start, end), start, end);
  return {
    tokenize(text) {
      const { words, length } = search(text, 0, text.length);
      const tokens: Token[] = [];
      let done = 0;
      for (let i = 0; i < length; i += STRIDE) {
        const start = words[i]!;
        const end = words[i + 1]!;
        // MeCab leaves out the spaces between words; here they are tokens.
        if (start > done) tokens.push(read(space, text, done, start));
        tokens.push(read(words[i + 2]!, text, start, end));
        done = end;
      }
      if (done < text.length) tokens.push(read(space, text, done, text.length));
      return tokens;
    },
    spans(text) {
      const { words, length } = search(text, 0, text.length);
      return words.slice(0, length);
    },
    word: features.of,
    lemma: features.lemma,
  };
}

/**
 * Reads the words of the analyzer: beside IPADIC those of dict/words.csv, and those of the user. What it reads is the reading view, and
 * it finds there what `tokenView` would show.
 */
export async function createNewsTokenizer(
  userDictionary: TokenizerOptions["userDictionary"],
  data?: ArrayBufferLike,
): Promise<TokenReader> {
  const [words, ...users] = await Promise.all([
    data ?? loadWords(),
    loadNewsWords(),
    ...(userDictionary === undefined ? [] : [loadUserWords(userDictionary)]),
  ]);
  const { search, wordOf } = createEngine(openDictionary(words), users, "kuromoji", ipadicView);
  return (text, from, to, found) => {
    const { words, length } = search(text, from, to);
    for (let i = 0; i < length; i += STRIDE) {
      const start = words[i]!;
      const end = words[i + 1]!;
      found.add(wordOf(words[i + 2]!, text, start, end), start, end);
    }
  };
}

/**
 * Compiles words of a user for `userDictionary`, which then takes no time to load: what `yomitori dict build` writes.
 * @throws AnalyzerError `ERR_DICTIONARY` with file and line of a bad row.
 */
export async function compileUserDictionary(words: string | readonly UserWord[]): Promise<ArrayBuffer> {
  const rows = await loadUserWords(words);
  if (!isRows(rows)) return writeUserFile(rows);
  return compileRows(await loadWords(), rows);
}

/** The bytes of a compiled user dictionary. */
export function compileRows(data: ArrayBuffer, rows: readonly UserRow[]): ArrayBuffer {
  const dictionary = openDictionary(data);
  const { search, posOf } = createEngine(dictionary, [], "kuromoji", AS_IT_IS);
  return writeUserFile(compileUserRows(rows, dictionary, posOf, (surface) => search(surface, 0, surface.length)));
}

const AS_IT_IS = (text: string): string => text;
const isRows = (words: UserWords): words is readonly UserRow[] => Array.isArray(words);
const countOf = (words: UserWords): number => (isRows(words) ? words.length : words.costs.length);

interface Engine {
  readonly search: Lattice["search"];
  readonly wordOf: ReturnType<typeof createWordReader>;
  readonly features: FeatureTable;
  readonly posOf: (context: number) => PosEntry;
  /** The id of white space. */
  readonly space: number;
}

/** @param view what the dictionaries are asked for instead of the characters of the text, one for one and of ASCII only */
function createEngine(
  dictionary: WordDictionary,
  words: readonly UserWords[],
  unknownWords: UnknownWords,
  view: (text: string) => string,
): Engine {
  const firstUser = dictionary.entries.length;
  let entries = dictionary.entries;
  const count = words.reduce((sum, own) => sum + countOf(own), 0);
  if (count > 0) {
    entries = new Int32Array(firstUser + count);
    entries.set(dictionary.entries);
  }
  const posOf = createPosTable(dictionary);
  const lattice = createLattice(dictionary, entries, seenThrough(view, dictionary.file.charInfo), unknownWords);
  const search = (surface: string) => lattice.search(surface, 0, surface.length);
  // All rows are compiled before the first words are added: the parts of a word are those of plain IPADIC.
  const users = words.map((own) => (isRows(own) ? compileUserRows(own, dictionary, posOf, search) : own));
  let firstId = firstUser;
  for (const user of users) {
    const trie = openUserTrie(user, dictionary, entries, firstId);
    lattice.addUserTrie({ ...trie, codeOf: seenThrough(view, trie.codeOf) });
    firstId += user.costs.length;
  }
  const features = createFeatureTable(dictionary, entries, posOf, users);
  return {
    search: lattice.search,
    wordOf: createWordReader(features, view),
    features,
    posOf,
    space: dictionary.words + dictionary.file.unknown[SPACE_CATEGORY]!,
  };
}

const ASCII = 0x80;

/** A table by unit in which each character of ASCII has what stands there for what it is seen as. */
function seenThrough<T extends Int32Array | Uint16Array>(view: (text: string) => string, table: T): T {
  if (view === AS_IT_IS) return table;
  const seen = table.slice() as T;
  for (let unit = 0; unit < ASCII; unit++) seen[unit] = table[view(String.fromCharCode(unit)).charCodeAt(0)]!;
  return seen;
}
