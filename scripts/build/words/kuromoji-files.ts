/** Reads the compiled IPADIC that kuromoji ships: gzipped files, little-endian. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";

const home = dirname(createRequire(import.meta.url).resolve("kuromoji/package.json"));
const utf8 = new TextDecoder();

/** Returns the bytes of one of the files. */
export function unpack(name: string): ArrayBuffer {
  const bytes = gunzipSync(readFileSync(join(home, "dict", `${name}.dat.gz`)));
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
}

/** A word of IPADIC. */
export interface IpadicWord {
  readonly surface: string;
  /** The id of the context in IPADIC; the left and the right one of a word are equal. */
  readonly context: number;
  readonly cost: number;
  /** Part of speech, three details, type and form of conjugation, with commas. */
  readonly features: string;
  readonly lemma: string;
  readonly reading: string;
  readonly pronunciation: string;
}

/**
 * Reads the words, in kuromoji's order, by their number in the trie or, for unknown words, of their category.
 * @param name `tid` for the words of the dictionary, `unk` for the unknown words
 * @throws Error if a word has two contexts, since the compiled file holds one
 */
export function readWords(name: "tid" | "unk"): Map<number, IpadicWord[]> {
  const info = new DataView(unpack(name));
  const text = new Uint8Array(unpack(`${name}_pos`));
  const map = new DataView(unpack(`${name}_map`));
  const words = new Map<number, IpadicWord[]>();
  const int = (at: number) => map.getInt32(at, true);
  // The number of keys, then for each key its number, how many words it has, and their positions in `info`. Zeros fill up the file.
  for (let at = 4; at + 8 <= map.byteLength; ) {
    const [key, count] = [int(at), int(at + 4)];
    const own: IpadicWord[] = [];
    for (let i = 0; i < count; i++) own.push(readWord(info, text, int(at + 8 + 4 * i)));
    if (count > 0) words.set(key, own);
    at += 8 + 4 * count;
  }
  return words;
}

function readWord(info: DataView, text: Uint8Array, at: number): IpadicWord {
  const [left, right, cost] = [0, 2, 4].map((offset) => info.getInt16(at + offset, true)) as [number, number, number];
  const start = info.getInt32(at + 6, true);
  const fields = utf8.decode(text.subarray(start, text.indexOf(0, start))).split(",");
  const [surface, , , , , , , lemma, reading = "", pronunciation = ""] = fields as [string, ...string[]];
  if (left !== right) throw new Error(`${surface} has the contexts ${left} and ${right}, the format holds one`);
  return {
    surface,
    context: left,
    cost,
    features: fields.slice(1, 7).join(","),
    lemma: lemma!,
    reading,
    pronunciation,
  };
}
