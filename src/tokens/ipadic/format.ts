import { type Content, type FileFormat, readSections, writeSections } from "./sections";

/** The sections of `dist/words.bin`, the compiled IPADIC. */
const SECTIONS = {
  /** Root base of the trie, the context of the ends of a text, the number of words. */
  numbers: Int32Array,
  links: Int32Array,
  labels: Uint16Array,
  /** The words and behind them the unknown words, each in one integer: see `packEntry`. */
  entries: Int32Array,
  /** Costs of connections: row the context on the right, column the context on the left. */
  matrix: Int16Array,
  /** Every UTF-16 unit: see `packCharInfo`. */
  charInfo: Int32Array,
  /** The first unknown word of each category, counted from the first of all; one more entry at the end. */
  unknown: Uint16Array,
  /** INVOKE, GROUP and LENGTH of each category. */
  rules: Uint8Array,
  /** IPADIC's number of each context. */
  contexts: Uint16Array,
  /** UTF-16, for each context with commas: part of speech, its three details, type and form of conjugation, and its rules of dictionary forms. */
  features: Uint16Array,
  /** Where in `features` each context begins; one more entry at the end. */
  featureIndex: Uint32Array,
  /** UTF-16, the characters of readings by code. */
  kana: Uint16Array,
  /** Where in `readings` every sixteenth word begins. */
  readingIndex: Uint32Array,
  readings: Uint8Array,
} as const;

export type WordFile = Content<typeof SECTIONS>;

const WORDS: FileFormat<typeof SECTIONS> = {
  magic: "YOMITORI",
  version: 2,
  sections: SECTIONS,
  name: "the file of words",
  remedy: "`npm run build` makes dist/words.bin",
};

/** The bytes of the file. */
export const writeWords = (content: WordFile): ArrayBuffer => writeSections(WORDS, content);

/** @throws AnalyzerError `ERR_DICTIONARY` where it is no such file, or one of another version. */
export const readWords = (buffer: ArrayBufferLike): WordFile => readSections(WORDS, buffer);

/** The text of a piece of UTF-16: a `TextDecoder` takes longer to make than this takes to read. */
export function textOf(units: Uint16Array): string {
  let text = "";
  for (let at = 0; at < units.length; at += 4096) text += String.fromCharCode(...units.subarray(at, at + 4096));
  return text;
}

/**
 * A word in one integer: its context (11 bits), which of the context's rules makes its dictionary form (5 bits), its cost (16 bits).
 * An enum, here and elsewhere in the search, because the bundler writes its numbers where they are used; a constant of a module would be
 * read from memory at every step.
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
 * A unit in one integer: its code in the trie (13 bits, 0 where no word holds it), its category as kuromoji has it (4 bits), as MeCab
 * has it (4 bits), and all its categories (11 bits, one each).
 */
export enum CharInfo {
  CodeMask = 0x1fff,
  KuromojiShift = 13,
  MecabShift = 17,
  CategoryMask = 0xf,
  CategoriesShift = 21,
}

export const packCharInfo = (code: number, kuromoji: number, mecab: number, kinds: number): number =>
  code | (kuromoji << CharInfo.KuromojiShift) | (mecab << CharInfo.MecabShift) | (kinds << CharInfo.CategoriesShift);

/** A value of the trie: the first of the words of a surface, and how many there are. */
export const packRange = (first: number, count: number): number => (first << 8) | count;

/** In `readings` a byte is a character and what comes after it: more, the end of both, or the end of the reading alone. */
export const KANA = 85;
/** Of the 85 characters the last means: the next byte is the number of the character. */
export const ESCAPE = KANA - 1;
export const MORE = 0;
export const END = 1;
export const PRONUNCIATION_FOLLOWS = 2;
