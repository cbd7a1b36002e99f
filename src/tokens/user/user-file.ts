import { textOf } from "../ipadic/format";
import { type Content, type FileFormat, hasMagic, readSections, writeSections } from "../ipadic/sections";

/** A compiled user dictionary, which `yomitori dict build` writes as it is. */
const SECTIONS = {
  /** Root base of the trie. */
  numbers: Int32Array,
  links: Int32Array,
  labels: Uint16Array,
  /** The characters of the words, by code; code 0 is none. */
  characters: Uint16Array,
  /** By word, IPADIC's number of its context, and its cost. */
  contexts: Uint16Array,
  costs: Int16Array,
  /** UTF-16, of each word its dictionary form, reading and pronunciation; empty where it was not given. */
  text: Uint16Array,
  /** Where in `text` each of the three begins; one more entry at the end. */
  textIndex: Uint32Array,
} as const;

export type UserDictionary = Content<typeof SECTIONS>;

const USER: FileFormat<typeof SECTIONS> = {
  magic: "YOMIUSER",
  version: 1,
  sections: SECTIONS,
  name: "the compiled user dictionary",
  remedy: "`yomitori dict build` makes it from a CSV",
};

/** Whether the bytes begin as those of a compiled user dictionary do. */
export const isUserFile = (bytes: Uint8Array): boolean => hasMagic(bytes, USER);
/** Returns the bytes of the file. */
export const writeUserFile = (dictionary: UserDictionary): ArrayBuffer => writeSections(USER, dictionary);
/**
 * Reads the bytes of the file; nothing is copied.
 * @param path its path, for errors
 * @throws AnalyzerError `ERR_DICTIONARY` where it is no such file, or one of another version
 */
export const readUserFile = (data: ArrayBuffer, path: string): UserDictionary =>
  readSections({ ...USER, name: `${USER.name} ${path}` }, data);

/** What a row of a user says of its word; undefined where it says nothing. */
export interface UserFeatures {
  readonly lemma: string | undefined;
  readonly reading: string | undefined;
  readonly pronunciation: string | undefined;
}

/** Returns the features of the word number `word` of a compiled user dictionary. */
export function userFeaturesOf({ text, textIndex }: UserDictionary, word: number): UserFeatures {
  const part = (i: number): string | undefined =>
    textOf(text.subarray(textIndex[3 * word + i]!, textIndex[3 * word + i + 1]!)) || undefined;
  return { lemma: part(0), reading: part(1), pronunciation: part(2) };
}
