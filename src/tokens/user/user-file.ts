import {
  type Content,
  type FileFormat,
  hasMagic,
  readSections,
  textOf,
  writeSections,
} from "../../dictionary/sections";

/** The sections of a compiled user dictionary, the file that `yomitori dict build` writes. */
const SECTIONS = {
  /** The base of the trie's root. */
  numbers: Int32Array,
  links: Int32Array,
  labels: Uint16Array,
  /** The characters of the words, by code; code 0 stands for no character. */
  characters: Uint16Array,
  /** IPADIC's number of the context of each word. */
  contexts: Uint16Array,
  costs: Int16Array,
  /** UTF-16, the lemma, reading and pronunciation of each word; empty if the row has none. */
  text: Uint16Array,
  /** The index in `text` at which each of the three begins; one more entry at the end. */
  textIndex: Uint32Array,
} as const;

export type UserDictionary = Content<typeof SECTIONS>;

const USER: FileFormat<typeof SECTIONS> = {
  magic: "YOMIUSER",
  version: 2,
  sections: SECTIONS,
  name: "the compiled user dictionary",
  remedy: "`yomitori dict build` makes it again from the CSV",
};

/** Whether the bytes are those of a compiled user dictionary, by their beginning. */
export const isUserFile = (bytes: Uint8Array): boolean => hasMagic(bytes, USER);
/** Returns the bytes of the file. */
export const writeUserFile = (dictionary: UserDictionary): ArrayBuffer => writeSections(USER, dictionary);
/**
 * Reads the bytes of the file; nothing is copied.
 * @param path its path, for errors
 * @throws AnalyzerError `ERR_DICTIONARY` if it is no such file, or one of another version
 */
export const readUserFile = (data: ArrayBuffer, path: string): UserDictionary =>
  readSections({ ...USER, name: `${USER.name} ${path}` }, data);

/** The features that a row of a user gives its word. */
export interface UserFeatures {
  readonly lemma: string | undefined;
  readonly reading: string | undefined;
  readonly pronunciation: string | undefined;
}

/** Returns the features of the word with the index `word` in a compiled user dictionary. */
export function userFeaturesOf({ text, textIndex }: UserDictionary, word: number): UserFeatures {
  const part = (i: number): string | undefined =>
    textOf(text.subarray(textIndex[3 * word + i]!, textIndex[3 * word + i + 1]!)) || undefined;
  return { lemma: part(0), reading: part(1), pronunciation: part(2) };
}
