import { AnalyzerError } from "../errors";
import { loadBytes, resource } from "../resources";
import type { UserWord } from "../types";
import { readUserCsv, readUserRows, type UserRow } from "./user-dictionary";

/** The bytes of the compiled IPADIC, which lie beside the code in `dist/`. */
export const loadWords = (): Promise<ArrayBuffer> => loadBytes("words.bin", "file of words");

/**
 * The rows of a user dictionary: given as they are, or as the path of a CSV (in a browser its URL).
 * @throws AnalyzerError `ERR_DICTIONARY` where the file cannot be read, and with file and line of a bad row.
 */
export async function loadUserRows(dictionary: string | readonly UserWord[]): Promise<UserRow[]> {
  if (Array.isArray(dictionary)) return readUserRows(dictionary);
  if (typeof dictionary !== "string") {
    throw new AnalyzerError(
      "ERR_OPTION",
      `option userDictionary: ${String(dictionary)} given, wanted the path of a CSV or an array of words`,
    );
  }
  return readUserCsv(await readText(dictionary), dictionary);
}

/** The words that news needs beside IPADIC: dict/words.csv. */
export async function loadOwnRows(): Promise<UserRow[]> {
  const url = resource("words.csv");
  return readUserCsv(await readText(url), "dict/words.csv");
}

async function readText(place: string | URL): Promise<string> {
  try {
    const isUrl = place instanceof URL ? place.protocol !== "file:" : typeof process === "undefined";
    if (isUrl) {
      const response = await fetch(place);
      if (!response.ok) throw new Error(`HTTP status ${response.status}`);
      return await response.text();
    }
    const { readFile } = await import("node:fs/promises");
    return await readFile(place, "utf8");
  } catch (cause) {
    throw new AnalyzerError("ERR_DICTIONARY", `the user dictionary ${place} cannot be read`, { cause });
  }
}
