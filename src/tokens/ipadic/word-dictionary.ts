import type { Trie } from "../../dictionary/double-array";
import { type ReadingFile, readReadings, readWords, type WordFile } from "./format";

/** The compiled IPADIC: views of the bytes of its file. Nothing in it ever changes; tokenizers may share it. */
export interface WordDictionary {
  readonly file: WordFile;
  /** How the words are read, where that is loaded. */
  readonly readings: ReadingFile | undefined;
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

/**
 * @param data the bytes of `words.bin`
 * @param readings those of `readings.bin`; without them no word has a reading
 * @throws AnalyzerError `ERR_DICTIONARY` if the bytes are not those files
 */
export function openDictionary(data: ArrayBufferLike, readings?: ArrayBufferLike): WordDictionary {
  const file = readWords(data);
  const [root, ends, words] = file.numbers as unknown as [number, number, number];
  return {
    file,
    readings: readings && readReadings(readings, words),
    trie: { links: file.links, labels: file.labels, root },
    entries: file.entries,
    words,
    matrix: file.matrix,
    size: file.contexts.length,
    ends,
  };
}
