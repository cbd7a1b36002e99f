import { AnalyzerError } from "../errors";
import type { Token, TokenizerOptions, WordTokenizer } from "../types";
import { readCategories, SPACE_CATEGORY } from "./categories";
import { createFeatures, type Word } from "./features";
import { readLabels } from "./labels";
import { createLattice, STRIDE } from "./lattice";
import { loadOwnRows, loadUserRows, loadWords } from "./load";
import { compileUserWords, type UserRow } from "./user-dictionary";
import { openDictionary } from "./word-dictionary";

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
  const rows = userDictionary === undefined ? [] : await loadUserRows(userDictionary);
  return buildTokenizer(data ?? (await loadWords()), rows, unknownWords);
}

/** The tokenizer of the analyzer: beside IPADIC the words of dict/words.csv, and those of the user. */
export async function createNewsTokenizer(userDictionary: TokenizerOptions["userDictionary"]): Promise<WordTokenizer> {
  const [data, own, users] = await Promise.all([
    loadWords(),
    loadOwnRows(),
    userDictionary === undefined ? [] : loadUserRows(userDictionary),
  ]);
  return buildTokenizer(data, [...own, ...users], "kuromoji");
}

/** A tokenizer over the bytes of a file of words; each has its own buffers. */
export function buildTokenizer(
  data: ArrayBuffer,
  rows: readonly UserRow[],
  unknownWords: "kuromoji" | "mecab",
): WordTokenizer {
  const dictionary = openDictionary(data);
  const categories = readCategories(dictionary.file, unknownWords);
  const labels = readLabels(dictionary);
  const firstUserId = dictionary.entries.length + categories.contexts.length;
  const plain = createLattice(dictionary, categories, undefined, unknownWords);
  const user = rows.length > 0 ? compileUserWords(rows, dictionary, labels, firstUserId, plain.partsOf) : undefined;
  const lattice = user ? createLattice(dictionary, categories, user, unknownWords) : plain;
  const features = createFeatures(dictionary, labels, categories, user);
  const space = dictionary.entries.length + categories.first[SPACE_CATEGORY]!;

  return {
    tokenize(text) {
      const length = lattice.search(text);
      const { words } = lattice;
      const tokens: Token[] = [];
      let done = 0;
      for (let i = 0; i < length; i += STRIDE) {
        const start = words[i]!;
        const end = words[i + 1]!;
        // MeCab leaves out the spaces between words; here they are tokens.
        if (start > done) tokens.push(toToken(features.word(space, text, done, start), done, start));
        tokens.push(toToken(features.word(words[i + 2]!, text, start, end), start, end));
        done = end;
      }
      if (done < text.length) tokens.push(toToken(features.word(space, text, done, text.length), done, text.length));
      return tokens;
    },
    spans(text) {
      const length = lattice.search(text);
      return lattice.words.slice(0, length);
    },
    word: (id) => features.of(id),
    lemma: (id, surface) => features.lemma(id, surface),
  };
}

function toToken(word: Word, start: number, end: number): Token {
  const { surface, pos, posDetail, conjugationType, conjugationForm, lemma, reading, pronunciation, known } = word;
  if (reading !== undefined && pronunciation !== undefined) {
    return {
      surface,
      start,
      end,
      pos,
      posDetail,
      conjugationType,
      conjugationForm,
      lemma,
      reading,
      pronunciation,
      known,
    };
  }
  return { surface, start, end, pos, posDetail, conjugationType, conjugationForm, lemma, known };
}
