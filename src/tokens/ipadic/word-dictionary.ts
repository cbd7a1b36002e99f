import type { Trie } from "../../dictionary/double-array";
import { readWords, type WordFile } from "./format";

/** The compiled IPADIC: views of the bytes of its file. Nothing in it ever changes; tokenizers may share it. */
export interface WordDictionary {
  readonly file: WordFile;
  readonly trie: Trie;
  /** By id the words and after them the unknown words, each in one integer (`WordEntry`). */
  readonly entries: Int32Array<ArrayBuffer>;
  /** The number of words, which is the id of the first unknown word. */
  readonly words: number;
  /** The cost of a connection at `right * size + left`. */
  readonly matrix: Int16Array<ArrayBuffer>;
  /** The number of contexts. */
  readonly size: number;
  /** The context of the beginning and the end of a text. */
  readonly ends: number;
}

/** @throws AnalyzerError `ERR_DICTIONARY` if the bytes are not a file of words */
export function openDictionary(data: ArrayBufferLike): WordDictionary {
  const file = readWords(data);
  const [root, ends, words] = file.numbers as unknown as [number, number, number];
  return {
    file,
    trie: { links: file.links, labels: file.labels, root },
    entries: file.entries,
    words,
    matrix: file.matrix,
    size: file.contexts.length,
    ends,
  };
}
