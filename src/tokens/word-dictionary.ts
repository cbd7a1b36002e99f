import type { Trie } from "../dictionary/double-array";
import type { Categories } from "./categories";
import { readWords, type WordFile } from "./format";

/** The compiled IPADIC: views into the bytes of its file. Nothing in it ever changes; many tokenizers may share it. */
export interface WordDictionary {
  readonly file: WordFile;
  readonly trie: Trie;
  /** A word an integer, by its id; `format.ts` says how it is packed. */
  readonly entries: Int32Array;
  /** The cost of a connection at `right * size + left`. */
  readonly matrix: Int16Array;
  /** For common contexts a and b at `a * common + b`: the most that going on from a can cost more than going on from b. */
  readonly margins: Int16Array;
  /** How many contexts are common: those with the lowest numbers. */
  readonly common: number;
  /** How many contexts there are. */
  readonly size: number;
  /** The context of the beginning and the end of a text. */
  readonly ends: number;
}

/** @throws AnalyzerError `ERR_DICTIONARY` where the bytes are not a file of words. */
export function openDictionary(data: ArrayBuffer): WordDictionary {
  const file = readWords(data);
  const [root, , ends, , common] = file.numbers as unknown as [number, number, number, number, number];
  return {
    file,
    trie: { links: file.links, labels: file.labels, root },
    entries: file.entries,
    matrix: file.matrix,
    margins: file.margins,
    common,
    size: file.contexts.length,
    ends,
  };
}

/** Per UTF-16 unit its code in the trie (0 where no word holds it) in the low 16 bits, and its categories above. */
export function unitTable({ file }: WordDictionary, { ofUnit }: Categories): Int32Array {
  const table = Int32Array.from(ofUnit);
  file.characters.forEach((unit, code) => {
    if (code > 0) table[unit]! |= code;
  });
  return table;
}
