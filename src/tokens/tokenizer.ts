import { badArgument, checkText } from "../checks/arguments";
import { badOption, checkPathOrRows, readOptions } from "../checks/options";
import { dataReader } from "../data/data-source";
import type { DataReader } from "../resources";
import { ipadicView } from "../text/view/ipadic-view";
import type { Token, TokenizerOptions, UserWord, WordTokenizer } from "../types";
import { AS_IT_IS, createEngine, isRows, type UserWords } from "./engine";
import { loadNewsWords, loadReadings, loadUserWords, loadWords } from "./ipadic/load";
import type { UnknownWords } from "./ipadic/unknown-words";
import { openDictionary, type WordDictionary } from "./ipadic/word-dictionary";
import { STRIDE } from "./lattice/path";
import { tokenOf } from "./token-maker";
import type { TokenReader } from "./tokenized-document";
import { compileUserRows } from "./user/compile-rows";
import { writeUserFile } from "./user/user-file";
import type { UserRow } from "./user/user-rows";

/**
 * Creates the library's own tokenizer. It has kuromoji's dictionary, plain IPADIC, and gives word for word the result of kuromoji, with
 * exact offsets. Loads the words and their readings and nothing else.
 *
 * @throws AnalyzerError `ERR_OPTION` with the option's name; `ERR_DICTIONARY` with file and line of a bad row
 */
export async function createTokenizer(options: TokenizerOptions = {}): Promise<WordTokenizer> {
  const given = readOptions("options", options, ["userDictionary", "unknownWords", "data"]);
  const { unknownWords = "kuromoji", data } = given;
  if (unknownWords !== "kuromoji" && unknownWords !== "mecab")
    badOption("unknownWords", unknownWords, '"kuromoji" or "mecab"');
  const userDictionary = checkPathOrRows(
    "userDictionary",
    given.userDictionary as TokenizerOptions["userDictionary"],
    "words",
  );
  const users = userDictionary === undefined ? [] : [await loadUserWords(userDictionary)];
  const read = dataReader(data);
  const [words, readings] = await Promise.all([loadWords(read), loadReadings(read)]);
  return buildTokenizer(openDictionary(words, readings), users, unknownWords);
}

/** Builds a tokenizer, with buffers of its own. */
function buildTokenizer(
  dictionary: WordDictionary,
  users: readonly UserWords[],
  unknownWords: UnknownWords,
): WordTokenizer {
  const { search, wordOf, features, space } = createEngine(dictionary, users, unknownWords, AS_IT_IS);
  const read = (id: number, text: string, start: number, end: number): Token =>
    tokenOf(wordOf(id, text, start, end), start, end);
  const idOf = (id: number): number =>
    Number.isInteger(id) && id >= 0 && id < features.count
      ? id
      : badArgument("id", id, "the id of a word, the third number of spans");
  return {
    tokenize(given) {
      const text = checkText("text", given);
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
    spans(given) {
      const text = checkText("text", given);
      const { words, length } = search(text, 0, text.length);
      return words.slice(0, length);
    },
    word: (id) => features.of(idOf(id)),
    lemma: (id, surface) => features.lemma(idOf(id), checkText("surface", surface)),
  };
}

/**
 * Creates the analyzer's tokenizer, which has the words of IPADIC, of dict/words.csv and of the user. It reads the normalised view and
 * finds in it what `createTokenizer` would find in `ipadicView` of it.
 *
 * @param read reads the files of words
 * @param hasReadings whether the words have readings, which are a file of their own
 * @throws AnalyzerError as `createTokenizer`
 */
export async function createNewsTokenizer(
  userDictionary: TokenizerOptions["userDictionary"],
  read?: DataReader,
  hasReadings = true,
): Promise<TokenReader> {
  const [words, readings, ...users] = await Promise.all([
    loadWords(read),
    hasReadings ? loadReadings(read) : undefined,
    loadNewsWords(read),
    ...(userDictionary === undefined ? [] : [loadUserWords(userDictionary)]),
  ]);
  const { search, wordOf } = createEngine(openDictionary(words, readings), users, "kuromoji", ipadicView);
  return (text, from, to, into) => {
    const { words, length } = search(text, from, to);
    for (let i = 0; i < length; i += STRIDE) {
      const start = words[i]!;
      const end = words[i + 1]!;
      into.add(wordOf(words[i + 2]!, text, start, end), start, end);
    }
  };
}

const WORDS = "the path of a CSV or an array of words";

/**
 * Compiles a user's words into the file that `yomitori dict build` writes; as `userDictionary` it loads much faster than rows.
 * @throws AnalyzerError `ERR_DICTIONARY` with file and line of a bad row
 */
export async function compileUserDictionary(words: string | readonly UserWord[]): Promise<ArrayBuffer> {
  const rows = await loadUserWords(words === undefined ? badArgument("words", words, WORDS) : words);
  if (!isRows(rows)) return writeUserFile(rows);
  return compileRows(await loadWords(), rows);
}

/**
 * Returns the bytes of a compiled user dictionary.
 * @param data the bytes of `words.bin`
 */
export function compileRows(data: ArrayBuffer, rows: readonly UserRow[]): ArrayBuffer {
  const dictionary = openDictionary(data);
  const { search, posOf } = createEngine(dictionary, [], "kuromoji", AS_IT_IS);
  return writeUserFile(compileUserRows(rows, dictionary, posOf, (surface) => search(surface, 0, surface.length)));
}
