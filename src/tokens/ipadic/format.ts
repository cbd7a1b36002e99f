import { REINSTALL } from "../../dictionary/seal";
import { type Content, type FileFormat, readSections, writeSections } from "../../dictionary/sections";
import { AnalyzerError } from "../../errors";

/** The sections of `dist/words.bin`, the compiled IPADIC. */
const SECTIONS = {
  /** The base of the trie's root, the context of both ends of a text, the number of words. */
  numbers: Int32Array,
  links: Int32Array,
  labels: Uint16Array,
  /** The words and after them the unknown words, each in one integer: see `packEntry`. */
  entries: Int32Array,
  /** The costs of connections: a row for each context on the right, in it a column for each context on the left. */
  matrix: Int16Array,
  /** For every UTF-16 code unit `packCharInfo`. */
  charInfo: Int32Array,
  /** For each category the index of its first unknown word among all of them; one more entry at the end. */
  unknown: Uint16Array,
  /** INVOKE, GROUP and LENGTH of each category. */
  rules: Uint8Array,
  /** IPADIC's number of each context. */
  contexts: Uint16Array,
  /** UTF-16, for each context, with commas: part of speech, its three details, type and form of conjugation, and its lemma rules. */
  features: Uint16Array,
  /** The index in `features` at which each context begins; one more entry at the end. */
  featureIndex: Uint32Array,
} as const;

/** The sections of `dist/readings.bin`: how the words are read, which few stages ask. */
const READING_SECTIONS = {
  /** The number of words. */
  numbers: Int32Array,
  /** UTF-16, the characters of readings, by code. */
  kana: Uint16Array,
  /** The index in `readings` at which every sixteenth word begins. */
  readingIndex: Uint32Array,
  /** For each word its reading and, if it is another, its pronunciation: see `KANA`. */
  readings: Uint8Array,
} as const;

export type WordFile = Content<typeof SECTIONS>;
export type ReadingFile = Content<typeof READING_SECTIONS>;

const WORDS: FileFormat<typeof SECTIONS> = {
  magic: "YOMITORI",
  version: 4,
  sections: SECTIONS,
  name: "the file of words (dist/words.bin, or the option data)",
  remedy: REINSTALL,
};

const READINGS: FileFormat<typeof READING_SECTIONS> = {
  magic: "YOMIKANA",
  version: 1,
  sections: READING_SECTIONS,
  name: "the file of readings (dist/readings.bin, or the option data)",
  remedy: REINSTALL,
};

/** Returns the bytes of the file of words. */
export const writeWords = (content: WordFile): ArrayBuffer => writeSections(WORDS, content);
/** Returns the bytes of the file of readings. */
export const writeReadings = (content: ReadingFile): ArrayBuffer => writeSections(READINGS, content);

/**
 * Reads the bytes of the file of words; nothing is copied.
 * @throws AnalyzerError `ERR_DICTIONARY` if it is no such file, or one of another version
 */
export const readWords = (buffer: ArrayBufferLike): WordFile => readSections(WORDS, buffer);

/**
 * Reads the bytes of the file of readings; nothing is copied.
 * @param words the number of words that it must have: those of the file of words
 * @throws AnalyzerError `ERR_DICTIONARY` if it is no such file, one of another version, or that of other words
 */
export function readReadings(buffer: ArrayBufferLike, words: number): ReadingFile {
  const file = readSections(READINGS, buffer);
  if (file.numbers[0] !== words)
    throw new AnalyzerError(
      "ERR_DICTIONARY",
      `${READINGS.name} cannot be read: it has ${file.numbers[0]} words, the file of words ${words}; ${REINSTALL}`,
    );
  return file;
}

/**
 * A word in one integer: its context (11 bits), which of the context's rules makes its lemma (5 bits), its cost (16 bits).
 * An enum, here and elsewhere in the search, because the bundler inlines its numbers; a constant of a module would be read from memory
 * at every step.
 */
export enum WordEntry {
  ContextMask = 0x7ff,
  LemmaShift = 11,
  LemmaMask = 0x1f,
  CostShift = 16,
}

export const packEntry = (context: number, lemma: number, cost: number): number =>
  (cost << WordEntry.CostShift) | (lemma << WordEntry.LemmaShift) | context;
export const lemmaRuleOf = (entry: number): number => (entry >> WordEntry.LemmaShift) & WordEntry.LemmaMask;

/**
 * A code unit in one integer: its code in the trie (13 bits; 0 if no word contains it), its category in kuromoji (4 bits) and in MeCab
 * (4 bits), and all its categories (11 bits, one for each).
 */
export enum CharInfo {
  CodeMask = 0x1fff,
  KuromojiShift = 13,
  MecabShift = 17,
  CategoryMask = 0xf,
  CategoriesShift = 21,
}

export const packCharInfo = (code: number, kuromoji: number, mecab: number, all: number): number =>
  code | (kuromoji << CharInfo.KuromojiShift) | (mecab << CharInfo.MecabShift) | (all << CharInfo.CategoriesShift);

/** A value of the trie: the id of the first word of a surface (22 bits), and how many words it has (8 bits). */
export const packRange = (first: number, count: number): number => (first << 8) | count;

/** A byte of `readings` is `KANA * state + code`: the code of a character, and one of the three states below. */
export const KANA = 85;
/** A code that means: the next byte is the code. */
export const ESCAPE = KANA - 1;
/** The reading, or the pronunciation, has more characters. */
export const MORE = 0;
/** The word ends. */
export const END = 1;
/** The reading ends, and a pronunciation of its own follows. */
export const PRONUNCIATION_FOLLOWS = 2;
