import type { DataReader } from "../resources";
import type { AnalyzerOptions, Tokenizer } from "../types";
import type { TokenReader } from "./tokenized-document";
import { createNewsTokenizer } from "./tokenizer";

/**
 * Loads the tokenizer that the options ask for: the user's, kuromoji itself, or the library's own with the words of news.
 *
 * @param read reads the files of words
 * @param hasReadings whether the words of the library's own have readings
 * @throws AnalyzerError `ERR_DICTIONARY`; `ERR_OPTION` if kuromoji is asked for and not installed
 */
export async function loadTokenizer(
  { tokenizer, userDictionary }: { readonly [K in "tokenizer" | "userDictionary"]: AnalyzerOptions[K] | undefined },
  read: DataReader,
  hasReadings = true,
): Promise<Tokenizer | TokenReader> {
  if (tokenizer === undefined) return createNewsTokenizer(userDictionary, read, hasReadings);
  return tokenizer === "kuromoji" ? (await import("./kuromoji")).kuromojiTokenizer() : tokenizer;
}
