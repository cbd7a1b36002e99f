import { badOption, reading } from "../../checks/options";
import { readBytes } from "../../data/read-bytes";
import { type DataReader, loadBytes } from "../../resources";
import type { UserWord } from "../../types";
import { isUserFile, readUserFile, type UserDictionary } from "../user/user-file";
import { readUserCsv, readUserRows, type UserRow, withWideForms } from "../user/user-rows";

/** Reads the bytes of the compiled IPADIC, a file of `dist/`. */
export const loadWords = (read: DataReader = loadBytes): Promise<ArrayBuffer> => read("words.bin", "file of words");

/** Reads how the words of IPADIC are read, a file of `dist/`. */
export const loadReadings = (read: DataReader = loadBytes): Promise<ArrayBuffer> =>
  read("readings.bin", "file of readings");

/** Reads the words that news needs and IPADIC lacks (令和): dict/words.csv, compiled. */
export const loadNewsWords = async (read: DataReader = loadBytes): Promise<UserDictionary> =>
  readUserFile(await read("news-words.bin", "file of words beside IPADIC"), "news-words.bin");

/**
 * Reads a user dictionary, given as rows or by the path (in a browser the URL) of a CSV or of a compiled file.
 * @throws AnalyzerError `ERR_DICTIONARY` if the file cannot be read, and with file and line of a bad row; `ERR_OPTION` if it is neither
 */
export async function loadUserWords(
  dictionary: string | readonly UserWord[],
): Promise<readonly UserRow[] | UserDictionary> {
  if (typeof dictionary !== "string") {
    const rows = reading("userDictionary", () =>
      Array.isArray(dictionary) ? readUserRows(Array.from(dictionary)) : undefined,
    );
    return rows
      ? withWideForms(rows)
      : badOption("userDictionary", dictionary, "the path of a file or an array of words");
  }
  const data = await readBytes(dictionary, () => `the user dictionary ${dictionary} cannot be read`);
  if (isUserFile(new Uint8Array(data))) return readUserFile(data, dictionary);
  return withWideForms(readUserCsv(new TextDecoder().decode(data), dictionary));
}
