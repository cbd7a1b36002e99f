import { AnalyzerError } from "../errors";
import type { Token, TokenizerOptions, WordTokenizer } from "../types";
import { readCategories, SPACE_CATEGORY } from "./categories";
import { createFeatures, type Word } from "./features";
import { createLattice, STRIDE } from "./lattice";
import { loadWords } from "./load";
import { openDictionary } from "./word-dictionary";

/**
 * The library's own tokenizer: kuromoji's dictionary and, word for word, kuromoji's answer over plain IPADIC, with exact offsets.
 * Loads the word dictionary and nothing else.
 *
 * @throws AnalyzerError `ERR_OPTION` with the option's name, `ERR_DICTIONARY`.
 */
export async function createTokenizer(options: TokenizerOptions = {}): Promise<WordTokenizer> {
  const { unknownWords = "kuromoji", data } = options;
  if (unknownWords !== "kuromoji" && unknownWords !== "mecab") {
    throw new AnalyzerError(
      "ERR_OPTION",
      `option unknownWords: ${String(unknownWords)} given, wanted "kuromoji" or "mecab"`,
    );
  }
  const dictionary = openDictionary(data ?? (await loadWords()));
  const categories = readCategories(dictionary.file, unknownWords);
  const lattice = createLattice(dictionary, categories, undefined, unknownWords);
  const features = createFeatures(dictionary, categories, undefined);
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
