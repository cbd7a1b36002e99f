import { AnalyzerError } from "../../errors";
import { loadBytes, readBytes } from "../../resources";
import type { UserWord } from "../../types";
import { isUserFile, readUserFile, type UserDictionary } from "../user/user-file";
import { readUserCsv, readUserRows, type UserRow, withWideForms } from "../user/user-rows";

/** The bytes of the compiled IPADIC, which lie beside the code in `dist/`. */
export const loadWords = (): Promise<ArrayBuffer> => loadBytes("words.bin", "file of words");

/** The words that news needs beside IPADIC: dict/words.csv, compiled. */
export const loadNewsWords = async (): Promise<UserDictionary> =>
  readUserFile(await loadBytes("news-words.bin", "file of words beside IPADIC"), "news-words.bin");

/**
 * A user dictionary: rows as they are given, or the path of a CSV or of a compiled one (in a browser its URL).
 * @throws AnalyzerError `ERR_DICTIONARY` where the file cannot be read, and with file and line of a bad row.
 */
export async function loadUserWords(
  dictionary: string | readonly UserWord[],
): Promise<readonly UserRow[] | UserDictionary> {
  if (Array.isArray(dictionary)) return withWideForms(readUserRows(dictionary));
  if (typeof dictionary !== "string") {
    throw new AnalyzerError(
      "ERR_OPTION",
      `option userDictionary: ${String(dictionary)} given, wanted the path of a file or an array of words`,
    );
  }
  const data = await readBytes(dictionary, () => `the user dictionary ${dictionary} cannot be read`);
  if (isUserFile(new Uint8Array(data))) return readUserFile(data, dictionary);
  return withWideForms(readUserCsv(new TextDecoder().decode(data), dictionary));
}
