import type { Trie } from "../../dictionary/double-array";
import { checkSeal, REINSTALL } from "../../dictionary/seal";
import { AnalyzerError } from "../../errors";
import { type DataReader, loadBytes } from "../../resources";

/** What a proper noun can name, as bits: one word can be several. `other` holds organizations, stations, goods, works and the rest. */
export const NAME_CLASSES = { family: 1, given: 2, person: 4, place: 8, country: 16, other: 32 } as const;
/** How many bits of a number hold the classes. */
export const CLASS_BITS = 16;
export type NameClass = keyof typeof NAME_CLASSES;
/** How `dict/proper-nouns.csv` writes the classes. */
export const NAME_LETTERS: Readonly<Record<NameClass, string>> = {
  family: "f",
  given: "g",
  person: "p",
  place: "l",
  country: "c",
  other: "o",
};

/** The proper nouns of `dict/proper-nouns.csv`, hundreds of thousands of them. */
export interface ProperNouns {
  /**
   * Returns the longest name that begins at `start` and ends with one of the words from `first` up to, but not including, `last`, as
   * `number of words << CLASS_BITS | classes`; 0 if there is none. `ends` are the ends of the words, in rising order. Linear in the length
   * of the longest name.
   */
  longest(text: string, start: number, ends: readonly number[], first: number, last: number): number;
  /** Returns the classes of a name; 0 if it is not in the list. */
  classesOf(name: string): number;
}

/**
 * The file of names, `dist/proper-nouns.bin`: little-endian, with its arrays as they are in memory, so that opening it copies nothing.
 *
 *     bytes 0–7     "YOMINAME"
 *     then          five uint32: version of the format, base of the root, how many slots, how many characters, zero
 *     then          int32 links, one per slot; uint16 labels, one per slot; uint16 characters, by code (code 0 is none)
 *     then          in dist/ the seal, with the number of bytes and a checksum: `dictionary/seal.ts`
 *
 * Links and labels are the double array of `dictionary/double-array.ts`, in which equal ends of names are stored once; the value of a name
 * is its classes.
 */
const MAGIC = [..."YOMINAME"].map((c) => c.charCodeAt(0));
const VERSION = 1;
const NAME = "the file of names (dist/proper-nouns.bin)";
const HEADER = 28;

/** Returns the bytes of the file. `characters` holds the code unit of each code. */
export function writeProperNouns(trie: Trie, characters: readonly number[]): ArrayBuffer {
  const slots = trie.links.length;
  const buffer = new ArrayBuffer(HEADER + 6 * slots + 2 * characters.length);
  new Uint8Array(buffer).set(MAGIC);
  new Uint32Array(buffer, 8, 5).set([VERSION, trie.root, slots, characters.length]);
  new Int32Array(buffer, HEADER, slots).set(trie.links);
  new Uint16Array(buffer, HEADER + 4 * slots, slots).set(trie.labels);
  new Uint16Array(buffer, HEADER + 6 * slots).set(characters);
  return buffer;
}

/**
 * Opens the bytes of the file.
 *
 * @param length the number of its bytes, if the buffer holds more
 * @throws AnalyzerError `ERR_DICTIONARY` if the bytes are no such file, or one of another version.
 */
export function openProperNouns(buffer: ArrayBuffer, length = buffer.byteLength): ProperNouns {
  const start = new Uint8Array(buffer, 0, Math.min(buffer.byteLength, MAGIC.length));
  const header = buffer.byteLength < HEADER ? [] : new Uint32Array(buffer, 8, 5);
  const [version, root = 0, slots = 0, count = 0] = header;
  const isWhole = length === HEADER + 6 * slots + 2 * count;
  if (MAGIC.some((byte, i) => start[i] !== byte) || version !== VERSION || !isWhole)
    throw new AnalyzerError("ERR_DICTIONARY", `${NAME} is broken or of another version; ${REINSTALL}`);
  const links = new Int32Array(buffer, HEADER, slots);
  const labels = new Uint16Array(buffer, HEADER + 4 * slots, slots);
  const codes = new Uint16Array(0x10000);
  new Uint16Array(buffer, HEADER + 6 * slots, count).forEach((codeUnit, code) => {
    codes[codeUnit] = code;
  });

  function longest(text: string, start: number, ends: readonly number[], first: number, last: number): number {
    let found = 0;
    let base = root;
    let word = first;
    for (let i = start; i < text.length; ) {
      const code = codes[text.charCodeAt(i++)]!;
      const slot = base + code;
      if (code === 0 || labels[slot] !== code) break;
      const link = links[slot]!;
      base = link >> 1;
      while (word < last && ends[word]! < i) word++;
      if (word === last) break;
      if ((link < 0 || link & 1) && ends[word] === i)
        found = ((word - first + 1) << CLASS_BITS) | ~(link < 0 ? link : links[base]!);
      if (link < 0) break;
    }
    return found;
  }
  return {
    longest,
    classesOf: (name) => longest(name, 0, [name.length], 0, 1) & ((1 << CLASS_BITS) - 1),
  };
}

/** Loads the names from the file next to the code. */
export const loadProperNouns = async (read: DataReader = loadBytes): Promise<ProperNouns> =>
  openSealedNames(await read("proper-nouns.bin", "file of names"));

/**
 * Opens the bytes of `dist/proper-nouns.bin`.
 * @throws AnalyzerError `ERR_DICTIONARY` if they are not as they were written
 */
export const openSealedNames = (bytes: ArrayBuffer): ProperNouns =>
  openProperNouns(bytes, checkSeal(bytes, NAME, REINSTALL));
