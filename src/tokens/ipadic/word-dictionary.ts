import type { Trie } from "../../dictionary/double-array";
import { readWords, type WordFile } from "./format";

/** The compiled IPADIC: views into the bytes of its file. Nothing in it ever changes; many tokenizers may share it. */
export interface WordDictionary {
  readonly file: WordFile;
  readonly trie: Trie;
  /** A word an integer, by its id, and behind the words the unknown words; `format.ts` says how it is packed. */
  readonly entries: Int32Array<ArrayBuffer>;
  /** How many words there are: the id of the first unknown word. */
  readonly words: number;
  /** The cost of a connection at `right * size + left`. */
  readonly matrix: Int16Array<ArrayBuffer>;
  /** How many contexts there are. */
  readonly size: number;
  /** The context of the beginning and the end of a text. */
  readonly ends: number;
}

/** @throws AnalyzerError `ERR_DICTIONARY` where the bytes are not a file of words. */
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
